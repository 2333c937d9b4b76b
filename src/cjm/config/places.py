"""Where a key stands in a TOML text.

The standard library reads TOML without places. This looks for the line that writes a key, which is
enough to point at it in settings as people write them: tables in brackets, keys with dots, values
on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.diagnostics import Path, Place

_PART = r"""(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_KEY})\s*\]\]?")
_ENTRY = re.compile(rf"\s*({_KEY})\s*=\s*(.*?)\s*(?:#[^'\"]*)?$")


def find_place(text: str, path: Path, *, at_key: bool) -> Place:
    """The key or the value at `path`, or the deepest part of it that has a line of its own."""
    wanted = tuple(str(step) for step in path)
    best = (0, Place(1, 1, 2))
    for written, key, value in _list_entries(text):
        shared = _count_shared(written, wanted)
        if shared == len(written) and shared > best[0]:
            is_whole = shared == len(wanted)
            best = (shared, key if (at_key and is_whole) or value is None else value)
    return best[1]


def _list_entries(text: str) -> Iterator[tuple[tuple[str, ...], Place, Place | None]]:
    """Each table and each key in full, with the places of its name and of its value."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _TABLE.match(line):
            table = _split(match[1])
            yield table, Place(number, match.start(1) + 1, match.end(1) + 1), None
        elif match := _ENTRY.match(line):
            key = Place(number, match.start(1) + 1, match.end(1) + 1)
            value = Place(number, match.start(2) + 1, max(match.end(2), match.start(2) + 1) + 1)
            yield (*table, *_split(match[1])), key, value


def _split(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))


def _count_shared(written: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(written, wanted, strict=False)) if a != b),
        min(len(written), len(wanted)),
    )
