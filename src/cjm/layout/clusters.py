"""Parts a word into what a reader takes for single characters, the last resort of line breaking."""

from __future__ import annotations

import unicodedata

_ZWJ = "\N{ZERO WIDTH JOINER}"
_LAM = "\N{ARABIC LETTER LAM}"
_ALEFS = "آأإا"
_VIRAMA = 9


def split_clusters(word: str) -> tuple[str, ...]:
    """The word in pieces that no line break may cut further.

    A piece is a letter with its marks, a picture joined of several, a flag, a Hangul syllable
    or a lam with its alef.
    """
    if word.isascii():
        return tuple(word)
    starts = [0]
    for place in range(1, len(word)):
        if not _belongs(word, starts[-1], place):
            starts.append(place)
    return tuple(
        word[start:end] for start, end in zip(starts, [*starts[1:], len(word)], strict=True)
    )


def _belongs(word: str, start: int, place: int) -> bool:
    """Whether the letter at `place` goes on with the piece that begins at `start`."""
    letter, last = word[place], word[place - 1]
    code = ord(letter)
    if unicodedata.category(letter) in {"Mn", "Mc", "Me", "Cf"} or 0x1F3FB <= code <= 0x1F3FF:
        return True
    if last == _ZWJ or unicodedata.combining(last) == _VIRAMA:
        return True
    if letter in "\N{THAI CHARACTER SARA AM}\N{LAO VOWEL SIGN AM}":
        return True
    if last == _LAM and letter in _ALEFS:
        return True
    if _is_flag_letter(code):
        return place - start == 1 and _is_flag_letter(ord(last))
    # Hangul written in single letters: vowels and finals follow what begins the syllable.
    return 0x1160 <= code <= 0x11FF and 0x1100 <= ord(last) <= 0x11FF


def _is_flag_letter(code: int) -> bool:
    return 0x1F1E6 <= code <= 0x1F1FF
