"""Texts of a map as Markdown that shows just them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.layout.clean import replace_forbidden

# Whatever could begin markup anywhere in a line. CommonMark takes a backslash before each of them.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~$&])")
# What begins markup at the start of a line only.
_START = re.compile(r"([-+=#:>]|\d{1,9}(?=[.)]))")
# Addresses become links by themselves, backslashes and all, so they are set between brackets.
_ADDRESS = re.compile(
    r"(?:https?://|mailto:)[^\s<>\\`|\x00-\x20\x7f]+[^\s<>\\`|.,;:!?)\]}'\"»“”،؛؟*_~]"
)
_GAPS = re.compile(r"[^\S\u00a0\u202f]+")


def write_words(text: str) -> str:
    """A text on one line, for anywhere but the beginning of a line."""
    parts = (" ".join(_GAPS.split(line.strip())) for line in replace_forbidden(text).splitlines())
    return "<br>".join("".join(_escape(part)) for part in parts if part)


def write_paragraph(text: str) -> str:
    """A text that begins a line."""
    words = write_words(text)
    begun = _START.match(words)
    if begun is None:
        return words
    end = begun.end()
    return f"{words[:end]}\\{words[end:]}" if words[0].isdigit() else f"\\{words}"


def write_link(text: str, url: str) -> str:
    """A text that leads to an address."""
    address = re.sub(r"[<>\\\s|]", lambda sign: f"%{ord(sign[0]):02X}", url)
    return f"[{write_words(text)}](<{address}>)"


def _escape(line: str) -> Iterator[str]:
    start = 0
    for address in _ADDRESS.finditer(line):
        yield _SIGNS.sub(r"\\\1", line[start : address.start()])
        yield f"<{address[0]}>"
        start = address.end()
    yield _SIGNS.sub(r"\\\1", line[start:])
