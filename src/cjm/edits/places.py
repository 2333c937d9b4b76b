"""Where an edit takes place in a text, and what stands there afterwards."""

from __future__ import annotations

import re

from cjm.edits.operations import (
    CutComment,
    DropSigns,
    Edit,
    InsertKey,
    PartEntries,
    RenameKey,
    SetText,
    TakeIn,
)
from cjm.edits.quoting import is_visible, may_be_plain, quote
from cjm.source import Document, Span
from cjm.source.scalars import NULLS
from cjm.values import NamedTuple

_LINE_END = re.compile("\r\n|\n|\r")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)
_BLANKS = " \t"


class Replacement(NamedTuple):
    """What stands from `start` up to `end` in a text gives way to `new`."""

    start: int
    end: int
    new: str


class Sheet:
    """A text and the document in it."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.document = document
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, edit: Edit) -> Replacement | None:
        """The stretch that an edit replaces; None where it cannot be made."""
        match edit:
            case RenameKey():
                return self._rename(edit)
            case SetText():
                return self._set(edit)
            case InsertKey():
                return self._insert(edit)
            case DropSigns():
                return self._drop(edit)
            case CutComment():
                return self._cut(edit)
            case TakeIn():
                start, end = (self._offset(edit.line, at) for at in (edit.column, edit.end_column))
                is_plain = may_be_plain(edit.text, in_flow=True)
                new = edit.text if is_plain else quote(edit.text)
                return Replacement(start, end, new) if is_visible(edit.text) else None
            case PartEntries():
                new = edit.new.replace("\n", self._find_line_end())
                return Replacement(*self._stretch(edit.span), new)

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line] + column

    def _find(self, edit: RenameKey | SetText | DropSigns, *, at_key: bool) -> tuple[int, int]:
        """Where a key or a text stands; an empty stretch where there is none."""
        located = self.document.locate(edit.path, at_key=at_key)
        if not located.is_whole:
            return 0, 0
        return self._stretch(located.span)

    def _stretch(self, span: Span) -> tuple[int, int]:
        if span.end_line >= len(self._starts):
            return self._offset(span.line, span.column), len(self.text)
        start = self._offset(span.line, span.column)
        return start, self._offset(span.end_line, span.end_column)

    def _rename(self, edit: RenameKey) -> Replacement | None:
        start, end = self._find(edit, at_key=True)
        new = _write_like(self.text[start:end], edit.key)
        return Replacement(start, end, new) if new and start < end else None

    def _set(self, edit: SetText) -> Replacement | None:
        start, end = self._find(edit, at_key=False)
        new = _write_like(self.text[start:end], edit.text)
        return Replacement(start, end, new) if new and start < end else None

    def _insert(self, edit: InsertKey) -> Replacement | None:
        located = self.document.locate(edit.path)
        node = self.document.data
        for step in located.path:
            node = node[step]  # type: ignore[index] # a path as written fits
        added = f"{edit.key}: {edit.text}"
        if isinstance(node, dict):
            if not node or edit.key in node:
                return None
            first = self.document.spots[id(node)].keys[next(iter(node))]
            at = self._offset(first.line, first.column)
            if self._is_flow(self.document.spots[id(node)].own):
                return Replacement(at, at, f"{added}, ")
            margin = self.text[self._starts[first.line] : at]
            if margin.strip(_BLANKS + "-"):
                return None
            return Replacement(at, at, f"{added}{self._find_line_end()}{' ' * first.column}")
        if not located.is_whole or not isinstance(node, str) or edit.stands_for is None:
            return None
        start, end = self._stretch(located.span)
        old = self.text[start:end]
        if _LINE_END.search(old) or old[:1] in "|>":
            return None
        if old[:1] not in "\"'" and not may_be_plain(old, in_flow=True):
            old = quote(old)
        return Replacement(start, end, f"{{{added}, {edit.stands_for}: {old}}}")

    def _find_line_end(self) -> str:
        """What ends the first line, and so lines that are new."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def _is_flow(self, own: Span) -> bool:
        return self.text[self._offset(own.line, own.column)] == "{"

    def _drop(self, edit: DropSigns) -> Replacement | None:
        start, end = self._find(edit, at_key=edit.at_key)
        old = self.text[start:end]
        new = "".join(sign for sign in old if sign not in edit.signs or sign in "\r\n")
        if old.startswith('"'):
            new = _ESCAPE.sub(lambda found: "" if _decode(found) in edit.signs else found[0], new)
        return Replacement(start, end, new) if new != old else None

    def _cut(self, edit: CutComment) -> Replacement:
        first = self._starts[edit.line]
        start, end = first + edit.column, first + edit.end_column
        before = self.text[first:start]
        line_end = _LINE_END.search(self.text, end)
        last = line_end.start() if line_end else len(self.text)
        if self.text[end:last].strip(_BLANKS):
            return Replacement(start, end, "")
        if not before.strip(_BLANKS):
            return Replacement(first, line_end.end() if line_end else last, "")
        return Replacement(first + len(before.rstrip(_BLANKS)), end, "")


def _write_like(old: str, new: str) -> str | None:
    """`new` in the quotes of `old`; None where `old` has none of those on one line."""
    if not is_visible(new) or _LINE_END.search(old):
        return None
    if old.startswith("'"):
        return "'" + new.replace("'", "''") + "'"
    is_plain = not old.startswith('"') and may_be_plain(new, in_flow=True)
    return new if is_plain and new not in NULLS else quote(new)


def _decode(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits and int(digits, 16) < 0x110000 else ""
