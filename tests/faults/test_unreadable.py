"""Files and folders that may not be read are told like any fault, and the others are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.test_surroundings import free_from_rights, run

MAP = "cjm: 1\ntitle: Buying\nstages: [{name: Ask}, {name: Buy}, {name: Care}]\n"
NAMING = MAP + "persona: p.persona.yaml\nparent: shut.cjm.yaml\n"
REFUSED = "the file cannot be read: permission denied"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Two maps, one of which names what is shut, and a shut map, persona and folder."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "a.cjm.yaml").write_text(NAMING, "utf-8")
    for name in ("shut.cjm.yaml", "z.cjm.yaml", "inner/deep.cjm.yaml"):
        (tmp_path / name).write_text(MAP, "utf-8")
    (tmp_path / "p.persona.yaml").write_text("name: Shopper\n", "utf-8")
    shut = [tmp_path / "shut.cjm.yaml", tmp_path / "p.persona.yaml", inner]
    for one in shut:
        one.chmod(0)
    yield tmp_path
    for one in shut:
        one.chmod(0o700)


def say(folder: Path, *arguments: str) -> tuple[int, list[str], str]:
    done = run(arguments, folder, wrap=free_from_rights(), env={"CJM_CACHE_DIR": str(folder / "c")})
    return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_all_else_is_checked(folder: Path, jobs: str) -> None:
    asked = ("validate", "--report", "concise", "--select", "minimal", "-j", jobs)
    told = [
        "a.cjm.yaml:4:10: error[missing-file] `p.persona.yaml` cannot be read",
        "a.cjm.yaml:5:9: error[missing-file] `shut.cjm.yaml` cannot be read",
        f"p.persona.yaml:1:1: error[syntax] {REFUSED}",
        f"shut.cjm.yaml:1:1: error[syntax] {REFUSED}",
        "inner:1:1: error[syntax] the folder cannot be read: permission denied",
    ]
    for _ in range(2):
        code, lines, said = say(folder, *asked)
        assert (code, sorted(lines)) == (1, sorted(told))
        assert "Found 5 errors" in said
    for one in ("shut.cjm.yaml", "p.persona.yaml", "inner"):
        (folder / one).chmod(0o700)
    assert say(folder, *asked)[:2] == (0, [])


def test_a_report_is_whole(folder: Path) -> None:
    code, _, _ = say(folder, "validate", "--report", "json=report.json")
    assert code == 1
    assert REFUSED in (folder / "report.json").read_text("utf-8")


def test_one_that_is_named_is_told_too(folder: Path) -> None:
    code, lines, _ = say(folder, "validate", "--report", "concise", "shut.cjm.yaml")
    assert (code, lines) == (1, [f"shut.cjm.yaml:1:1: error[syntax] {REFUSED}"])


def test_one_that_is_not_there_ends_the_command(folder: Path) -> None:
    code, lines, said = say(folder, "validate", "none.cjm.yaml")
    assert (code, lines) == (2, [])
    assert "none.cjm.yaml" in said


def test_a_folder_that_is_named_is_told_too(folder: Path) -> None:
    code, lines, _ = say(folder, "validate", "--report", "concise", "inner")
    assert code == 1
    assert lines == ["inner:1:1: error[syntax] the folder cannot be read: permission denied"]


@pytest.mark.parametrize(
    ("arguments", "remains"),
    [
        (("stats",), b"Buying"),
        (("render", "-o", "out/", "-f", "md"), b"z.md"),
        (("fmt", "--check"), b"2 files in good form"),
        (("validate", "--fix"), b"z.cjm.yaml"),
        (("validate", "--add-ignore", "later"), b"Wrote comments into 3 files"),
    ],
    ids=lambda given: given[0] if isinstance(given, tuple) else "",
)
def test_other_commands_go_on_too(folder: Path, arguments: tuple[str, ...], remains: bytes) -> None:
    (folder / "inner").chmod(0o700)
    done = run(arguments, folder, wrap=free_from_rights())
    assert done.returncode == 1, done.stderr
    told = done.stdout + done.stderr
    assert b"shut.cjm.yaml" in told
    assert b"Traceback" not in told
    assert remains in told or (folder / "out" / remains.decode()).exists()
