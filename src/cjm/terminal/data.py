"""JSON that may be shown in a terminal and in the log of a build server, and is the same data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Data: TypeAlias = "Mapping[str, Data] | Sequence[Data] | str | int | float | bool | None"

Plan: TypeAlias = "Mapping[str, Plan] | Sequence[Plan] | Iterator[Data] | Data"
"""Data of which long lists are still to be made, entry by entry."""

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


def write_pieces(plan: Plan) -> Iterator[str]:
    """The same text piece by piece, where the data are never there all at once."""
    yield from _write_plan(plan, 0)
    yield "\n"


def _write_plan(plan: Plan, depth: int) -> Iterator[str]:
    if isinstance(plan, Mapping):
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
    before = "["
    for entry in entries:
        yield f"{before}\n{_indent(depth + 1)}{_write_value(entry, depth + 1)}"
        before = ","
    yield "[]" if before == "[" else f"\n{_indent(depth)}]"


def _write_value(data: Data, depth: int) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # In a text, a line break is written as an escape: these are all between values.
    if depth:
        text = text.replace("\n", f"\n{_indent(depth)}")
    return _UNSAFE.sub(lambda found: _escape(found[0]), text)


def _indent(depth: int) -> str:
    return "  " * depth


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
