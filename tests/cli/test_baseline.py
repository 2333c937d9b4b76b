"""Findings that were there already: `--write-baseline`, `--baseline`, the setting."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import make_repo

MAP = """\
cjm: 1
title: Buying shoes
stages:
  - name: پرداخت
    touchpoints: {name: Page, channel: web}
    pain_points:
      - صفحه کند است
      - text: گران
  - name: Use
    touchpoints: {name: Page, channel: web}
    pain_points: Slow
"""
RULES = "--select=pain-without-fix"


def write(run_cjm: RunCjm, text: str = MAP, name: str = "a.cjm.yaml") -> None:
    path = run_cjm.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def validate(run_cjm: RunCjm, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return run_cjm("validate", "--report=concise", RULES, *arguments)


def read(run_cjm: RunCjm, name: str = "known.toml") -> str:
    return (run_cjm.folder / name).read_text("utf-8")


def test_what_is_listed_is_not_shown_and_not_counted(run_cjm: RunCjm) -> None:
    write(run_cjm)
    written = validate(run_cjm, "--write-baseline=known.toml", "--fail-on=info")
    assert written.returncode == 0
    assert written.stdout == b""
    assert b"Wrote 3 findings to the baseline `known.toml`." in written.stderr
    checked = validate(run_cjm, "--baseline=known.toml", "--fail-on=info")
    assert (checked.returncode, checked.stdout) == (0, b"")
    assert b"3 findings are in the baseline `known.toml`." in checked.stderr


def test_an_entry_has_a_line_of_its_own_in_order(run_cjm: RunCjm) -> None:
    write(run_cjm, name="maps/b.cjm.yaml")
    write(run_cjm)
    validate(run_cjm, "--write-baseline=known.toml")
    entries = [line for line in read(run_cjm).splitlines() if line.startswith("  {")]
    assert entries == sorted(entries)
    assert entries[1] == (
        '  {file = "a.cjm.yaml", rule = "pain-without-fix", '
        'at = "stages[پرداخت].pain_points[صفحه کند است]"},'
    )
    assert len(entries) == 6


def test_moved_lines_and_reordered_elements_are_still_known(run_cjm: RunCjm) -> None:
    write(run_cjm)
    validate(run_cjm, "--write-baseline=known.toml")
    head, first, second = (
        MAP.partition("stages:\n")[0],
        *MAP.partition("stages:\n")[2].split("  - name: Use\n"),
    )
    first = first.replace(
        "      - صفحه کند است\n      - text: گران\n", "      - گران\n      - صفحه کند است\n"
    )
    write(run_cjm, f"# moved\n\n{head}stages:\n  - name: Use\n{second}{first}")
    checked = validate(run_cjm, "--baseline=known.toml")
    assert checked.stdout == b""
    assert b"can go" not in checked.stderr


def test_a_text_in_several_languages_is_known_in_each_form(run_cjm: RunCjm) -> None:
    """As it is written in short or in full, and wherever it stands."""
    short = "{fa: کند, en: slow}"
    other = "{fa: گران, en: dear}"
    write(run_cjm, MAP.replace("pain_points: Slow", f"pain_points: [{short}, {other}]"))
    validate(run_cjm, "--write-baseline=known.toml")
    assert 'at = "stages[Use].pain_points[slow]"' in read(run_cjm)
    full = f"pain_points: [{other}, {{text: {short}}}]"
    write(run_cjm, MAP.replace("pain_points: Slow", full))
    checked = validate(run_cjm, "--baseline=known.toml")
    assert checked.stdout == b""
    assert b"can go" not in checked.stderr


def test_a_new_finding_beside_known_ones_is_shown(run_cjm: RunCjm) -> None:
    write(run_cjm)
    validate(run_cjm, "--write-baseline=known.toml")
    write(run_cjm, MAP.replace("pain_points: Slow", "pain_points: [Slow, Dear]"))
    checked = validate(run_cjm, "--baseline=known.toml", "--fail-on=warning")
    assert checked.returncode == 1
    assert checked.stdout.count(b"\n") == 1
    assert b"`Dear`" in checked.stdout


def test_equal_findings_are_counted(run_cjm: RunCjm) -> None:
    copied = MAP.replace("pain_points: Slow", "pain_points: [Slow, Slow, Slow]")
    write(run_cjm, copied)
    validate(run_cjm, "--select=duplicate-entry", "--write-baseline=known.toml")
    assert ", count = 2}," in read(run_cjm)
    write(run_cjm, copied.replace("[Slow, Slow, Slow]", "[Slow, Slow, Slow, Slow]"))
    checked = validate(run_cjm, "--select=duplicate-entry", "--baseline=known.toml")
    assert checked.stdout.count(b"\n") == 1


def test_entries_that_can_go_are_told_and_dropped(run_cjm: RunCjm) -> None:
    write(run_cjm)
    write(run_cjm, name="b.cjm.yaml")
    validate(run_cjm, "--write-baseline=known.toml")
    write(run_cjm, MAP.replace("    pain_points: Slow\n", ""))
    (run_cjm.folder / "b.cjm.yaml").unlink()
    checked = validate(run_cjm, "--baseline=known.toml")
    assert checked.returncode == 0
    assert b"4 entries of the baseline `known.toml` can go" in checked.stderr
    without = validate(run_cjm, "--fail-on-stale")
    assert "`--fail-on-stale` has no baseline to look at" in without.stderr.decode()
    assert validate(run_cjm, "--baseline=known.toml", "--fail-on-stale").returncode == 1
    validate(run_cjm, "--write-baseline=known.toml")
    assert read(run_cjm).count("\n  {") == 2
    assert validate(run_cjm, "--baseline=known.toml", "--fail-on-stale").returncode == 0


def test_what_a_run_did_not_look_at_stays(run_cjm: RunCjm) -> None:
    write(run_cjm)
    write(run_cjm, name="b.cjm.yaml")
    validate(run_cjm, "--write-baseline=known.toml")
    whole = read(run_cjm)
    validate(run_cjm, "a.cjm.yaml", "--write-baseline=known.toml")
    run_cjm("validate", "--select=no-goal", "--ignore=many-stages", "--write-baseline=other.toml")
    assert read(run_cjm) == whole
    assert b"can go" not in validate(run_cjm, "a.cjm.yaml", "--baseline=known.toml").stderr
    other = run_cjm("validate", "--select=no-goal", "--baseline=known.toml")
    assert b"can go" not in other.stderr


def test_a_set_of_rules_is_looked_at_as_its_rules_are(run_cjm: RunCjm) -> None:
    write(run_cjm)
    validate(run_cjm, "--write-baseline=known.toml")
    write(run_cjm, MAP.replace("    pain_points: Slow\n", ""))
    for chosen in ("--select=recommended", "--select=strict", "--ignore=no-goal"):
        done = run_cjm("validate", chosen, "--baseline=known.toml", "--fail-on-stale")
        assert (done.returncode, b"1 entry of" in done.stderr) == (1, True)
    for chosen in ("--select=minimal", "--ignore=pain-without-fix"):
        done = run_cjm("validate", chosen, "--baseline=known.toml", "--fail-on-stale")
        assert (done.returncode, b"can go" in done.stderr) == (0, False)


def test_a_file_that_cannot_be_read_keeps_its_entries(run_cjm: RunCjm) -> None:
    write(run_cjm)
    validate(run_cjm, "--write-baseline=known.toml")
    whole = read(run_cjm)
    write(run_cjm, MAP + "  - [")
    assert b"can go" not in validate(run_cjm, "--baseline=known.toml").stderr
    validate(run_cjm, "--write-baseline=known.toml")
    assert read(run_cjm) == whole


def test_no_list_takes_the_name_of_settings(run_cjm: RunCjm) -> None:
    write(run_cjm)
    done = validate(run_cjm, "--write-baseline=cjm.toml")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"error: `cjm.toml` would be taken for settings" in done.stderr
    assert not (run_cjm.folder / "cjm.toml").exists()


@pytest.mark.parametrize("flag", ["--baseline", "--write-baseline"])
def test_a_stream_is_no_baseline(run_cjm: RunCjm, flag: str) -> None:
    write(run_cjm)
    done = validate(run_cjm, flag, "-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"error: a baseline is kept in a file, and `-` is none" in done.stderr
    assert not (run_cjm.folder / "-").exists()


def test_the_settings_may_name_it_and_any_folder_may_be_the_start(run_cjm: RunCjm) -> None:
    write(run_cjm, name="maps/a.cjm.yaml")
    (run_cjm.folder / "cjm.toml").write_text('baseline = "known.toml"\n', encoding="utf-8")
    validate(run_cjm, "--write-baseline=known.toml")
    assert validate(run_cjm).stdout == b""
    assert validate(run_cjm, "-C", "maps").stdout == b""
    assert validate(run_cjm, "maps/a.cjm.yaml", "--config", "cjm.toml").stdout == b""


def test_a_syntax_error_is_never_listed(run_cjm: RunCjm) -> None:
    write(run_cjm, MAP + "  - [")
    written = validate(run_cjm, "--write-baseline=known.toml")
    assert written.returncode == 1
    assert b"[syntax]" in written.stdout
    assert "syntax" not in read(run_cjm)


def test_errors_of_structure_may_be_listed(run_cjm: RunCjm) -> None:
    write(run_cjm, MAP + "colour: red\n")
    validate(run_cjm, "--write-baseline=known.toml")
    assert validate(run_cjm, "--baseline=known.toml").returncode == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version = 2\nfindings = []", "its version is not 1"),
        (
            "version = 1\nfindings = [\n<<<<<<< HEAD\n=======\n>>>>>>> other\n]\n",
            (
                "cannot be read: its line 3 is left over from a merge conflict\n"
                "  = hint: keep the entries of both sides"
            ),
        ),
        ("findings = \n", "it is no TOML"),
        ("version = 1\n", "it has no list `findings`"),
        ('version = 1\nfindings = [{file = "a"}]', "its entry 1 is not"),
        ('version = 1\nfindings = [{file="a",rule="b",at="c",count=0}]', "its entry 1 is not"),
        ("[" * 100_000, "it is no TOML"),
    ],
)
def test_a_list_that_cannot_be_read_stops_the_run(run_cjm: RunCjm, text: str, words: str) -> None:
    write(run_cjm)
    (run_cjm.folder / "known.toml").write_text(text, encoding="utf-8")
    done = validate(run_cjm, "--baseline=known.toml")
    assert done.returncode == 2
    assert words in done.stderr.decode()


@pytest.mark.parametrize("name", ["a.cjm.yaml", "cjm.toml", "image.png"])
@pytest.mark.parametrize("flag", ["--baseline", "--write-baseline"])
def test_nobody_is_told_to_delete_another_file(run_cjm: RunCjm, name: str, flag: str) -> None:
    write(run_cjm)
    (run_cjm.folder / "cjm.toml").write_text("[rules]\n", encoding="utf-8")
    (run_cjm.folder / "image.png").write_bytes(b"\x89PNG\xff")
    before = (run_cjm.folder / name).read_bytes()
    done = validate(run_cjm, f"{flag}={name}")
    assert done.returncode == 2
    assert b"hint: it seems to be another file" in done.stderr
    assert b"delete" not in done.stderr
    assert (run_cjm.folder / name).read_bytes() == before


def test_a_list_that_is_not_there_comes_with_how_to_make_it(run_cjm: RunCjm) -> None:
    write(run_cjm)
    done = validate(run_cjm, "--baseline=known.toml")
    assert done.returncode == 2
    assert b"`cjm validate --write-baseline known.toml` makes it" in done.stderr


def test_the_list_on_the_page_can_be_read(run_cjm: RunCjm) -> None:
    page = (Path(__file__).parents[2] / "docs/ignoring.md").read_text("utf-8")
    shown = next(block for block in page.split("```text\n") if block.startswith("version"))
    (run_cjm.folder / "known.toml").write_text(shown.partition("```")[0], encoding="utf-8")
    write(run_cjm)
    checked = validate(run_cjm, "--baseline=known.toml")
    assert b"1 entry of the baseline `known.toml` can go" in checked.stderr


def test_two_branches_that_list_findings_merge(run_cjm: RunCjm) -> None:
    repo = make_repo(run_cjm.folder)
    for name in "aceg":
        write(run_cjm, name=f"{name}.cjm.yaml")
    validate(run_cjm, "--write-baseline=known.toml")
    repo.commit()
    repo.git("switch", "-qc", "side")
    write(run_cjm, name="b.cjm.yaml")
    validate(run_cjm, "--write-baseline=known.toml")
    repo.commit()
    repo.git("switch", "-q", "main")
    write(run_cjm, name="f.cjm.yaml")
    write(run_cjm, name="z.cjm.yaml")
    validate(run_cjm, "--write-baseline=known.toml")
    repo.commit()
    repo.git("merge", "-q", "side")
    merged = read(run_cjm)
    assert validate(run_cjm, "--baseline=known.toml").stdout == b""
    validate(run_cjm, "--write-baseline=known.toml")
    assert read(run_cjm) == merged


def make_projects(run_cjm: RunCjm) -> None:
    """Two projects in one folder, each with a list of its own, and a map beside them."""
    for name in ("bank", "shop"):
        write(run_cjm, name=f"{name}/a.cjm.yaml")
        (run_cjm.folder / name / "cjm.toml").write_text('baseline = "known.toml"\n', "utf-8")
        assert validate(run_cjm, "-C", name, "--write-baseline=known.toml").returncode == 0
    write(run_cjm, name="b.cjm.yaml")


def test_each_project_of_a_run_has_a_list_of_its_own(run_cjm: RunCjm) -> None:
    make_projects(run_cjm)
    write(run_cjm, MAP + "    goals: Less\n", "shop/b.cjm.yaml")
    checked = validate(run_cjm, "--fail-on=warning")
    told = {line.split(b":")[0] for line in checked.stdout.splitlines()}
    assert told == {b"b.cjm.yaml", b"shop/b.cjm.yaml"}
    assert b"3 findings are in the baseline `bank/known.toml`." in checked.stderr
    assert b"3 findings are in the baseline `shop/known.toml`." in checked.stderr
    assert validate(run_cjm, "bank", "--fail-on=warning").returncode == 0


def test_a_list_in_a_project_below_is_looked_at_anew_each_time(run_cjm: RunCjm) -> None:
    make_projects(run_cjm)
    (run_cjm.folder / "b.cjm.yaml").unlink()
    for _ in range(3):
        assert validate(run_cjm).stdout == b""
    (run_cjm.folder / "shop/known.toml").write_text("version = 1\nfindings = []\n", "utf-8")
    assert validate(run_cjm).stdout.count(b"shop/a.cjm.yaml") == 3


def test_the_list_of_the_start_holds_for_projects_without_one(run_cjm: RunCjm) -> None:
    make_projects(run_cjm)
    (run_cjm.folder / "cjm.toml").write_text('baseline = "known.toml"\n', "utf-8")
    (run_cjm.folder / "bank/cjm.toml").write_text("", "utf-8")
    written = validate(run_cjm, "--write-baseline=known.toml")
    assert b"Wrote 6 findings" in written.stderr
    assert b"3 findings are in the baseline `shop/known.toml`." in written.stderr
    assert "shop/" not in read(run_cjm)
    checked = validate(run_cjm, "--fail-on-stale", "--fail-on=info")
    assert (checked.returncode, checked.stdout) == (0, b"")


def test_what_can_go_is_dropped_from_one_list_alone(run_cjm: RunCjm) -> None:
    make_projects(run_cjm)
    bank = read(run_cjm, "bank/known.toml")
    write(run_cjm, MAP.replace("    pain_points: Slow\n", ""), "shop/a.cjm.yaml")
    checked = validate(run_cjm)
    assert b"1 entry of the baseline `shop/known.toml` can go" in checked.stderr
    assert b"`cjm validate --write-baseline shop/known.toml` writes it anew" in checked.stderr
    validate(run_cjm, "--write-baseline", "shop/known.toml")
    assert read(run_cjm, "shop/known.toml").count("\n  {") == 2
    assert "bank" not in read(run_cjm, "shop/known.toml")
    assert read(run_cjm, "bank/known.toml") == bank
    assert validate(run_cjm, "bank", "shop", "--fail-on-stale").returncode == 0


def test_a_list_that_the_command_names_takes_the_place_of_all(run_cjm: RunCjm) -> None:
    make_projects(run_cjm)
    validate(run_cjm, "--write-baseline=all.toml")
    assert read(run_cjm, "all.toml").count("\n  {") == 9
    checked = validate(run_cjm, "--baseline=all.toml")
    assert b"9 findings are in the baseline `all.toml`." in checked.stderr
    assert b"known.toml" not in checked.stderr
