"""`cjm validate --add-ignore`: comments for what is shown, and not a byte else."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from tests.command import RunCjm

MAP = """\
cjm: 1
title: Buying shoes
stages:
  - name: Find
    touchpoints: {name: Search, channel: search}
    emotion: -2
    pain_points:
      - Nothing fits
      - text: A text that
          goes on over lines
      - |
        A block
        of text
      - "In quotes
         it goes on"
      - known  # cjm: ignore[no-owner] idle
  - name: پرداخت
    touchpoints: {name: Page, channel: web}
    pain_points: [صفحه کند است, گران]
    notes: kept\x20\x20
  - {name: Use, touchpoints: {name: Shoe, channel: store}, pain_points: [
      Slow,  # asked in May
      Dear]}
"""
PAINS = "--select=pain-without-fix"


def add(run_cjm: RunCjm, text: str | bytes, *arguments: str, name: str = "a.cjm.yaml") -> bytes:
    """The file after a run that adds comments."""
    path = run_cjm.folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    done = run_cjm("validate", "--add-ignore", "before 2026", "--report=concise", *arguments)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return path.read_bytes()


def list_added(before: str, after: bytes) -> list[str]:
    """The lines that are new, or have something more at their end."""
    lines = difflib.ndiff(before.splitlines(), after.decode().splitlines())
    return [line[2:] for line in lines if line.startswith("+ ")]


@pytest.mark.parametrize(
    ("flag", "rules"),
    [
        ("--show=error", []),
        ("--show=warning", ["no-goal"]),
        ("--max-findings=1", ["no-goal"]),
        ("--show=info", ["few-stages", "no-goal"]),
    ],
)
def test_what_is_not_shown_gets_no_comment(run_cjm: RunCjm, flag: str, rules: list[str]) -> None:
    text = "cjm: 1\ntitle: Buying shoes\nstages: [{name: Find}, {name: Pay}]\n"
    after = add(run_cjm, text, "--select=no-goal,few-stages", flag).decode()
    assert sorted(re.findall(r"ignore\[([a-z-]+)\]", after)) == rules


def test_a_link_is_left_and_the_rest_gets_its_comments(run_cjm: RunCjm, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text(MAP, encoding="utf-8")
    (run_cjm.folder / "0.cjm.yaml").symlink_to(elsewhere)
    assert b"before 2026" in add(run_cjm, MAP, PAINS)
    done = run_cjm("validate", "--add-ignore", "x", PAINS)
    assert b"0.cjm.yaml: left as it is: it is a symbolic link" in done.stderr
    assert done.returncode == 0
    assert elsewhere.read_text("utf-8") == MAP


def test_each_finding_gets_a_comment_at_its_element(run_cjm: RunCjm) -> None:
    after = add(run_cjm, MAP, PAINS)
    assert list_added(MAP, after) == [
        "      - Nothing fits  # cjm: ignore[pain-without-fix] before 2026",
        "          goes on over lines  # cjm: ignore[pain-without-fix] before 2026",
        "      - |  # cjm: ignore[pain-without-fix] before 2026",
        '         it goes on"  # cjm: ignore[pain-without-fix] before 2026',
        "      - known  # cjm: ignore[no-owner, pain-without-fix] idle",
        "    # cjm: ignore[pain-without-fix] before 2026",
        "      Slow,  # asked in May  # cjm: ignore[pain-without-fix] before 2026",
        "      Dear]}  # cjm: ignore[pain-without-fix] before 2026",
    ]


def test_the_run_after_finds_nothing_and_adds_nothing(run_cjm: RunCjm) -> None:
    after = add(run_cjm, MAP, "--ignore=unused-ignore")
    done = run_cjm("validate", "--fail-on=info", "--ignore=unused-ignore")
    assert (done.returncode, done.stdout) == (0, b"")
    assert add(run_cjm, after, "--ignore=unused-ignore") == after


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_marks_and_a_last_line_without_an_end_stay(
    run_cjm: RunCjm, end: str, mark: str
) -> None:
    text = (mark + MAP.rstrip("\n")).replace("\n", end)
    after = add(run_cjm, text, PAINS).decode()
    kept = after
    for piece in (
        f"    # cjm: ignore[pain-without-fix] before 2026{end}",
        "  # cjm: ignore[pain-without-fix] before 2026",
        ", pain-without-fix",
    ):
        kept = kept.replace(piece, "")
    assert kept == text


def test_findings_about_the_map_stand_at_its_first_key(run_cjm: RunCjm) -> None:
    after = add(run_cjm, "cjm: 1\ntitle: T\nstages: []\n").decode()
    assert after.startswith("cjm: 1  # cjm: ignore[")
    assert after.count("# cjm:") <= 3


def test_what_no_comment_silences_is_still_shown(run_cjm: RunCjm) -> None:
    text = MAP + "colour: red\n"
    (run_cjm.folder / "a.cjm.yaml").write_text(text, encoding="utf-8")
    done = run_cjm("validate", "--add-ignore=later", "--report=concise", "--ignore=unused-ignore")
    assert done.returncode == 1
    assert done.stdout.decode().count("\n") == 1
    assert b"[unknown-key]" in done.stdout
    assert b"1 finding is left that no comment silences" in done.stderr


def test_a_broken_file_is_left_alone(run_cjm: RunCjm) -> None:
    text = MAP + "  - [\n"
    assert add(run_cjm, text).decode() == text


@pytest.mark.parametrize("reason", ["", " ", "--", "a\nb", "\x1b[31m", "\u202ex"])
def test_a_reason_has_to_be_one(run_cjm: RunCjm, reason: str) -> None:
    (run_cjm.folder / "a.cjm.yaml").write_text(MAP, encoding="utf-8")
    done = run_cjm("validate", f"--add-ignore={reason}")
    assert done.returncode == 2
    assert (run_cjm.folder / "a.cjm.yaml").read_text("utf-8") == MAP


def test_the_standard_input_cannot_be_written(run_cjm: RunCjm) -> None:
    assert run_cjm("validate", "-", "--add-ignore=x", stdin=MAP.encode()).returncode == 2


def test_only_what_is_shown_gets_a_comment(run_cjm: RunCjm, tmp_path: Path) -> None:
    (tmp_path / "a.cjm.yaml").write_text(MAP, encoding="utf-8")
    run_cjm("validate", PAINS, "--write-baseline=known.toml")
    assert add(run_cjm, MAP, PAINS, "--baseline=known.toml").decode() == MAP
    more = MAP.replace("Nothing fits", "Nothing fits at all")
    after = add(run_cjm, more, PAINS, "--baseline=known.toml")
    assert len(list_added(more, after)) == 1
