"""Makes any text fit to be drawn."""

from __future__ import annotations

import re
from functools import cache

# What no drawing can hold: XML forbids the most part, a terminal would obey the rest.
_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r"})
# Each begins with one byte, for which a search is quick.
_CONTROLS_BEYOND_ASCII = re.compile(b"\xc2[\x80-\x9f]")
_NO_CHARACTERS = re.compile(b"\xef\xbf[\xbe\xbf]")
# A space that may end a line. Those that forbid a break (U+00A0, U+202F) are letters here.
_SPACES = re.compile("[\t\n\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")


@cache
def _forbidden() -> re.Pattern[str]:
    # Not compiled before it is needed: hardly a text holds any.
    return re.compile(_FORBIDDEN)


def replace_forbidden(text: str) -> str:
    """`text` with U+FFFD for each character that no drawing can hold."""
    # Asking for this is quicker than looking for the others.
    if text.isprintable():
        return text
    return _forbidden().sub("\N{REPLACEMENT CHARACTER}", text)


def encode_clean(text: str) -> bytes:
    """A long text in UTF-8, with U+FFFD for each character that no drawing can hold."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return _forbidden().sub("\N{REPLACEMENT CHARACTER}", text).encode()
    # On a whole page this takes a quarter of what looking at each letter does.
    is_clean = (
        len(data.translate(None, _CONTROLS)) == len(data)
        and not _CONTROLS_BEYOND_ASCII.search(data)
        and not _NO_CHARACTERS.search(data)
    )
    return data if is_clean else _forbidden().sub("\N{REPLACEMENT CHARACTER}", text).encode()


def clean_text(text: str) -> str:
    """`text` as it is drawn: runs of white space as one space, forbidden characters replaced."""
    # Of all spaces a printable text has only the common one.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACES.sub(" ", replace_forbidden(text)).strip(" ")
