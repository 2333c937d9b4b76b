"""JSON that may be shown in a terminal and in the log of a build server, and is the same data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from cjm.values import NamedTuple

Data: TypeAlias = "Mapping[str, Data] | Sequence[Data] | str | int | float | bool | None"

Plan: TypeAlias = "Mapping[str, Plan] | Sequence[Plan] | Iterator[Data] | Written | Data"
"""Data of which long lists are still to be made, entry by entry, or are written already."""

# What stands for these in JSON means them all the same. See `cjm.terminal.printable`.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
    r"|(?<=:):(?=[a-z])|#(?=(?:#|vso|teamcity)?\[)|(?<=section)_(?=(?:start|end):)",
    re.IGNORECASE,
)


def write_json(data: Data) -> str:
    """`data` as JSON over several lines, with an escape for all that a log would obey."""
    return f"{_write_value(data, 0)}\n"


class Written(NamedTuple):
    """A list of which the entries are written, one after another, by `write_entry`."""

    pieces: Iterator[str]


def write_entry(data: Data, depth: int, *, is_first: bool) -> str:
    """An entry of a list `depth` levels deep, with what parts it from the one before."""
    before = "[" if is_first else ","
    return f"{before}\n{_indent(depth + 1)}{_write_value(data, depth + 1)}"


def write_pieces(plan: Plan) -> Iterator[str]:
    """The same text piece by piece, where the data are never there all at once."""
    yield from _write_plan(plan, 0)
    yield "\n"


def _write_plan(plan: Plan, depth: int) -> Iterator[str]:
    if isinstance(plan, Written):
        yield from _end_list(plan.pieces, depth)
    elif isinstance(plan, Mapping):
        parts = ((f"{_write_value(key, 0)}: ", value) for key, value in plan.items())
        yield from _write_parts(parts, "{}", depth)
    elif isinstance(plan, Iterator):
        yield from _write_entries(plan, depth)
    elif isinstance(plan, Sequence) and not isinstance(plan, str):
        yield from _write_parts((("", value) for value in plan), "[]", depth)
    else:
        yield _write_value(plan, depth)


def _write_parts(parts: Iterator[tuple[str, Plan]], signs: str, depth: int) -> Iterator[str]:
    before = signs[0]
    for name, value in parts:
        yield f"{before}\n{_indent(depth + 1)}{name}"
        yield from _write_plan(value, depth + 1)
        before = ","
    yield signs if before == signs[0] else f"\n{_indent(depth)}{signs[1]}"


def _write_entries(entries: Iterator[Data], depth: int) -> Iterator[str]:
    written = (
        write_entry(entry, depth, is_first=not number) for number, entry in enumerate(entries)
    )
    yield from _end_list(written, depth)


def _end_list(written: Iterator[str], depth: int) -> Iterator[str]:
    end = "[]"
    for piece in written:
        yield piece
        end = f"\n{_indent(depth)}]"
    yield end


def _write_value(data: Data, depth: int) -> str:
    return _UNSAFE.sub(lambda found: _escape(found[0]), _spell(data, f"\n{_indent(depth)}"))


def _spell(data: Data, line: str) -> str:
    """As `json.dumps` with an indent does it, which leaves functions behind for each value that
    wait to be collected. `line` is a line break and the indent.
    """
    inner = f"{line}  "
    if isinstance(data, str):
        return _ENCODER.encode(data)
    if isinstance(data, Mapping):
        pairs = (f"{inner}{_ENCODER.encode(key)}: {_spell(of, inner)}" for key, of in data.items())
        return f"{{{','.join(pairs)}{line}}}" if data else "{}"
    if isinstance(data, Sequence):
        return f"[{','.join(inner + _spell(each, inner) for each in data)}{line}]" if data else "[]"
    return _ENCODER.encode(data)


_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _indent(depth: int) -> str:
    return "  " * depth


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
