"""Findings as SARIF 2.1.0, which code scanning services and editors read.

The form is that of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cjm import __version__
from cjm.diagnostics import Place, Severity
from cjm.reports._entries import Entry, list_advice, list_entries, make_text, say_whole, write_uri
from cjm.reports._report import Checked, Report, RuleNote
from cjm.terminal import Style, make_printable
from cjm.terminal.data import Data, Plan, write_pieces

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://pypi.org/project/journeymaps/"
_TOP = "%SRCROOT%"
"""What those who read SARIF take for the top of the repository."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

# `[words](target)` is a link in a message, and one to nowhere on a page that is read elsewhere.
_LINK_IN_MESSAGE = re.compile(r"\](?=\()")
_RELATIVE_LINK = re.compile(r"\[([^\]]*)\]\((?!https?:)[^)]*\)")


def write_sarif(checked: Checked, style: Style) -> Iterator[str]:
    """One run. What is silenced in the maps does not come in it."""
    names = sorted({found.rule for found in checked.diagnostics})
    results = (
        _write_result(entry, names.index(entry.found.rule)) for entry in list_entries(checked)
    )
    run: Plan = {
        "tool": {
            "driver": {
                "name": "cjm",
                "version": __version__,
                "informationUri": _HOME,
                "rules": [_write_rule(name, checked.rules) for name in names],
            }
        },
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return write_pieces({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _write_rule(name: str, notes: Mapping[str, RuleNote]) -> Data:
    note = notes.get(name)
    if note is None:
        return {"id": name, "helpUri": _HOME}
    return {
        "id": name,
        "shortDescription": {"text": note.summary},
        "fullDescription": {"text": note.summary},
        "defaultConfiguration": {"level": _LEVELS[note.severity]},
        # A rule of the project's own has no page at our place.
        **({"helpUri": _HOME} if note.comes_along else {}),
        "help": {
            "text": f"{note.summary}. `cjm rules {name}` tells more.",
            "markdown": _RELATIVE_LINK.sub(r"\1", note.page),
        },
        "properties": {"tags": [note.kind]},
    }


def _write_result(entry: Entry, rule_index: int) -> Data:
    found = entry.found
    location: dict[str, Data] = {"physicalLocation": _write_place(entry.path, found.place)}
    if found.address:
        location["logicalLocations"] = [{"fullyQualifiedName": make_text(found.address)}]
    lines = (say_whole(found), *list_advice(found))
    result: dict[str, Data] = {
        "ruleId": found.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[found.severity],
        "message": {"text": _write_message("\n".join(lines))},
        "locations": [location],
        # The first is the one that code scanning at GitHub goes by.
        "partialFingerprints": {
            "primaryLocationLineHash": f"{entry.fingerprint}:1",
            "cjmElement/v1": entry.fingerprint,
        },
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _write_place(entry.path, place),
                "message": {"text": _write_message(make_printable(words))},
            }
            for number, (place, words) in enumerate(found.related, start=1)
        ]
    return result


def _write_place(path: str, place: Place) -> Data:
    return {
        "artifactLocation": {"uri": write_uri(path), "uriBaseId": _TOP},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.end_column,
        },
    }


def _write_message(text: str) -> str:
    return _LINK_IN_MESSAGE.sub(r"]\\", text)


REPORT = Report(name="sarif", summary="code scanning, editors", write=write_sarif)
