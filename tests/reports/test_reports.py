"""A finding for people: greppable first, then the lines it is about."""

from __future__ import annotations

import re

import pytest

from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.errors import CjmError
from cjm.reports import Checked, FileFindings, find_report, load_report, report_names, take_excerpt
from cjm.terminal import COLOURED, PLAIN, Style, measure
from tests.golden import Golden

TEXT = """\
cjm: 1
title: Returns
stages:
  - id: verify
    name: Verify e-mail
    emotoin: 3
  - name: تأیید ایمیل
    日本:\temotoin: 👩\u200d👩\u200d👧
"""


def find(line: int, column: int, end: int, **more: str | None) -> Diagnostic:
    return Diagnostic(
        rule="unknown-key",
        severity=Severity.ERROR,
        file="journeys/returns.cjm.yaml",
        place=Place(line, column, end),
        message="unknown key `emotoin`",
        hint=more.get("hint"),
        address=more.get("address") or "",
        suggestion=more.get("suggestion"),
    )


def say(report: str, text: str, *found: Diagnostic) -> str:
    file = FileFindings("journeys/returns.cjm.yaml", found, take_excerpt(text, found))
    return load_report(report).compose(Checked((file,)), PLAIN)


def test_the_shape_of_a_finding() -> None:
    found = find(6, 5, 12, address="stages[verify].emotoin", suggestion="emotion")
    assert say("full", TEXT, found) == (
        "journeys/returns.cjm.yaml:6:5: error[unknown-key] unknown key `emotoin`\n"
        "  |\n"
        "4 |   - id: verify\n"
        "5 |     name: Verify e-mail\n"
        "6 |     emotoin: 3\n"
        "  |     ^^^^^^^ did you mean `emotion`?\n"
        "  |\n"
        "  = at: stages[verify].emotoin\n"
        "  = help: cjm rules unknown-key\n"
        "\n"
    )


def test_a_did_you_mean_ends_the_one_line() -> None:
    assert say("concise", TEXT, find(6, 5, 12, suggestion="emotion")) == (
        "journeys/returns.cjm.yaml:6:5: error[unknown-key] unknown key `emotoin`; "
        "did you mean `emotion`?\n"
    )


def test_findings_of_all_kinds_look_right(golden: Golden) -> None:
    first = Place(2, 1, 6)
    related = Diagnostic(
        rule="duplicate-key",
        severity=Severity.WARNING,
        file="journeys/returns.cjm.yaml",
        place=Place(3, 1, 7),
        message="key `stages` is written twice",
        related=((first, "first written here"),),
    )
    found = (
        find(1, 1, 4),
        find(7, 11, 22, hint="say it in other words"),
        find(8, 9, 16, suggestion="emotion"),
        find(9, 1, 2),
        find(40, 1, 2, suggestion="emotion"),
        related,
    )
    golden(say("full", TEXT, *found), "reports/full.txt")


@pytest.mark.parametrize("column", [1, 5, 60, 301, 607, 1195])
@pytest.mark.parametrize("unit", ["<{:04}>", "«{:04}»", "日{:04}本"])
def test_a_long_line_is_cut_to_a_window_around_the_caret(column: int, unit: str) -> None:
    line = "".join(unit.format(number) for number in range(200))
    shown = say("full", line, find(1, column, column + 6)).splitlines()
    frame, carets = shown[2], shown[3]
    assert max(measure(frame), measure(carets)) <= 115
    marked = line[column - 1 : column + 5]
    assert frame.count(marked) == 1
    assert measure(frame[: frame.index(marked)]) == carets.index("^")
    assert carets.count("^") == measure(marked)


@pytest.mark.parametrize("columns", [20, 45, 60, 80, 114, 200])
@pytest.mark.parametrize("column", [1, 30, 300, 1195])
@pytest.mark.parametrize("unit", ["<{:04}>", "«{:04}»", "日{:04}本"])
def test_a_frame_fits_the_terminal(columns: int, column: int, unit: str) -> None:
    line = "".join(unit.format(number) for number in range(200))
    found = find(1, column, column + 6)
    file = FileFindings("a", (found,), take_excerpt(line, (found,)))
    text = load_report("full").compose(Checked((file,)), Style(columns=columns))
    frame, carets = text.splitlines()[2:4]
    assert max(measure(frame), measure(carets)) <= max(min(columns, 114), 44)
    marked = line[column - 1 : column + 5]
    assert frame.count(marked) == 1
    assert measure(frame[: frame.index(marked)]) == carets.index("^")


