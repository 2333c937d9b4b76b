"""Makes text of users safe for a terminal and for the logs of a build server."""

from __future__ import annotations

import os
import re

# What moves the cursor, changes the order or cannot be seen: controls, line and paragraph
# separators, bidirectional embeddings, overrides and isolates, zero-width space, word joiner and
# the rest of that block, byte order mark, interlinear marks, tags, noncharacters, surrogates.
# Zero-width joiners and the marks LRM, RLM and ALM are part of ordinary text and stay.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)

# What a build server obeys in a log: `::error::` at the start of a line, `##[…]`, `##vso[…]` and
# `##teamcity[…]` anywhere, `section_start:` anywhere. Text may be wrapped, so each is broken up
# wherever it stands.
_ORDER = r"(?i::(?=:[a-z])|#(?=#(?:vso|teamcity)?\[)|section(?=_(?:start|end):))"

_RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

# How Python writes the bytes of a file name that it cannot decode, and all other surrogates.
_BYTE = "[\udc80-\udcff]"
_HALF = "[\ud800-\udc7f\udd00-\udfff]"

_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def make_printable(text: str) -> str:
    r"""`text` with controls and invisible characters as `\x1b` or `\u202e`, on one line, and with
    nothing in it that a build server takes for a command.
    """
    # Nothing that Python calls printable is unsafe, and most texts are.
    if not text.isprintable() and re.search(_UNSAFE, text):
        if re.search(_BYTE, text) and not re.search(_HALF, text):
            # A file name in a locale that is not UTF-8: mostly, its bytes are all the same.
            text = text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
        text = re.sub(_UNSAFE, lambda found: _escape(found[0]), text)
    return re.sub(_ORDER, lambda found: found[0] + "\\", text)


def show_path(path: str | os.PathLike[str]) -> str:
    """A file name for people: with `/` on every system, unsafe characters escaped."""
    name = os.fspath(path)
    return make_printable(name if os.sep == "/" else name.replace(os.sep, "/"))


def has_right_to_left(text: str) -> bool:
    """Whether terminals may show `text` in another order than it is written."""
    return not text.isascii() and bool(re.search(_RIGHT_TO_LEFT, text))


def _escape(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        # A byte of a file name that is not UTF-8.
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x100:
        return _SHORT.get(character) or f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
