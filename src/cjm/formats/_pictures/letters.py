"""Gives letters that the typeface of a picture lacks another one, run by run.

Renderers look for such letters themselves, but a run of joined letters beside them, as in a Persian
sentence with a Japanese name, makes that fail: so each run names its fonts.

usvg, which reads the drawing, shapes the whole text in each of its fonts and puts the results
together sign by sign. Where one font has a single glyph for several characters and another has one
for each, it drops the letters that follow, or panics. So a run that changes its font holds nothing
but single signs; a text with anything else gets one font as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from itertools import groupby
from typing import Protocol

from cjm.fonts import FACES
from cjm.fonts.truetype import read_font
from cjm.formats._elements import write_attributes
from cjm.formats._pictures.scripts import name_script

_TEXT = re.compile(r"(<(?:text|tspan)\b[^>]*>)([^<]+)|(?<=</tspan>)([^<]+)(?=<)")
_WORD = re.compile(r"\s+|\S+")
# What has no shape of its own: marks of direction, joiners, variations, blanks.
_SHAPELESS = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn", "Cs"})
# What makes one emoji out of others: variations, keys, tags of regions; joiners, shades of skin.
_VARIATION = re.compile("[\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]")
_PICTURE = "[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_COMPOSITION = re.compile(
    f"(?<={_PICTURE})[\U0001f3fb-\U0001f3ff]|(?<={_PICTURE})\u200d(?={_PICTURE})"
)
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]+")
_REGIONAL_A = 0x1F1E6
_JAMO = frozenset(
    map(chr, (*range(0x1100, 0x1200), *range(0xA960, 0xA980), *range(0xD7B0, 0xD800)))
)
_SIGNS = frozenset({"emoji", "sign"})
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


class Wardrobe(Protocol):
    """Knows fonts by the letters that they have."""

    def choose(self, letter: str) -> tuple[str, ...]:
        """The families to look in for a letter, best first."""

    def covers(self, family: str, text: str) -> bool:
        """Whether a family draws all letters of a text."""


def dress(svg: str, wardrobe: Wardrobe) -> str:
    """The drawing with fonts named for each run of letters that the usual one lacks."""

    def rewrite(match: re.Match[str]) -> str:
        opening, inner, after = match.groups("")
        return opening + "".join(_dress_text(inner or after, wardrobe))

    return _TEXT.sub(rewrite, svg)


def _dress_text(text: str, wardrobe: Wardrobe) -> Iterator[str]:
    pieces = [
        (piece, wardrobe.choose(letter) if letter else (), letter)
        for piece, letter in split_pieces(text)
    ]
    for piece, families, letter in pieces:
        # A font of words draws the whole line where it can: no letter of it stands out then.
        is_whole = families and (
            _is_complex(piece)
            or (name_script(letter) not in _SIGNS and wardrobe.covers(families[0], unescape(text)))
        )
        if is_whole:
            yield f"<tspan{write_families(families)}>{text}</tspan>"
            return
    for families, run in groupby(pieces, key=lambda piece: piece[1]):
        words = "".join(piece for piece, _, _ in run)
        yield f"<tspan{write_families(families)}>{words}</tspan>" if families else words


def _is_complex(piece: str) -> bool:
    """Whether signs of a piece may be drawn as one."""
    return any(
        _goes_along(letter) or name_script(letter) in _JOINING or letter in _JAMO
        for letter in piece
    )


def flatten_emoji(text: str) -> str:
    """Sequences of emoji as the signs they are made of: a family as its members, a flag as the
    letters of its country, the shade of a skin left out.
    """
    if text.isascii():
        return text
    return _FLAG.sub(_name_country, _COMPOSITION.sub("", _VARIATION.sub("", text)))


def _name_country(match: re.Match[str]) -> str:
    letters = "".join(chr(ord(letter) - _REGIONAL_A + ord("A")) for letter in match[0])
    return "\u00a0".join(letters[place : place + 2] for place in range(0, len(letters), 2))


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
