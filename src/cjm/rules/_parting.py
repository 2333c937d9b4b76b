"""The entries that a text was meant to be, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cjm.edits.quoting import may_be_plain, quote
from cjm.rules._repairs import Symptom
from cjm.source import Span, split_lines
from cjm.source.unparted import (
    DEEPER_ENTRIES,
    NUMBERS,
    OTHER_PARTING,
    OTHER_SIGNS,
    WIDE_BRACKETS,
)
from cjm.values import NamedTuple

_NUMBER = re.compile(rf"{NUMBERS}|[①-⑳❶-❿](?=\s)")
_COMMAS = re.compile("[,،，、]")


class Parted(NamedTuple):
    """The entries, the stretch they are written on, and how."""

    span: Span
    new: str
    entries: tuple[str, ...]


def part(symptom: Symptom) -> Parted | None:
    """The entries that the text of a symptom was meant to be; None where that is not clear."""
    if symptom.value is None:
        return None
    if symptom.slip == WIDE_BRACKETS:
        return _part_wide(symptom, symptom.value)
    if symptom.slip == OTHER_PARTING:
        return _part_in_brackets(symptom, symptom.value, symptom.word)
    lines = split_lines(symptom.text)
    if symptom.slip == DEEPER_ENTRIES:
        return _part_deeper(symptom, lines)
    if symptom.slip == OTHER_SIGNS:
        return _part_lines(symptom, lines, symptom.word)
    return None


def _part_in_brackets(symptom: Symptom, value: str, sign: str) -> Parted | None:
    entries = tuple(filter(None, (one.strip() for one in value.split(sign))))
    start, end = symptom.place.column - 1, symptom.place.end_column - 1
    if symptom.line[start:end] != value:
        return None
    number = symptom.place.line - 1
    return Parted(Span(number, start, number, end), _join(entries), entries)


def _part_wide(symptom: Symptom, value: str) -> Parted | None:
    start, number = symptom.place.column - 1, symptom.place.line - 1
    end = start + len(value)
    if not value.endswith("］") or symptom.line[start:end] != value:
        return None
    entries = tuple(filter(None, (one.strip() for one in _COMMAS.split(value[1:-1]))))
    return Parted(Span(number, start, number, end), f"[{_join(entries)}]", entries)


def _join(entries: Sequence[str]) -> str:
    return ", ".join(one if may_be_plain(one, in_flow=True) else quote(one) for one in entries)


def _part_lines(symptom: Symptom, lines: Sequence[str], sign: str) -> Parted | None:
    """Lines that all begin with the same sign, or with numbers."""
    first, column = symptom.place.line - 1, symptom.place.column - 1
    begin = _NUMBER if _NUMBER.match(f"{sign} ") else re.compile(re.escape(sign))
    entries: list[str] = []
    for line in lines[first:]:
        found = begin.match(line, column)
        if not found or line[:column].strip():
            break
        entries.append(line[found.end() :].strip())
    return _write(symptom, lines, (first, column), entries)


def _part_deeper(symptom: Symptom, lines: Sequence[str]) -> Parted | None:
    """An entry, and those below it that stand too deep."""
    number, value = symptom.place.line - 1, symptom.value or ""
    above = lines[number - 1]
    column = len(above) - len(above.lstrip(" "))
    text = above[column + 1 :].strip()
    if above[column : column + 2] != "- " or not value.startswith(text):
        return None
    entries = [text]
    for line in lines[number:]:
        indent = len(line) - len(line.lstrip(" "))
        if indent <= column or line[indent : indent + 2] != "- ":
            break
        entries.append(line[indent + 2 :].strip())
    parted = _write(symptom, lines, (number - 1, column), entries, joint=" - ")
    if parted is None:
        return None
    # The first dash is there already, and no part of the text.
    start = above.index(text, column + 1)
    return Parted(
        parted.span._replace(column=start),
        parted.new.removeprefix(above[column:start].rstrip()).lstrip(),
        parted.entries,
    )


def _write(
    symptom: Symptom,
    lines: Sequence[str],
    where: tuple[int, int],
    entries: Sequence[str],
    *,
    joint: str = "",
) -> Parted | None:
    """Entries on lines of their own, if they are all that the text holds."""
    first, column = where
    last = first + len(entries) - 1
    if not all(entries) or not _is_all(symptom.value or "", entries, joint):
        return None
    margin = "\n" + " " * column
    new = margin.join(
        f"- {one if may_be_plain(one, in_flow=False) else quote(one)}" for one in entries
    )
    return Parted(Span(first, column, last, len(lines[last].rstrip())), new, tuple(entries))


def _is_all(value: str, entries: Sequence[str], joint: str) -> bool:
    """Whether a text holds the entries, signs between them, and nothing else."""
    if joint:
        return value == joint.join(entries)
    rest = value
    for entry in entries:
        before, found, rest = rest.partition(entry)
        if not found or len(before.strip()) > len("10."):
            return False
    return not rest.strip()
