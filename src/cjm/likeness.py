"""Which known word somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60
_ALIKE = 0.7


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
    close = get_close_matches(word, sorted(known), n=1, cutoff=_ALIKE)
    return known[close[0]] if close else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The hint "did you mean `…`?", or None where nothing is like `word`."""
    near = nearest(word, candidates)
    return f"did you mean `{near}`?" if near else None
