"""Writes comments that silence findings into the text of a file, and changes nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from cjm.diagnostics import Diagnostic
from cjm.linter.ignores import Ignore, list_ignores
from cjm.linter.linting import ignorable_rules
from cjm.linter.reach import Reach
from cjm.loader import Loaded
from cjm.source import Document
from cjm.terminal import has_right_to_left, measure
from cjm.values import NamedTuple

Spot: TypeAlias = Literal["behind", "above"]
Relint: TypeAlias = Callable[[str], tuple[Document | None, tuple[Diagnostic, ...]]]
"""Data and findings of a text."""

_WIDEST = 100
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_OTHER: Mapping[Spot, Spot] = {"behind": "above", "above": "behind"}


class Edit(NamedTuple):
    """Text that is put into a line (from 0) at a column."""

    line: int
    column: int
    text: str


def add_ignores(
    loaded: Loaded,
    diagnostics: Iterable[Diagnostic],
    reason: str,
    relint: Relint,
    plugins: tuple[str, ...] = (),
) -> str:
    """The text of a file with comments that silence `diagnostics`, as far as a comment can.

    Each stands at the smallest element that a finding is about. One that is there already takes
    more rules in. What would change the data, or silence nothing, is not written. `plugins` are the
    packages that bring rules of the project.
    """
    document = loaded.document
    wanted = _gather(loaded, diagnostics, ignorable_rules(plugins))
    if document is None or not wanted:
        return loaded.text
    writer = _Writer(loaded, document, reason)
    spots = {line: writer.choose_spot(line) for line in wanted}
    tried: dict[int, set[Spot]] = {line: set() for line in wanted}
    while spots:
        edits = [writer.write(line, wanted[line], spot) for line, spot in spots.items()]
        text = _apply(loaded.text, edits)
        after, found = relint(text)
        if after is not None and after.data == document.data:
            left = {(one.rule, one.identity, one.message) for one in found}
            failed = [
                line for line in spots if any(_key(one) in left for one in wanted[line].values())
            ]
            if not failed:
                return text
        else:
            failed = list(spots)
        for line in failed:
            tried[line].add(spots[line])
            other = _OTHER[spots.pop(line)]
            if other not in tried[line]:
                spots[line] = other
    return loaded.text


_Findings: TypeAlias = dict[str, Diagnostic]


def _gather(
    loaded: Loaded, diagnostics: Iterable[Diagnostic], ignorable: frozenset[str]
) -> dict[int, _Findings]:
    """What a comment can silence, by line (from 0) and rule."""
    wanted: dict[int, _Findings] = {}
    for found in diagnostics:
        if found.rule in ignorable and found.file == loaded.name:
            wanted.setdefault(found.place.line - 1, {})[found.rule] = found
    return wanted


def _key(found: Diagnostic) -> tuple[str, str, str]:
    return found.rule, found.identity, found.message


def _apply(text: str, edits: Iterable[Edit]) -> str:
    lines = _LINE.findall(text)
    for edit in sorted(edits, reverse=True):
        line = lines[edit.line]
        lines[edit.line] = line[: edit.column] + edit.text + line[edit.column :]
    return "".join(lines)


class _Writer:
    """Knows the text, and says what to put where."""

    def __init__(self, loaded: Loaded, document: Document, reason: str) -> None:
        self._lines = _LINE.findall(loaded.text)
        self._reach = Reach(document)
        self._start = document.span.line
        self._reason = reason
        self._ignores = [one for one in list_ignores(loaded) if one.suppressions]
        self._ends = {
            span.line: span.end_line
            for spots in document.spots.values()
            for span in spots.values.values()
            if span.end_line > span.line and self._goes_on(span.line, span.column)
        }

    def choose_spot(self, line: int) -> Spot:
        """Behind the line, unless it is long then, or runs to the left, where a comment is hard to
        tell from the text. Above the first key a comment would cover the whole map.
        """
        text = self._lines[line].rstrip()
        is_crowded = has_right_to_left(text) or measure(text) + len(self._reason) + 40 > _WIDEST
        return "above" if is_crowded and line > self._start else "behind"

    def write(self, line: int, rules: Iterable[str], spot: Spot) -> Edit:
        """The edit that silences rules for what begins on a line."""
        names = ", ".join(sorted(rules))
        if known := self._find_known(line):
            return Edit(known.place.line - 1, known.rules_end, f", {names}")
        comment = f"# cjm: ignore[{names}] {self._reason}"
        text = self._lines[line]
        if spot == "above":
            indent = text[: len(text) - len(text.lstrip(" "))]
            end = re.search(r"\r\n|\n|\r", text) or re.search(r"\r\n|\n|\r", self._lines[0])
            return Edit(line, 0, f"{indent}{comment}{end[0] if end else chr(10)}")
        line = self._ends.get(line, line)
        return Edit(line, len(self._lines[line].rstrip("\r\n")), f"  {comment}")

    def _find_known(self, line: int) -> Ignore | None:
        """The comment that covers just what begins on a line."""
        lines = self._reach.begin_at(line)
        for one in self._ignores:
            first, last = one.suppressions[0].first - 1, one.suppressions[0].last - 1
            if (first, last) == lines:
                return one
        return None

    def _goes_on(self, line: int, column: int) -> bool:
        """Whether a text over several lines leaves no room for a comment in its first: only a
        block does."""
        return self._lines[line][column : column + 1] not in {"|", ">"}
