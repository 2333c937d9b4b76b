"""Reads from a font file what drawing needs to know: its name, and the letters it has.

Just two small tables of the OpenType format; a library for fonts takes longer to import than a
picture takes to draw.
"""

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TypeAlias, TypeVar

from cjm.errors import CjmError
from cjm.values import NamedTuple

_Data: TypeAlias = bytes | mmap
_Read = TypeVar("_Read")
_COLLECTION, _KINDS = b"ttcf", frozenset({b"\0\1\0\0", b"OTTO", b"true"})
_FAMILY, _STYLE, _POSTSCRIPT, _TYPOGRAPHIC_FAMILY = 1, 2, 6, 16
_WINDOWS, _MAC = 3, 1
_LAST = 0x10FFFF


class FontFile(NamedTuple):
    """A font file: the family it belongs to, and the code points it can draw."""

    path: Path
    family: str
    letters: frozenset[int]


class Face(NamedTuple):
    """One font of a file: the family it belongs to, and where its table of letters begins."""

    path: Path
    family: str
    style: str
    """Regular, Bold, Italic …, in lower case."""
    letters_at: int


def read_font(path: Path) -> FontFile:
    """What a TrueType or OpenType file holds; of a collection, its first font.

    Raises CjmError where the file cannot be read, is no such font, or has no PostScript name: what
    draws the pictures leaves such fonts out in silence.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CjmError(f"cannot read the font `{path}`: {error.strerror}") from error
    try:
        tables = _find_tables(data, _list_starts(data)[0])
        family = _read_name(data, tables[b"name"], (_TYPOGRAPHIC_FAMILY, _FAMILY))
        is_named = _is_named(data, tables[b"name"])
        letters = frozenset(_list_letters(data, tables[b"cmap"], range(_LAST + 1)))
    except (struct.error, KeyError, IndexError) as error:
        raise CjmError(
            f"`{path}` is no font that can be used", "a file that ends with .ttf, .otf or .ttc"
        ) from error
    if not is_named:
        raise CjmError(
            f"the font `{path}` has no PostScript name, and so cannot be drawn with",
            "take another build of it, or give it one in a font editor",
        )
    return FontFile(path, family, letters)


def read_faces(path: Path) -> tuple[Face, ...]:
    """The fonts of a file that can be drawn with, all of a collection; none where it cannot be
    read, or is no font.
    """
    return _look_into(path, lambda data: _list_faces(path, data)) or ()


def find_letters(face: Face, wanted: Collection[str]) -> set[str]:
    """Those of the letters that a font can draw."""
    codes = sorted(map(ord, wanted))
    found = _look_into(face.path, lambda data: set(_list_letters(data, face.letters_at, codes)))
    return set(map(chr, found or ()))


def _look_into(path: Path, read: Callable[[mmap], _Read]) -> _Read | None:
    """What is read of a file, which may be far larger than what is asked for; None where it cannot
    be read, or is no font.
    """
    try:
        with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            return read(data)
    except (OSError, ValueError, struct.error, KeyError):
        return None


def _list_faces(path: Path, data: _Data) -> tuple[Face, ...]:
    return tuple(
        _read_face(path, data, start)
        for start in _list_starts(data)
        if _is_named(data, _find_tables(data, start)[b"name"])
    )


def _read_face(path: Path, data: _Data, start: int) -> Face:
    tables = _find_tables(data, start)
    names = tables[b"name"]
    style = _read_name(data, names, (_STYLE,)).lower()
    family = _read_name(data, names, (_TYPOGRAPHIC_FAMILY, _FAMILY))
    return Face(path, family, style, tables[b"cmap"])


def _list_starts(data: _Data) -> tuple[int, ...]:
    """Where the fonts of a file begin."""
    if data[:4] != _COLLECTION:
        return (0,)
    (count,) = struct.unpack_from(">I", data, 8)
    return struct.unpack_from(f">{count}I", data, 12)


def _find_tables(data: _Data, start: int) -> dict[bytes, int]:
    if data[start : start + 4] not in _KINDS:
        raise KeyError(data[start : start + 4])
    (count,) = struct.unpack_from(">H", data, start + 4)
    entries = (struct.unpack_from(">4sIII", data, start + 12 + 16 * at) for at in range(count))
    return {tag: offset for tag, _, offset, _ in entries}


def _read_name(data: _Data, table: int, kinds: Sequence[int]) -> str:
    """The name of the first of these kinds that there is, in English where it has that."""
    count, strings = struct.unpack_from(">HH", data, table + 2)
    found: dict[tuple[int, bool], str] = {}
    for at in range(count):
        platform, _, language, kind, length, offset = struct.unpack_from(
            ">6H", data, table + 6 + 12 * at
        )
        if kind not in kinds:
            continue
        start = table + strings + offset
        written = data[start : start + length]
        text = written.decode("mac-roman" if platform == _MAC else "utf-16-be", "replace")
        is_english = platform == _WINDOWS and language == 0x409
        found.setdefault((-kinds.index(kind), is_english), text)
    return found[max(found)] if found else ""


def _is_named(data: _Data, table: int) -> bool:
    """Whether a font has a PostScript name, without which what draws pictures leaves it out."""
    return bool(_read_name(data, table, (_POSTSCRIPT,)))


def _list_letters(data: _Data, table: int, wanted: Sequence[int]) -> Iterator[int]:
    """Those of the code points, which are in order, that a font has."""
    (count,) = struct.unpack_from(">H", data, table + 2)
    for at in range(count):
        _, _, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * at)
        (form,) = struct.unpack_from(">H", data, table + offset)
        if form == 4:
            yield from _list_segments(data, table + offset, wanted)
        elif form == 12:
            yield from _list_groups(data, table + offset, wanted)


def _list_segments(data: _Data, table: int, wanted: Sequence[int]) -> Iterator[int]:
    """Format 4: the characters up to U+FFFF, in segments of neighbours."""
    (doubled,) = struct.unpack_from(">H", data, table + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, table + 16 + 2 * doubled)
    offsets_at = table + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    for at in _find_near(ends, wanted):
        start, delta, offset = starts[at], deltas[at], offsets[at]
        for code in _cut(wanted, start, min(ends[at], 0xFFFE)):
            glyph = code
            if offset:
                place = offsets_at + 2 * at + offset + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, place)
                if not glyph:
                    continue
            if (glyph + delta) & 0xFFFF:
                yield code


def _list_groups(data: _Data, table: int, wanted: Sequence[int]) -> Iterator[int]:
    """Format 12: all characters, in groups of neighbours."""
    (count,) = struct.unpack_from(">I", data, table + 12)
    groups = struct.unpack_from(f">{3 * count}I", data, table + 16)
    starts, ends, glyphs = groups[::3], groups[1::3], groups[2::3]
    for at in _find_near(ends, wanted):
        yield from _cut(wanted, starts[at] + (glyphs[at] == 0), min(ends[at], _LAST))


def _find_near(ends: Sequence[int], wanted: Sequence[int]) -> Iterable[int]:
    """The numbers of the ranges, by where they end, that may hold a code point that is wanted."""
    if len(wanted) > len(ends):
        return range(len(ends))
    return sorted({bisect_left(ends, code) for code in wanted} - {len(ends)})


def _cut(wanted: Sequence[int], first: int, last: int) -> Sequence[int]:
    return wanted[bisect_left(wanted, first) : bisect_right(wanted, last)]
