"""Breaks the texts of a diagram into few short lines, and remembers what had to be left out."""

import re
import unicodedata

from cjm.layout.clean import clean_text
from cjm.layout.clusters import split_clusters
from cjm.layout.fragments import fence
from cjm.layout.widths import measure
from cjm.layout.wrap import wrap
from cjm.values import NamedTuple
from cjm.view import Direction

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
# Embeddings, overrides and isolates reach to their closing sign, which may stand on another line
# or nowhere. The drawing gives each line its own direction instead.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# No line holds more; cutting first keeps a text of megabytes from being measured.
_LONGEST = 400


class Lines(NamedTuple):
    """A text in lines. `full` is the whole text where the lines show less, else None."""

    lines: tuple[str, ...]
    width: float
    is_rtl: bool = False
    full: str | None = None

    def __bool__(self) -> bool:
        return bool(self.lines)


NOTHING = Lines((), 0.0)


def break_text(
    text: str,
    room: float,
    *,
    size: float,
    most: int,
    direction: Direction,
    is_bold: bool = False,
    ending: str = "",
) -> Lines:
    """`text` on at most `most` lines of `room` pixels, its end replaced by dots where need be.

    Of a text that is cut, its `ending` is kept, on a line of its own.
    """
    whole = clean_text(_BIDI_CONTROLS.sub("", text[: _LONGEST * most]))
    if not whole:
        return NOTHING
    is_cut = len(text) > _LONGEST * most
    ending = clean_text(ending)
    broken = [line.text for line in wrap(whole, room / size, is_bold=is_bold)]
    if len(broken) > most or is_cut:
        is_cut = True
        if ending:
            whole = whole.removesuffix(ending).rstrip(" ,،、")
            broken = [line.text for line in wrap(whole, room / size, is_bold=is_bold)]
        broken = broken[: most - bool(ending)]
        broken[-1] = _shorten(broken[-1], room / size, is_bold=is_bold)
        broken += [ending] if ending else []
    is_rtl = _reads_rtl(whole, direction)
    return Lines(
        tuple(map(fence, broken)) if is_rtl else tuple(broken),
        max(measure(line, is_bold=is_bold) for line in broken) * size,
        is_rtl,
        clean_text(_BIDI_CONTROLS.sub("", text)) if is_cut else None,
    )


def clean_title(text: str) -> str:
    """A text for a tooltip: whole, line by line, without what XML or a direction would break."""
    if text.isprintable():
        return clean_text(text)
    return "\n".join(clean_text(line) for line in _BIDI_CONTROLS.sub("", text).split("\n"))


def _shorten(line: str, room: float, *, is_bold: bool) -> str:
    clusters = list(split_clusters(line))
    while clusters and measure("".join(clusters) + _ELLIPSIS, is_bold=is_bold) > room:
        clusters.pop()
    return "".join(clusters).rstrip() + _ELLIPSIS


def _reads_rtl(text: str, direction: Direction) -> bool:
    """Whether a text runs right to left: by its first letter, in such a map by any letter."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in {"R", "AL"}:
            return True
        if kind == "L" and direction == "ltr":
            return False
    return False
