"""Reads from a font file what drawing needs to know: its name, and the letters it has.

Just two small tables of the OpenType format; a library for fonts takes longer to import than a
picture takes to draw.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cjm.errors import CjmError

_COLLECTION, _KINDS = b"ttcf", frozenset({b"\0\1\0\0", b"OTTO", b"true"})
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_WINDOWS, _MAC = 3, 1
_LAST = 0x10FFFF


class FontFile(NamedTuple):
    """A font file: the family it belongs to, and the code points it can draw."""

    path: Path
    family: str
    letters: frozenset[int]


def read_font(path: Path) -> FontFile:
    """What a TrueType or OpenType file holds; of a collection, its first font.

    Raises CjmError where the file cannot be read, or is no such font.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CjmError(f"cannot read the font `{path}`: {error.strerror}") from error
    try:
        tables = _find_tables(data)
        family = _read_family(data, tables[b"name"])
        letters = frozenset(_list_letters(data, tables[b"cmap"]))
    except (struct.error, KeyError) as error:
        raise CjmError(
            f"`{path}` is no font that can be used", "a file that ends with .ttf, .otf or .ttc"
        ) from error
    return FontFile(path, family, letters)


def _find_tables(data: bytes) -> dict[bytes, int]:
    start = 0
    if data[:4] == _COLLECTION:
        (start,) = struct.unpack_from(">I", data, 12)
    if data[start : start + 4] not in _KINDS:
        raise KeyError(data[:4])
    (count,) = struct.unpack_from(">H", data, start + 4)
    entries = (struct.unpack_from(">4sIII", data, start + 12 + 16 * at) for at in range(count))
    return {tag: offset for tag, _, offset, _ in entries}


def _read_family(data: bytes, table: int) -> str:
    count, strings = struct.unpack_from(">HH", data, table + 2)
    found: dict[tuple[bool, bool], str] = {}
    for at in range(count):
        platform, _, language, kind, length, offset = struct.unpack_from(
            ">6H", data, table + 6 + 12 * at
        )
        if kind not in {_FAMILY, _TYPOGRAPHIC_FAMILY}:
            continue
        start = table + strings + offset
        written = data[start : start + length]
        text = written.decode("mac-roman" if platform == _MAC else "utf-16-be", "replace")
        is_english = platform == _WINDOWS and language == 0x409
        found.setdefault((kind == _TYPOGRAPHIC_FAMILY, is_english), text)
    return found[max(found)] if found else ""


def _list_letters(data: bytes, table: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", data, table + 2)
    for at in range(count):
        _, _, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * at)
        (form,) = struct.unpack_from(">H", data, table + offset)
        if form == 4:
            yield from _list_segments(data, table + offset)
        elif form == 12:
            yield from _list_groups(data, table + offset)


def _list_segments(data: bytes, table: int) -> Iterator[int]:
    """Format 4: the characters up to U+FFFF, in segments of neighbours."""
    (doubled,) = struct.unpack_from(">H", data, table + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, table + 16 + 2 * doubled)
    offsets_at = table + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    for at, (start, end, delta, offset) in enumerate(
        zip(starts, ends, deltas, offsets, strict=True)
    ):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                place = offsets_at + 2 * at + offset + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, place)
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF:
                yield code


def _list_groups(data: bytes, table: int) -> Iterator[int]:
    """Format 12: all characters, in groups of neighbours."""
    (count,) = struct.unpack_from(">I", data, table + 12)
    for at in range(count):
        start, end, glyph = struct.unpack_from(">III", data, table + 16 + 12 * at)
        yield from range(start + (glyph == 0), min(end, _LAST) + 1)
