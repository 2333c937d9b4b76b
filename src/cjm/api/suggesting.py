"""What somebody may have meant by a word that is unknown."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.likeness import did_you_mean


def suggest(word: str, candidates: Iterable[str]) -> str | None:
    """The hint "did you mean `…`?", or None where nothing is like `word`."""
    return did_you_mean(word, candidates)