@pytest.mark.parametrize("columns", [20, 60, 80, 114, 200])
@pytest.mark.parametrize(("column", "length"), [(1, 50), (8, 70), (30, 105), (300, 99), (5, 1195)])
@pytest.mark.parametrize("unit", ["<{:04}>", "«{:04}»", "日{:04}本", "آ\u200cن{:03}"])
def test_a_long_mark_is_cut_where_a_sign_says_so(
    columns: int, column: int, length: int, unit: str
) -> None:
    """Nothing is left out between what is marked and what follows."""
    line = "".join(unit.format(number) for number in range(200))
    found = find(1, column, column + length)
    file = FileFindings("a", (found,), take_excerpt(line, (found,)))
    text = load_report("full").compose(Checked((file,)), Style(columns=columns))
    frame = text.splitlines()[2].removeprefix("1 | ")
    assert frame.strip("…") in line
    assert measure(frame) <= max(min(columns, 114) - 4, 40)


def test_a_caret_stands_under_wide_letters_and_after_tabs() -> None:
    shown = say("full", TEXT, find(8, 9, 16)).splitlines()
    frame = next(line for line in shown if line.startswith("8 |"))
    carets = next(line for line in shown if "^" in line)
    assert measure(frame[: frame.index("emotoin")]) == carets.index("^") == measure(carets) - 7


def test_a_line_that_terminals_turn_around_has_its_place_in_words() -> None:
    assert "= place: line 7, column 11, at «تأیید ایمیل»" in say("full", TEXT, find(7, 11, 22))
    assert "= place" not in say("full", TEXT, find(6, 5, 12))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a: [{text: خرید}, b]", "{text: خرید}"),
        ("a: [{text: [خرید, ب]}, b]", "{text: [خرید, ب]}"),
        ("a: [{text: خرید,", "{text: خرید,"),
        ("a: [{text: " + "خرید " * 30 + "}]", "{text: " + "خرید " * 10 + "خری…"),
    ],
)
def test_what_begins_with_a_bracket_is_named_with_what_stands_in_it(line: str, told: str) -> None:
    assert f"= place: line 1, column 5, at «{told}»\n" in say("full", line, find(1, 5, 6))


def test_a_file_that_is_no_text_has_no_frame() -> None:
    assert say("full", "", find(1, 1, 2)) == (
        "journeys/returns.cjm.yaml:1:1: error[unknown-key] unknown key `emotoin`\n"
        "  = help: cjm rules unknown-key\n"
        "\n"
    )


@pytest.mark.parametrize("name", ["full", "concise"])
def test_no_text_of_a_user_is_a_command(name: str) -> None:
    evil = "\x1b]0;x\x07\u202e\n::error::x ##[group] ##vso[x] section_start:1:x\r"
    found = Diagnostic(
        rule="unknown-key",
        severity=Severity.INFO,
        file=f"a{evil}.cjm.yaml",
        place=Place(1, 3, 9),
        message=evil,
        hint=evil,
        address=evil,
        suggestion=evil,
        related=((Place(1, 1, 1), evil),),
    )
    file = FileFindings("a", (found,), take_excerpt(evil, (found,)))
    text = load_report(name).compose(Checked((file,)), PLAIN)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", text)
    assert not re.search(r"^\s*::|##\[|##vso\[|section_start", text, re.MULTILINE)


def test_every_report_is_the_same_with_colours_taken_out() -> None:
    found = (find(6, 5, 12, suggestion="emotion"), find(7, 11, 22))
    checked = Checked((FileFindings("a", found, take_excerpt(TEXT, found)),))
    for name in report_names():
        coloured = load_report(name).compose(checked, COLOURED)
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == load_report(name).compose(checked, PLAIN)


def test_an_unknown_report_is_refused_with_the_nearest() -> None:
    with pytest.raises(CjmError) as caught:
        find_report("concice")
    assert "did you mean `concise`?" in (caught.value.hint or "")
