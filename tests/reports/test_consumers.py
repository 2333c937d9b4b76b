"""Each report is what its reader takes, for every fault and every naughty text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from cjm.api.reporting import complete
from cjm.api.schema import find_schema
from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.linter import LintOptions, choose_rules, lint
from cjm.linter.selection import load_rules
from cjm.loader import load_map
from cjm.reports import Checked, FileFindings, load_report, report_names, take_excerpt
from cjm.terminal import PLAIN, make_printable
from tests.fuzz.naughty import NAUGHTY, write_broken, write_rich
from tests.invariants import find_harm
from tests.reports.consumers import (
    check_gitlab,
    check_json,
    check_junit,
    check_markdown,
    check_sarif,
    read_annotations,
)

pytestmark = pytest.mark.long

FAULTS = sorted((Path(__file__).parent.parent / "faults/cases").glob("*.cjm.yaml"))
OPTIONS = LintOptions(date(2026, 11, 22), choose_rules(select=load_rules()))
LEVELS = {"error": 2, "warning": 1, "notice": 0}
GITLAB_LEVELS = {"error": "major", "warning": "minor", "info": "info"}
SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def check(raw: bytes, name: str) -> Checked:
    loaded = load_map(raw, name=name)
    found = lint(loaded, OPTIONS)
    file = FileFindings(loaded.name, found, take_excerpt(loaded.text, found))
    return complete(Checked((file, FileFindings("clean.cjm.yaml")), 3), Severity.ERROR)


def write(report: str, checked: Checked) -> str:
    return load_report(report).compose(checked, PLAIN)


@cache
def gather() -> dict[str, Checked]:
    cases = {path.stem: check(path.read_bytes(), path.name) for path in FAULTS}
    for name, text in NAUGHTY.items():
        for write_map in (write_rich, write_broken):
            cases[f"{name} {write_map.__name__}"] = check(write_map(text), "a: b/c d,e.cjm.yaml")
    # A file name of the file system, a text of any field: what no map can hold comes here.
    for name, text in {**NAUGHTY, "half": "a\ud83db", "byte": "a\udce9", "zero": "a\0b"}.items():
        place = Place(1, 1, 9)
        one = Diagnostic(
            "unknown-key", Severity.WARNING, f"x{text}y.cjm.yaml", place, text, text, text, text,
            ((place, text),),
        )  # fmt: skip
        file = FileFindings(one.file, (one,), take_excerpt(text, (one,)))
        cases[f"{name} everywhere"] = Checked((file,))
    return cases


def each_case(look: Callable[[Checked], None]) -> None:
    """Look at all cases in one test: some thousands would take longer to begin than to run."""
    for name, case in gather().items():
        try:
            look(case)
        except AssertionError as error:
            error.add_note(f"in the case `{name}`")
            raise


def unique(checked: Checked) -> list[Diagnostic]:
    return list(dict.fromkeys(checked.diagnostics))


def test_json_is_as_its_schema_says_and_loses_nothing() -> None:
    @each_case
    def look(case: Checked) -> None:
        document = check_json(write("json", case))
        found = unique(case)
        assert len(document["files"]) == len(case.files)
        assert len(document["findings"]) == len(found)
        for one, told in zip(found, document["findings"], strict=True):
            if not re.search("[\ud800-\udfff]", one.message):
                assert told["message"] == one.message
                assert told["file"] == one.file
                assert told["hint"] == one.hint
            assert told["rule"] == one.rule
            assert told["start"] == {"line": one.place.line, "column": one.place.column}


def test_json_has_no_key_that_its_schema_does_not_know() -> None:
    schema = json.loads(find_schema("report"))

    @each_case
    def look(case: Checked) -> None:
        def look(data: object, known: dict[str, object]) -> None:
            if "allOf" in known:
                [known] = known["allOf"]  # type: ignore[misc]
            if "$ref" in known:
                known = schema["definitions"][str(known["$ref"]).rpartition("/")[2]]
            if isinstance(data, dict):
                properties = known["properties"]
                assert isinstance(properties, dict)
                assert list(data) == list(properties)
                for key, value in data.items():
                    look(value, properties[key])
            elif isinstance(data, list):
                for entry in data:
                    look(entry, known["items"])  # type: ignore[arg-type]

        look(json.loads(write("json", case)), schema)


def test_gitlab_gets_its_fields() -> None:
    @each_case
    def look(case: Checked) -> None:
        issues = check_gitlab(write("gitlab", case))
        found = unique(case)
        assert [issue["check_name"] for issue in issues] == [one.rule for one in found]
        assert [issue["severity"] for issue in issues] == [
            GITLAB_LEVELS[one.severity.value] for one in found
        ]


def test_sarif_is_as_its_schema_says() -> None:
    @each_case
    def look(case: Checked) -> None:
        run = check_sarif(write("sarif", case))
        assert run.column_kind == "unicodeCodePoints"
        for one, result in zip(unique(case), run.results, strict=True):
            assert result.rule == one.rule
            assert result.level == SARIF_LEVELS[one.severity.value]
            if not re.search("[\ud800-\udfff]", one.file):
                assert result.path == case.locate(one.file)
            assert result.column == one.place.column
            assert result.message.startswith(make_printable(one.message).replace("](", "]\\("))
            assert "](" not in result.message


def test_junit_is_as_its_schema_says() -> None:
    @each_case
    def look(case: Checked) -> None:
        suites = check_junit(write("junit", case))
        told = [test for suite in suites for test in suite if test.name != "no findings"]
        assert len(told) == len(unique(case))
        assert suites.failures == sum(one.severity is Severity.ERROR for one in unique(case))


def test_the_runner_of_github_finds_annotations_and_nothing_else() -> None:
    @each_case
    def look(case: Checked) -> None:
        annotations = read_annotations(write("github", case))
        found = unique(case)
        assert {one.name for one in annotations} <= LEVELS.keys()
        levels = [LEVELS[one.name] for one in annotations]
        assert levels == sorted(levels, reverse=True)
        assert len(annotations) == min(len(found), 10)
        worst_first = sorted(found, key=lambda one: -one.severity.rank)
        for one, told in zip(worst_first[:9], annotations, strict=False):
            assert told.properties["title"] == one.rule
            assert told.properties["line"] == str(one.place.line)
            assert told.properties["file"] == make_printable(case.locate(one.file))
            assert told.text.startswith(make_printable(one.message))
        if len(found) > 9:
            numbers = map(int, re.findall(r"\d+", annotations[9].text))
            assert sum(numbers) == len(found) - 9


def test_markdown_is_a_table_of_plain_texts() -> None:
    @each_case
    def look(case: Checked) -> None:
        rows = check_markdown(write("markdown", case))
        worst_first = sorted(unique(case), key=lambda one: -one.severity.rank)
        for one, (level, place, words, rule) in zip(worst_first, rows, strict=False):
            assert (level, rule) == (one.severity.value, one.rule)
            path = make_printable(case.locate(one.file))
            assert place == f"{path}:{one.place.line}:{one.place.column}"
            told, _, _ = words.partition("\n")
            expected = make_printable(one.message)
            assert squeeze(told).startswith(squeeze(expected))


def squeeze(text: str) -> str:
    """Without what an eye does not see of a text in a page: quotes around code, runs of spaces."""
    return " ".join(text.replace("`", "").split())


@pytest.mark.parametrize("name", report_names())
def test_a_log_obeys_nothing_in_a_report(name: str) -> None:
    @each_case
    def look(case: Checked) -> None:
        text = write(name, case)
        if name == "github":
            text = re.sub("^::(?:error|warning|notice) [^\n]*", "", text, flags=re.MULTILINE)
        assert find_harm(text) == []
        text.encode()


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("json", check_json),
        ("gitlab", check_gitlab),
        ("sarif", check_sarif),
        ("junit", check_junit),
        ("markdown", check_markdown),
        ("github", read_annotations),
    ],
)
def test_a_report_on_nothing_is_whole(name: str, empty: Callable[[str], object]) -> None:
    empty(write(name, Checked((FileFindings("a.cjm.yaml"),), 4)))


def test_what_is_silenced_in_the_map_is_in_no_report() -> None:
    text = "# cjm: ignore-file[no-owner] a sketch\n\n\ncjm: 1\ntitle: x\nstages: [{name: a}]\n"
    checked = check(text.encode(), "a.cjm.yaml")
    assert checked.total
    for name in report_names():
        assert "no-owner" not in write(name, checked)


def test_markdown_fits_a_comment_and_says_what_is_left_out() -> None:
    found = tuple(
        Diagnostic("unknown-key", Severity.ERROR, "a", Place(line, 1, 2), "x" * 90)
        for line in range(1, 2001)
    )
    text = write("markdown", Checked((FileFindings("a", found),)))
    rows = check_markdown(text.partition("\nLeft out")[0])
    assert 40_000 < len(text) < 65_536
    assert f"Left out for want of room: {2000 - len(rows)} errors." in text


def test_rules_in_sarif_explain_themselves() -> None:
    run = check_sarif(write("sarif", check(FAULTS[0].read_bytes(), "a.cjm.yaml")))
    assert run.rules
    for rule in run.rules:
        assert rule.markdown.startswith(f"# {rule.id}\n")
        assert not re.search(r"\]\((?!https?:)", rule.markdown)
        assert rule.level in SARIF_LEVELS.values()


def test_a_run_fails_in_junit_from_where_it_does() -> None:
    checked = check(b"cjm: 1\ntitle: x\nstages: [{name: a}]\n", "a.cjm.yaml")
    counts = [
        check_junit(write("junit", checked._replace(fails_from=level))).failures
        for level in (None, Severity.ERROR, Severity.WARNING, Severity.INFO)
    ]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[3] == checked.total
