"""Bytes to text: UTF-8, without the characters that YAML or a later reader would trip over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cjm.source.limits import Limits
from cjm.source.trouble import SourceTrouble, Span

_BOMS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_NO_TEXTS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive, as spreadsheets and documents are",
    b"\x1f\x8b": "a gzip archive",
    b"{\\rtf": "a document of a word processor (RTF)",
}
_NO_MAPS = {b"<!doctype": "a page of the web", b"<html": "a page of the web", b"<?xml": "XML"}
"""How other texts begin, in small letters."""
NO_TEXT = "no text that could be read in part"
"""A slip."""
_LFS = b"version https://git-lfs.github.com/spec/"
"""How a file begins that stands for one that git keeps elsewhere."""
# U+0085, U+2028 and U+2029 are line ends to YAML 1.1 readers and to nobody else, so that every
# later line number would be off by one.
UNREADABLE = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\U0001fffe\U0001ffff]"
)
"""A character that a file cannot hold as it is."""

_CLEAR = bytes({0x09, 0x0A, 0x0D, *range(0x20, 0x7F), *range(0x80, 0x100)} - {0xC2})
_ODD = tuple("\u2028\u2029\ufeff\ufffe\uffff\U0001fffe\U0001ffff")
"""Every character of `UNREADABLE` has a byte that is not clear, or is one of these: told in a tenth
of the time that it takes to look at each character."""

_LINE_END = "\r\n|\n|\r"
_CONTROL_NAMES = {0x00: "NUL", 0x1B: "ESCAPE", 0x7F: "DELETE", 0x85: "NEXT LINE"}

_KINDS = {"Cc": "(a control character)", "Cs": "(half a character)"}


def name_code_point(character: str) -> str:
    """A character by number and name: `U+2028 LINE SEPARATOR`."""
    import unicodedata

    code = ord(character)
    name = unicodedata.name(character, _CONTROL_NAMES.get(code))
    return f"U+{code:04X} {name or _KINDS.get(unicodedata.category(character), '(no character)')}"


def end_place(text: str) -> tuple[int, int]:
    """The 0-based line and column just after `text`."""
    line, start = 0, 0
    for match in re.finditer(_LINE_END, text):
        line, start = line + 1, match.end()
    return line, len(text) - start


def decode(raw: bytes, limits: Limits) -> str:
    """The text in `raw`, a byte order mark taken off.

    Raises SourceTrouble at the first byte or character that cannot be read, or where the file is
    larger than `limits.size` bytes.
    """
    if len(raw) > limits.size:
        raise SourceTrouble(
            "syntax",
            f"the file has {len(raw):,} bytes, and the limit is {limits.size:,}",
            Span(0, 0, 0, 1),
            hint="part it into several maps, or raise `limits.bytes` in `cjm.toml`",
            slip=NO_TEXT,
        )
    _refuse_other(raw)
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = end_place(raw[: error.start].decode("utf-8"))
        raise SourceTrouble(
            "syntax",
            f"byte 0x{raw[error.start]:02X} is not UTF-8",
            Span(line, column, line, column + 1),
            hint="save the file as UTF-8",
        ) from None
    is_clear = not raw.translate(None, _CLEAR)
    is_clear = is_clear and (text.isascii() or not any(odd in text for odd in _ODD))
    if not is_clear and (trouble := next(list_unreadable(text), None)):
        raise trouble
    return text


def list_unreadable(text: str) -> Iterator[SourceTrouble]:
    """The first character of each line that cannot stand in a file."""
    if not re.search(UNREADABLE, text):
        return
    for line, written in enumerate(split_lines(text)):
        if found := re.search(UNREADABLE, written):
            yield SourceTrouble(
                "syntax",
                f"the character {name_code_point(found[0])} cannot stand in a journey file",
                Span(line, found.start(), line, found.start() + 1),
                hint="delete it; it cannot be seen in most editors",
            )


def _refuse_other(raw: bytes) -> None:
    """Raises SourceTrouble for what begins as no text in UTF-8 does."""
    start = Span(0, 0, 0, 1)
    for mark, kind in _NO_TEXTS.items():
        if raw.startswith(mark):
            hint = "a map is a text file: was the right one named?"
            message = f"the file is {kind}, and no text"
            raise SourceTrouble("syntax", message, start, hint=hint, slip=NO_TEXT)
    begin = raw[:9].lower() if raw[:1] == b"<" else b""
    for mark, kind in _NO_MAPS.items() if begin else ():
        if begin.startswith(mark):
            hint = "was it saved from a page that shows the map? get the file itself (`raw`)"
            raise SourceTrouble("syntax", f"the file is {kind}, and no map", start, hint=hint)
    if raw.startswith(_LFS):
        message = "the file only stands for the map, which Git LFS keeps elsewhere"
        hint = "`git lfs pull` gets it; maps are small, and git itself can keep them"
        raise SourceTrouble("syntax", message, start, hint=hint, slip=NO_TEXT)
    encoding = next((name for mark, name in _BOMS.items() if raw.startswith(mark)), None)
    # Without a mark, too, every other byte of common letters is empty.
    begin = raw[:8]
    if encoding or (any(begin) and len(begin) > 2 and not (any(begin[1::2]) and any(begin[::2]))):
        message = f"the file is written in {encoding or 'UTF-16'}, not in UTF-8"
        raise SourceTrouble("syntax", message, start, hint="save it as UTF-8", slip=NO_TEXT)


@lru_cache(maxsize=2)
def split_lines(text: str) -> tuple[str, ...]:
    """The lines of `text` as YAML counts them: they end at CR, LF or both."""
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
