"""Comments that silence findings.

What they cover: `cases/what-it-shows.cjm.yaml` and the findings that are left in its `.out`.
`pytest tests/linter --update-golden` writes these anew; read every one before you commit it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map
from cjm.reports import Checked, FileFindings
from cjm.reports.concise import write_concise
from cjm.terminal import PLAIN

OPTIONS = LintOptions(
    today=date(2026, 11, 22), chosen=choose_rules(select=["pain-without-fix", "unused-ignore"])
)
MORE = ("pain-without-fix", "stage-without-touchpoint", "unused-ignore", "ignore-without-reason")
CASES = sorted((Path(__file__).parent / "cases").glob("*.cjm.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.partition(".")[0])
def test_it_is_left_what_should_be(path: Path, request: pytest.FixtureRequest) -> None:
    options = OPTIONS._replace(chosen=choose_rules(select=MORE))
    found = FileFindings("", lint(load_map(path.read_bytes(), name=""), options))
    text = "".join(write_concise(Checked((found,)), PLAIN)).replace("\n:", "\n").removeprefix(":")
    out = path.with_name(path.name.replace(".cjm.yaml", ".out"))
    if request.config.getoption("--update-golden"):
        out.write_text(text, encoding="utf-8")
    assert text == out.read_text("utf-8")


def find_lines(text: str) -> list[tuple[int, str]]:
    found = lint(load_map(text.encode(), name="map"), OPTIONS)
    return [(one.place.line, one.rule) for one in found]


MAP = """\
cjm: 1
title: T
stages:
  - name: A{first}
    pain_points:
      - x{second}
      - y
  - name: B
    pain_points: z
"""
ALL = [(6, "pain-without-fix"), (7, "pain-without-fix"), (9, "pain-without-fix")]
IGNORE = "  # cjm: ignore[pain-without-fix] known"


def test_without_comments_every_finding_is_told() -> None:
    assert find_lines(MAP.format(first="", second="")) == ALL


def test_at_the_end_of_a_line_it_covers_what_begins_there() -> None:
    assert find_lines(MAP.format(first="", second=IGNORE)) == ALL[1:]


def test_it_covers_all_below_the_element() -> None:
    assert find_lines(MAP.format(first=IGNORE, second="")) == ALL[2:]


def test_on_a_line_of_its_own_it_covers_what_follows() -> None:
    text = MAP.format(first="", second="").replace("  - name: B", f"{IGNORE}\n  - name: B")
    assert find_lines(text) == ALL[:2]


def test_for_the_file_it_may_stand_anywhere() -> None:
    text = MAP.format(first="", second="") + "# cjm: ignore-file[pain-without-fix] old map\n"
    assert find_lines(text) == []


def test_one_that_silences_nothing_is_a_finding() -> None:
    text = MAP.format(first="  # cjm: ignore[many-stages]", second="")
    assert find_lines(text) == [(4, "unused-ignore"), *ALL]


def test_a_rule_that_does_not_exist_is_told_with_the_nearest() -> None:
    found = lint(
        load_map(b"cjm: 1\ntitle: T # cjm: ignore[pain-without-fixes]\n", name="map"), OPTIONS
    )
    assert [(one.rule, one.suggestion) for one in found] == [("unused-ignore", "pain-without-fix")]


def test_a_text_that_looks_like_a_comment_is_none() -> None:
    text = MAP.format(first="", second="").replace("- y", '- "y # cjm: ignore[pain-without-fix]"')
    assert find_lines(text) == ALL


def test_a_block_of_text_is_no_comment() -> None:
    text = MAP.format(first="", second="").replace(
        "- y", "- |\n        # cjm: ignore[pain-without-fix]\n        y"
    )
    assert [rule for _, rule in find_lines(text)] == ["pain-without-fix"] * 3
