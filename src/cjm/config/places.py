"""Where a key stands in a TOML text.

The standard library reads TOML without places. This looks for the line that writes a key, which is
enough to point at it in settings as people write them: tables in brackets, keys with dots, lists
on one line or several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.diagnostics import Path, Place

_PART = r"""(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_KEY})\s*\]\]?")
_ITEM = re.compile(r"""#[^\n]*|(?P<item>"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[\w.+-]+)|(?P<end>\])""")
_ENTRY = re.compile(rf"\s*({_KEY})\s*=\s*(.*?)\s*(?:#[^'\"]*)?$")


def find_place(text: str, path: Path, *, at_key: bool) -> Place:
    """The key or the value at `path`, or the deepest part of it that has a line of its own."""
    wanted = tuple(str(step) for step in path)
    best = (0, Place(1, 1, 2))
    below = None
    for written, key, value in _list_entries(text):
        shared = _count_shared(written, wanted)
        if shared == len(written) and shared > best[0]:
            is_whole = shared == len(wanted)
            best = (shared, key if (at_key and is_whole) or value is None else value)
        elif shared == len(wanted) and below is None:
            below = _find_part(text, key, wanted[-1])
    shared, place = best
    if below and shared < len(wanted):
        # `[rules.severity]` makes the table `rules`, which has no line of its own.
        return below
    inner = path[shared:]
    if len(inner) == 1 and isinstance(inner[0], int):
        return _find_item(text, place, inner[0]) or place
    return place


def _list_entries(text: str) -> Iterator[tuple[tuple[str, ...], Place, Place | None]]:
    """Each table and each key in full, with the places of its name and of its value."""
    table: tuple[str, ...] = ()
    counts: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _TABLE.match(line):
            table = _number(_split(match[2]), counts, is_item=match[1] == "[[")
            yield table, Place(number, match.start(2) + 1, match.end(2) + 1), None
        elif match := _ENTRY.match(line):
            key = Place(number, match.start(1) + 1, match.end(1) + 1)
            value = Place(number, match.start(2) + 1, max(match.end(2), match.start(2) + 1) + 1)
            yield (*table, *_split(match[1])), key, value


def _number(
    table: tuple[str, ...], counts: dict[tuple[str, ...], int], *, is_item: bool
) -> tuple[str, ...]:
    """The name of a table, with its number in each list of tables that it lies in."""
    if is_item:
        counts[table] = counts.get(table, -1) + 1
    path: tuple[str, ...] = ()
    for length, part in enumerate(table, start=1):
        path += (part,)
        if table[:length] in counts:
            path += (str(counts[table[:length]]),)
    return path


def _find_item(text: str, place: Place, wanted: int) -> Place | None:
    """The text that stands at a position in the list that begins at `place`."""
    lines = text.splitlines()[place.line - 1 :]
    rest = "\n".join((" " * (place.column - 1) + lines[0][place.column - 1 :], *lines[1:]))
    if not rest.lstrip().startswith("["):
        return None
    for number, match in enumerate(m for m in _ITEM.finditer(rest) if m["item"] or m["end"]):
        if match["end"]:
            return None
        if number == wanted:
            begin = rest.rfind("\n", 0, match.start()) + 1
            line = place.line + rest.count("\n", 0, match.start())
            return Place(line, match.start() - begin + 1, match.end() - begin + 1)
    return None


def _find_part(text: str, key: Place, wanted: str) -> Place:
    """The part of a dotted key that has this name; the whole key where none has."""
    written = text.splitlines()[key.line - 1][: key.end_column - 1]
    for match in re.compile(_PART).finditer(written, key.column - 1):
        if match[0].strip("\"'") == wanted:
            return Place(key.line, match.start() + 1, match.end() + 1)
    return key


def _split(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))


def _count_shared(written: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(written, wanted, strict=False)) if a != b),
        min(len(written), len(wanted)),
    )
