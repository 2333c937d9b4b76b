"""Breaks a text into lines that fit a width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cjm.layout.clean import clean_text
from cjm.layout.clusters import split_clusters
from cjm.layout.scene import TextLine
from cjm.layout.widths import measure

_SPARE = 1e-6
_BREAK_AFTER = "-/\u2010\u2013\u2014\u200b\u00ad"
_NEVER_FIRST = (
    " 、。，．・：；？！‼⁇⁈⁉）］｝〕〉》」』】〙〗〟’”»々〻…‥゠ー"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = "（［｛〔〈《「『【〘〖〝‘“«"
# A space at which a line may end: not inside the quotation marks of French, nor before the signs
# that it parts from their word, nor before the sign of a percentage.
_SIGN = re.compile(f"[{re.escape(_BREAK_AFTER)}]")
_FIRST_WITHOUT_SPACES = "\u2e80"
"""No letter before it is of a script that writes no spaces."""
_GAP = re.compile("(?<!«) (?![?!:;»%\u00a0\u202f]+(?: |$))")


# Widths are tried, and words of the interface stand in every map of a run.
@lru_cache(maxsize=4096)
def wrap(text: str, room: float, *, is_bold: bool = False) -> tuple[TextLine, ...]:
    """The lines of `text` in a box `room` em wide; their widths are in em.

    Lines break at spaces, after hyphens and slashes, and between Chinese or Japanese characters;
    signs that stand apart from their word, as in French, stay on its line. A word that is too
    long is broken anywhere, but never inside a character.
    """
    cleaned = clean_text(text)
    width = measure(cleaned, is_bold=is_bold)
    # A box made for just this text is not to break it because of the last bit of a sum.
    limit = room + _SPARE
    if width <= limit:
        return (TextLine(cleaned, width),)
    return tuple(_fill(cleaned, limit, is_bold=is_bold))


def _fill(text: str, room: float, *, is_bold: bool) -> Iterator[TextLine]:
    """Put as much on each line as it holds."""
    space = measure(" ", is_bold=is_bold)
    line, width, is_joined = "", 0.0, False
    for word in _split_words(text, room, is_bold=is_bold):
        gap = space
        for piece, is_cut in _split_where_needed(word, room - width - gap, room, is_bold=is_bold):
            own = measure(piece, is_bold=is_bold)
            longer, wider = piece, own
            if line and gap:
                longer, wider = f"{line} {piece}", width + gap + wider
            elif line and is_cut:
                # Letters that join are not as wide as the same letters apart.
                longer = line + piece
                wider = measure(longer, is_bold=is_bold)
            elif line:
                longer, wider = line + piece, width + wider
            # A word that no line can hold begins on a line of its own.
            if line and (wider > room or (is_cut and gap)):
                yield TextLine(line, width, is_joined)
                longer, wider, is_joined = piece, own, not gap
            line, width, gap = longer, wider, 0
    yield TextLine(line, width, is_joined)


def _split_words(text: str, room: float, *, is_bold: bool) -> Iterator[str]:
    """The words of a text, with the signs that belong to them as long as a line holds both."""
    for word in _GAP.split(text):
        if " " in word and measure(word, is_bold=is_bold) > room:
            yield from word.split(" ")
        else:
            yield word


def _split_where_needed(
    word: str, rest: float, room: float, *, is_bold: bool
) -> Iterable[tuple[str, bool]]:
    """The word itself where it fits into the rest of the line, else its breakable pieces.

    With each piece goes whether it was cut out of something longer than a line.
    """
    if measure(word, is_bold=is_bold) <= rest:
        return ((word, False),)
    return _split(word, room, is_bold=is_bold)


def _split(word: str, room: float, *, is_bold: bool) -> Iterator[tuple[str, bool]]:
    for piece in split_word(word):
        if measure(piece, is_bold=is_bold) <= room:
            yield piece, False
        else:
            for cluster in split_clusters(piece):
                yield cluster, True


def split_word(word: str) -> tuple[str, ...]:
    """A word in the pieces between which a line may break."""
    # Most words are so.
    if max(word, default="") < _FIRST_WITHOUT_SPACES and not _SIGN.search(word):
        return (word,)
    starts = [0]
    starts.extend(
        place for place in range(1, len(word)) if _may_break(word, place) and place > starts[-1]
    )
    return tuple(
        word[start:end] for start, end in zip(starts, [*starts[1:], len(word)], strict=True)
    )


def _may_break(word: str, place: int) -> bool:
    """Whether a line may end before `word[place]`."""
    before, after = word[place - 1], word[place]
    if before in _BREAK_AFTER:
        # Not in 24/7, 2026-10-20 or −5; yes in and/or, Q3-report.
        earlier = word[place - 2] if place > 1 else ""
        return earlier.isalnum() and after.isalnum() and not (earlier + after).isdigit()
    if not (_is_ideographic(before) or _is_ideographic(after)):
        return False
    if unicodedata.category(after) in {"Mn", "Mc", "Me", "Cf"}:
        return False
    return after not in _NEVER_FIRST and before not in _NEVER_LAST


def _is_ideographic(letter: str) -> bool:
    """Whether the letter belongs to a script that writes no spaces: Han and kana."""
    return (
        "\u2e80" <= letter <= "\u30ff"
        or "\u3400" <= letter <= "\u9fff"
        or (
            "\uf900" <= letter <= "\ufaff"
            or "\uff00" <= letter <= "\uff65"
            or letter >= "\U00020000"
        )
    )
