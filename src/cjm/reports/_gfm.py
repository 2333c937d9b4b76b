"""Texts of users in Markdown as GitHub and GitLab show it: never markup, mention or link."""

from __future__ import annotations

import re
import string

from cjm.terminal import make_printable

# Where markup is escaped, servers still make links of `@name`, `#12`, `!12`, addresses and the
# like, and pictures of `:tada:`; nowhere in code, though.
_LINKED = re.compile(r"[@#!~%&$^*\[\]<>|\\`_/]|(?i:www\.)|:[\w+-]+:")

_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in string.punctuation}
_OUTSIDE = {code: sign for code, sign in _SIGNS.items() if chr(code) not in " ,.:;()'\"-?"}
# GitHub's parser makes a link of an address of mail even here, unless it comes in pieces.
_IN_TAG = {**_SIGNS, ord("@"): "</code><code>&#64;</code><code>"}
_NOT_IN_SPAN = re.compile(r"[`|\\]|^\s|\s$|^$")


def quote_text(text: str) -> str:
    """A message for a cell of a table: what stands in backticks becomes code."""
    parts = make_printable(text).split("`")
    if len(parts) % 2 == 0:
        # The last one is not closed.
        parts[-2:] = ["`".join(parts[-2:])]
    return "".join(
        quote_code(part) if at % 2 else _quote_prose(part) for at, part in enumerate(parts)
    )


def quote_code(text: str) -> str:
    """A name as code, on one line, whatever it holds."""
    text = make_printable(text)
    if _NOT_IN_SPAN.search(text):
        return f"<code>{text.translate(_IN_TAG)}</code>"
    return f"`{text}`"


def _quote_prose(text: str) -> str:
    words = re.split(r"(\s+)", text)
    return "".join(
        quote_code(word) if _LINKED.search(word) else word.translate(_OUTSIDE) for word in words
    )
