"""User text in a page: its base direction, and fragments that must not mix with what is around."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from cjm.view import Direction

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_RTL_LETTER = re.compile(f"[{_RIGHT_TO_LEFT}]")
_STRONG = re.compile(f"[A-Za-z\u00c0-\u058f{_RIGHT_TO_LEFT}]")
# Words side by side without a right-to-left letter, at least one of them with a Latin letter.
_LATIN_RUN = re.compile(
    rf"(?<![^\s(«\[\"'“])[^\s{_RIGHT_TO_LEFT}]*[A-Za-z][^\s{_RIGHT_TO_LEFT}]*"
    rf"(?: [^\s{_RIGHT_TO_LEFT}]*[A-Za-z0-9][^\s{_RIGHT_TO_LEFT}]*)*"
)
_CLOSING = ".,:;!?)]»”\"'…"
_OPENING = "([«“\"'"

AUTO = Markup(' dir="auto"')
RTL = Markup(' dir="rtl"')


def choose_direction(text: str, page: Direction) -> Markup:
    """The `dir` attribute of an element that holds `text`.

    The browser goes by the first letter. That fails for a Persian sentence that begins with a
    Latin name, so in a right-to-left page any text with letters of the page goes its way.
    """
    if page == "rtl" and _RTL_LETTER.search(text) and not _begins_right_to_left(text):
        return RTL
    return AUTO


def isolate(text: str, page: Direction) -> Markup:
    """`text` escaped, and, where it runs from right to left, its Latin fragments with signs at
    their ends isolated: else the signs of `C++` or `.NET` would jump to the other side."""
    runs_right_to_left = _begins_right_to_left(text) or (page == "rtl" and _RTL_LETTER.search(text))
    if not runs_right_to_left:
        return escape(text)
    parts: list[Markup] = []
    done = 0
    for run in _LATIN_RUN.finditer(text):
        start, end = _trim(text, run.start(), run.end())
        if end <= start or (text[start].isalpha() and text[end - 1].isalpha()):
            continue
        parts += (escape(text[done:start]), Markup("<bdi>"), escape(text[start:end]))
        parts.append(Markup("</bdi>"))
        done = end
    return Markup("").join((*parts, escape(text[done:])))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave punctuation of the sentence outside the fragment."""
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    while start < end and text[start] in _OPENING:
        start += 1
    return start, end


def _begins_right_to_left(text: str) -> bool:
    first = _STRONG.search(text)
    return first is not None and _RTL_LETTER.match(first[0]) is not None
