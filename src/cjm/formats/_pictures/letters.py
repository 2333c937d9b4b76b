"""Gives letters that the typeface of a picture lacks another one, run by run.

Renderers look for such letters themselves, but a run of joined letters beside them, as in a Persian
sentence with a Japanese name, makes that fail: so each run names its fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from html import unescape
from itertools import groupby
from typing import TypeAlias

from cjm.fonts import FACES
from cjm.fonts.truetype import read_font
from cjm.formats._elements import write_attributes
from cjm.formats._pictures.scripts import name_script

Choice: TypeAlias = Callable[[str], tuple[str, ...]]
"""Says in which font families to look for a letter, best first."""

_TEXT = re.compile(r"(<(?:text|tspan)\b[^>]*>)([^<]+)|(?<=</tspan>)([^<]+)(?=<)")
_WORD = re.compile(r"\s+|\S+")
# What has no shape of its own: marks of direction, joiners, variations, blanks.
_SHAPELESS = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn", "Cs"})
_JOINING = frozenset({"Arabic", "Syriac", "Mongolian", "Nko"})


@cache
def known_letters() -> frozenset[int]:
    """The code points that the typeface which ships can draw."""
    return read_font(FACES[0].file).letters


def find_foreign(svg: str) -> frozenset[str]:
    """The letters in the texts of a drawing that the typeface which ships lacks."""
    if svg.isascii():
        return frozenset()
    written = "".join(part for match in _TEXT.finditer(svg) for part in match.groups("")[1:])
    return frozenset(letter for letter in set(unescape(written)) if is_foreign(letter))


def is_foreign(letter: str) -> bool:
    """Whether the typeface which ships lacks a letter that has a shape."""
    return ord(letter) not in known_letters() and not is_shapeless(letter)


def is_shapeless(letter: str) -> bool:
    """Whether no font need have it: a mark of direction, a joiner, a blank."""
    is_variation = "\ufe00" <= letter <= "\ufe0f"
    return is_variation or unicodedata.category(letter) in _SHAPELESS


def dress(svg: str, choose: Choice) -> str:
    """The drawing with fonts named for each run of letters that the usual one lacks."""

    def rewrite(match: re.Match[str]) -> str:
        opening, inner, after = match.groups("")
        return opening + "".join(_dress_text(inner or after, choose))

    return _TEXT.sub(rewrite, svg)


def _dress_text(text: str, choose: Choice) -> Iterator[str]:
    pieces = ((piece, choose(letter) if letter else ()) for piece, letter in split_pieces(text))
    for families, run in groupby(pieces, key=lambda piece: piece[1]):
        words = "".join(piece for piece, _ in run)
        yield f"<tspan{write_families(families)}>{words}</tspan>" if families else words


def write_families(families: Sequence[str]) -> str:
    """Families as an attribute."""
    return write_attributes(("font-family", ", ".join([*map(repr, families), "sans-serif"])))


def split_pieces(text: str) -> Iterator[tuple[str, str]]:
    """Letters, or whole words where letters join, each with the foreign letter that asks for
    another font, or nothing.

    What has no shape of its own goes with what stands before it.
    """
    for word in _WORD.findall(text):
        joined = _find_joined(word)
        if joined:
            yield word, joined
            continue
        foreign = ""
        for letter in word:
            if not (foreign and _goes_along(letter)):
                foreign = letter if is_foreign(letter) else ""
            yield letter, foreign


def _find_joined(word: str) -> str | None:
    """A foreign letter of a word whose letters join: it takes the whole word along."""
    return next((i for i in word if is_foreign(i) and name_script(i) in _JOINING), None)


def _goes_along(letter: str) -> bool:
    is_joiner = letter == "\N{ZERO WIDTH JOINER}" or "\ufe00" <= letter <= "\ufe0f"
    return is_joiner or unicodedata.category(letter) in {"Mn", "Me", "Mc"}
