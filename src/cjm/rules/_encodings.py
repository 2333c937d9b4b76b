"""UTF-8 that was read as an encoding of Windows, and what it says."""

from __future__ import annotations

import re
from functools import cache

from cjm.values import NamedTuple

_CODECS = ("cp1252", "cp1256", "cp1251")
"""Of Western Europe, of Persian and Arabic, and of Russian: what programs took files for."""

_SURE = ((0x200C, 0x200D), (0x2010, 0x2044), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x1F000, 0x1FAFF))
"""Half-spaces, dashes, quotation marks, €, ™ and emoji: what stands for them means nothing else."""
_SIGNS = ((0xA0, 0xBF),)
_LATIN = ((0xC0, 0x17F),)
_OTHERS = (
    (0x370, 0x52F), (0x590, 0x6FF), (0xE00, 0xE7F), (0x900, 0x97F), (0x3000, 0x30FF),
    (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFF00, 0xFFEF),
)  # fmt: skip
"""Greek, Cyrillic, Hebrew, Arabic and Persian, Thai, Hindi, Japanese, Chinese, Korean."""


_MOST_KEPT = 10_000
_FINE: set[str] = set()
"""Words that hold nothing garbled."""


class _Reading(NamedTuple):
    """What a run of signs says once it is read as UTF-8, and where it stands."""

    start: int
    end: int
    meant: str
    is_sure: bool


def holds_garbled(text: str) -> bool:
    """Whether `find_garbled` finds something in many texts, parted by blanks or other ASCII. The
    words of a language come again in each of them, and in each map: each is looked at once.
    """
    words = set(text.split(" ")) - _FINE
    if _read(" ".join(words)):
        return True
    if len(_FINE) + len(words) > _MOST_KEPT:
        _FINE.clear()
    _FINE.update(words)
    return False


def find_garbled(text: str) -> tuple[tuple[str, str], ...]:
    """What `text` holds that is UTF-8 read in a wrong encoding, with what it says; the words in
    which it stands.
    """
    found = []
    for reading in _read(text):
        start = max(text.rfind(sign, 0, reading.start) for sign in " \n\t") + 1
        ends = [at for sign in " \n\t" if (at := text.find(sign, reading.end)) >= 0]
        written = text[start : min(ends, default=len(text))]
        found.append((written, ungarble(written, text)))
    return tuple(dict.fromkeys(found))


def ungarble(text: str, whole: str | None = None) -> str:
    """`text` as it was meant; `whole` is what it is a part of."""
    pieces, last = [], 0
    if whole is not None and not _read(whole):
        return text
    for reading in _read(text) if whole is None else _list_readings(text):
        pieces += [text[last : reading.start], reading.meant]
        last = reading.end
    return "".join((*pieces, text[last:]))


def _read(text: str) -> tuple[_Reading, ...]:
    """All that can be read as UTF-8, where some of it beyond doubt is."""
    found = () if text.isascii() else tuple(_list_readings(text))
    return found if any(each.is_sure for each in found) else ()


def _list_readings(text: str) -> list[_Reading]:
    readings = []
    for match in _pattern().finditer(text):
        codec = match.lastgroup or _CODECS[0]
        meant = _to_bytes(match[0], codec).decode("utf-8", "replace")
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        if all(_lies(sign, (*_SURE, *_SIGNS, *_LATIN, *_OTHERS)) for sign in meant):
            is_sure = _is_sure(meant, before, after, codec)
            readings.append(_Reading(match.start(), match.end(), meant, is_sure))
    return readings


def _is_sure(meant: str, before: str, after: str, codec: str) -> bool:
    """Whether nobody can have meant what is written. In capitals `É…` and `Ã»` may end a word, and
    a Russian `В` stand before a blank that does not break.
    """
    if any(_lies(sign, _SURE) for sign in meant):
        return True
    if all(_lies(sign, _SIGNS) for sign in meant):
        return codec == _CODECS[0] and not before.isupper()
    if all(_lies(sign, (*_SIGNS, *_LATIN)) for sign in meant):
        return before.islower() or after.isalpha()
    return sum(_lies(sign, _OTHERS) for sign in meant) > 1


def _lies(sign: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(sign) <= last for first, last in ranges)


@cache
def _pattern() -> re.Pattern[str]:
    """A whole run of signs that stands for UTF-8 in one of the encodings, in a group named so."""
    groups = []
    for codec in _CODECS:
        two, three, four, more = (
            f"[{re.escape(''.join(_to_sign(byte, codec) for byte in range(*bounds)))}]"
            for bounds in ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5), (0x80, 0xC0))
        )
        signs = f"{two}{more}|{three}{more}{{2}}|{four}{more}{{3}}"
        groups.append(f"(?P<{codec}>(?:{signs})+)")
    return re.compile(rf"(?<![^\x00-\x7f])(?:{'|'.join(groups)})(?![^\x00-\x7f])")


@cache
def _to_sign(byte: int, codec: str) -> str:
    """The sign of a byte; browsers and Windows take what an encoding lacks for a control."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


def _to_bytes(run: str, codec: str) -> bytes:
    known = {_to_sign(byte, codec): byte for byte in range(0x80, 0x100)}
    return bytes(known[sign] for sign in run)
