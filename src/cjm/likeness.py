"""Which known word somebody may have meant, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60
_ALIKE = 0.7
_SHORT = 3
_SURE = 0.85
"""How alike two long words are, of which one must be a slip of the other."""
_SHORTEST = 4
"""In shorter words one letter may make another word."""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None where nothing is like it.

    Neither capitals nor the order of `candidates` make a difference.
    """
    # Ratios of long texts take long, and a text is no misspelt word.
    if not word or len(word) > _LONGEST:
        return None
    return _find_nearest(word.lower(), frozenset(candidates))


@lru_cache(maxsize=256)
def _find_nearest(word: str, candidates: frozenset[str]) -> str | None:
    # The same slip is often made many times.
    from difflib import get_close_matches

    known = {c.lower(): c for c in sorted(candidates, reverse=True) if len(c) <= _LONGEST}
    swapped = [name for name in sorted(known) if _are_swapped(word, name)]
    if len(swapped) == 1:
        return known[swapped[0]]
    close = get_close_matches(word, sorted(known), n=1, cutoff=_ALIKE)
    if close:
        return known[close[0]]
    one_off = [name for name in sorted(known) if _is_one_letter_off(word, name)]
    return known[one_off[0]] if len(one_off) == 1 else None


def _is_one_letter_off(word: str, other: str) -> bool:
    """Whether one letter of a short word is another: likeness by parts is small there."""
    return len(word) == len(other) == _SHORT and sum(map(str.__ne__, word, other)) == 1


def _are_swapped(word: str, other: str) -> bool:
    """Whether two letters, side by side, have changed places."""
    if word == other or len(word) != len(other):
        return False
    places = [at for at, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    first, last = places[0], places[-1]
    is_pair = len(places) == 2 and last - first == 1
    return is_pair and word[first] == other[last] and word[last] == other[first]


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The hint "did you mean `…`?", or None where nothing is like `word`."""
    near = nearest(word, candidates)
    return f"did you mean `{near}`?" if near else None


def is_sure(word: str, meant: str) -> bool:
    """Whether `word` cannot but be a slip of `meant`: other capitals, other joints, two letters
    that changed places, or hardly another letter."""
    from difflib import SequenceMatcher

    one, other = _fold(word), _fold(meant)
    if one == other or _are_swapped(one, other):
        return True
    is_long = min(len(one), len(other)) >= _SHORTEST
    alike = SequenceMatcher(None, one, other).ratio()
    return is_long and (alike >= _SURE or _differ_in_one(one, other))


def _differ_in_one(one: str, other: str) -> bool:
    """Whether one letter is another, too many or missing."""
    shorter, longer = sorted((one, other), key=len)
    at = next((n for n, sign in enumerate(shorter) if sign != longer[n]), len(shorter))
    rest = shorter[at:] if len(shorter) < len(longer) else shorter[at + 1 :]
    return len(longer) - len(shorter) <= 1 and rest == longer[at + 1 :]


def _fold(word: str) -> str:
    return "".join(sign for sign in word.lower() if sign.isalnum())
