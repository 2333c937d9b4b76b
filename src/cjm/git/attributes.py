"""A block of our own in a `.gitattributes`, between two marks; all else there is left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEGIN = "# begin cjm (written by `cjm git install`)"
_END = "# end cjm"
_WAS_EMPTY = "the file was here, and empty"
_WAS_OPEN = "the line above had no end"
_BLOCK = re.compile(
    rf"^{re.escape(_BEGIN)}(?:: ([^\r\n]*))?\r?\n((?:.*\r?\n)*?){re.escape(_END)}(?:\r?\n|\Z)",
    re.MULTILINE,
)


def read_block(text: str) -> tuple[str, ...] | None:
    """The lines of the block; None where there is none."""
    found = _BLOCK.search(text)
    return tuple(found[2].splitlines()) if found else None


def put_block(text: str | None, lines: Iterable[str]) -> str:
    """`text` with a block of these lines, in place of the one that is there, else at its end, where
    nothing that stands before it overrides it. `text` is None where there is no file.
    """
    found = _BLOCK.search(text or "")
    end = "\r\n" if text and "\r\n" in text else "\n"
    if text is not None and found:
        note = f": {found[1]}" if found[1] else ""
        block = _write(note, lines, end)
        return text[: found.start()] + block + text[found.end() :]
    note = f": {_WAS_EMPTY}" if text == "" else ""
    gap = ""
    if text and not text.endswith("\n"):
        note, gap = f": {_WAS_OPEN}", end
    return f"{text or ''}{gap}{_write(note, lines, end)}"


def take_block(text: str) -> str | None:
    """`text` as it was before the block; None where there was no file."""
    found = _BLOCK.search(text)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    if found[1] == _WAS_OPEN and not after:
        before = before.removesuffix("\n").removesuffix("\r")
    rest = before + after
    return rest if rest or found[1] == _WAS_EMPTY else None


def _write(note: str, lines: Iterable[str], end: str) -> str:
    return "".join(f"{line}{end}" for line in (f"{_BEGIN}{note}", *lines, _END))
