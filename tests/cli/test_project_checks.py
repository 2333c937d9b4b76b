"""Checks between the files of a project, by the command itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.maps import GOOD, write_maps
from tests.command import RunCjm

BETWEEN = "duplicate-file-id,unused-persona,personal-data"
MAP = "cjm: 1\nid: {id}\ntitle: Shoes\n{more}stages:\n  - name: Pay\n"
PHONE = "name: Ana\nquote: Call me at +98 912 345 6789\n"


@pytest.fixture
def project(run_cjm: RunCjm) -> Path:
    """Two maps with one id, and two personas of which one is named."""
    folder = run_cjm.folder
    write(folder, "cjm.toml", "")
    named = "persona: ../personas/ana.persona.yaml\n"
    write(folder, "journeys/a.cjm.yaml", MAP.format(id="shoes", more=named))
    write(folder, "journeys/b.cjm.yaml", MAP.format(id='"shoes"  # the same', more=""))
    write(folder, "personas/ana.persona.yaml", "name: Ana\n")
    write(folder, "personas/bo.persona.yaml", "name: Bo\n")
    return folder


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def find(run_cjm: RunCjm, *paths: str, cwd: Path | None = None) -> list[str]:
    done = run_cjm("validate", *paths, "--select", BETWEEN, "--report", "concise", cwd=cwd)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.decode().splitlines()


A = (
    "journeys/a.cjm.yaml:2:5: error[duplicate-file-id] "
    "id `shoes` is also that of the map in `journeys/b.cjm.yaml`"
)
B = (
    "journeys/b.cjm.yaml:2:5: error[duplicate-file-id] "
    "id `shoes` is also that of the map in `journeys/a.cjm.yaml`"
)
A_PERSONA = (
    "personas/ana.persona.yaml:2:5: error[duplicate-file-id] "
    "id `shoes` is also that of the persona in `personas/bo.persona.yaml`"
)
BO = (
    "personas/bo.persona.yaml:1:1: warning[unused-persona] "
    "no map of the project names the persona `Bo`"
)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ([], [B, BO]),
        (["journeys/b.cjm.yaml"], [B]),
        (["personas/ana.persona.yaml"], []),
        (["personas"], [BO]),
        (["journeys/a.cjm.yaml", "personas/bo.persona.yaml"], [A, BO]),
    ],
    ids=["all", "a map", "a persona", "a folder", "two files"],
)
def test_a_part_of_the_project_is_judged_by_all_of_it(
    run_cjm: RunCjm, project: Path, paths: list[str], found: list[str]
) -> None:
    assert find(run_cjm, *paths) == found


def test_without_settings_only_a_run_over_all_tells_what_is_unused(
    run_cjm: RunCjm, project: Path
) -> None:
    (project / "cjm.toml").unlink()
    (project / ".git").mkdir()
    assert find(run_cjm, "personas") == []
    assert find(run_cjm) == [B, BO]


def test_a_baseline_holds_what_a_run_over_a_part_would_tell(run_cjm: RunCjm, project: Path) -> None:
    """Over all, one of the files with an id tells of it; over a part, that may be another."""
    run_cjm("validate", "--select", BETWEEN, "--write-baseline", "known.json")
    for path in ("journeys/a.cjm.yaml", "journeys/b.cjm.yaml"):
        done = run_cjm("validate", path, "--select", BETWEEN, "--baseline", "known.json")
        assert (done.returncode, done.stdout) == (0, b"")


def test_another_project_within_is_one_of_its_own(run_cjm: RunCjm, project: Path) -> None:
    write(project, "old/cjm.toml", "")
    write(project, "old/c.cjm.yaml", MAP.format(id="shoes", more=""))
    assert find(run_cjm, "old/c.cjm.yaml") == []
    assert find(run_cjm, "journeys/a.cjm.yaml") == [A]


def test_maps_that_the_settings_leave_out_do_not_count(run_cjm: RunCjm, project: Path) -> None:
    write(project, "cjm.toml", 'maps = ["journeys/a.cjm.yaml", "personas"]\n')
    assert find(run_cjm) == [BO]


@pytest.mark.parametrize(
    "text",
    [
        '{"cjm": 1, "id": "shoes", "title": "T", "stages": [{"name": "Pay"}]}',
        "  cjm: 1\n  id: shoes\n  title: T\n  stages: [{name: Pay}]\n",
        '"cjm": 1\n"id" : \'shoes\'\ntitle: T\nstages: [{name: Pay}]\n',
        "cjm: 1\nid: shoes # why\r\ntitle: T\nstages: [{name: Pay}]\n",
    ],
    ids=["flow", "indented", "quoted", "comment"],
)
def test_an_id_counts_however_it_is_written(run_cjm: RunCjm, project: Path, text: str) -> None:
    write(project, "journeys/b.cjm.yaml", text)
    assert find(run_cjm, "journeys/a.cjm.yaml") == [A]


def test_an_id_below_the_top_or_in_a_text_is_none_of_the_map(
    run_cjm: RunCjm, project: Path
) -> None:
    text = "cjm: 1\ntitle: T\nsummary: |\n  id: shoes\nstages:\n  - name: Pay\n    id: shoes\n"
    write(project, "journeys/b.cjm.yaml", text)
    assert find(run_cjm, "journeys/a.cjm.yaml") == []


@pytest.mark.parametrize(
    "more",
    [
        "personas: [{name: A}, ../personas/bo.persona.yaml]\n",
        "personas:\n  - ../personas/ana.persona.yaml\n  - '../personas/bo.persona.yaml'\n",
        "persona: >-\n  ../personas/bo.persona.yaml\n",
    ],
)
def test_a_persona_is_used_however_it_is_named(run_cjm: RunCjm, project: Path, more: str) -> None:
    write(project, "journeys/b.cjm.yaml", MAP.format(id="b", more=more))
    assert find(run_cjm, "personas/bo.persona.yaml") == []


def test_a_persona_of_the_same_name_elsewhere_is_another(run_cjm: RunCjm, project: Path) -> None:
    more = "persona: bo.persona.yaml\n"
    write(project, "journeys/b.cjm.yaml", MAP.format(id="b", more=more))
    write(project, "journeys/bo.persona.yaml", "name: Another Bo\n")
    assert find(run_cjm, "personas/bo.persona.yaml") == [BO]


def test_two_personas_with_one_id_are_told_apart(run_cjm: RunCjm, project: Path) -> None:
    write(project, "personas/ana.persona.yaml", "name: Ana\nid: shoes\n")
    write(project, "personas/bo.persona.yaml", "id: shoes\nname: Bo\n")
    assert find(run_cjm, "personas/ana.persona.yaml") == [A_PERSONA]


def test_what_a_persona_file_says_is_told_once_and_there(run_cjm: RunCjm, project: Path) -> None:
    write(project, "personas/ana.persona.yaml", PHONE)
    named = "persona: ../personas/ana.persona.yaml\n"
    write(project, "journeys/b.cjm.yaml", MAP.format(id="b", more=named))
    told = "personas/ana.persona.yaml:2:8: warning[personal-data] the persona holds a phone number"
    assert find(run_cjm, "journeys") == [told]
    assert find(run_cjm) == [told, BO]
    silenced = PHONE.replace("6789", "6789  # cjm: ignore[personal-data] made up")
    write(project, "personas/ana.persona.yaml", silenced)
    assert find(run_cjm, "journeys") == []


def test_a_frame_shows_the_lines_of_the_persona_file(run_cjm: RunCjm, project: Path) -> None:
    write(project, "personas/ana.persona.yaml", PHONE)
    done = run_cjm("validate", "journeys/a.cjm.yaml", "--select", "personal-data")
    assert "2 | quote: Call me at +98 912 345 6789" in done.stdout.decode()


def test_files_of_the_project_that_cannot_be_read_hinder_no_other(
    run_cjm: RunCjm, project: Path
) -> None:
    (project / "journeys/c.cjm.yaml").write_bytes(b"\xff\xfe\x00id: shoes")
    write(project, "journeys/d.cjm.yaml", "{[")
    assert find(run_cjm, "journeys/a.cjm.yaml") == [A]


def test_an_override_for_files_that_are_not_there_is_told_at_its_line(run_cjm: RunCjm) -> None:
    folder = run_cjm.folder
    patterns = '  "maps/a*",\n  "drafts/**",\n  "!x",\n'
    settings = f"maps = ['maps']\n[[rules.overrides]]\nfiles = [\n{patterns}]\nuse = 'minimal'\n"
    write(folder, "cjm.toml", settings)
    (folder / "maps/drafts").mkdir(parents=True)
    write_maps(folder / "maps", a=GOOD, b=GOOD)
    told = "cjm.toml:5:3: warning[missing-file] `drafts/**` is no map or persona of the project\n"
    for _ in range(2):
        for paths in ((), ("maps/b.cjm.yaml",)):
            done = run_cjm("validate", *paths, "--report", "concise")
            assert (done.returncode, done.stdout.decode()) == (0, told)
            assert done.stderr.decode().startswith("Found 1 warning in 1 of ")
    write_maps(folder / "maps/drafts", c=GOOD)
    assert run_cjm("validate", "--report", "concise").stdout.decode() == told
    write(folder, "cjm.toml", settings.replace('"drafts/**"', '"maps/drafts/**"'))
    assert run_cjm("validate", "-q").stdout == b""
