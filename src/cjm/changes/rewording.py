"""Two texts word by word: what stayed, what is gone, what is new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

Fate: TypeAlias = Literal["same", "gone", "new"]

_JOINERS = "\u200c\u200d"
"""They stand inside words, as the half-space of Persian does."""
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Scripts that put no space between words: each letter counts for itself."""
_TOKENS = re.compile(
    rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\w{_MARKS}{_JOINERS}])+|\s+|[^\w\s{_MARKS}{_JOINERS}]"
)
_WORD = re.compile(r"\w")
_LEAST_ALIKE = 0.34
"""Of texts that share fewer words than this, all is gone and all is new."""


def compare_words(before: str, after: str) -> tuple[tuple[Fate, str], ...]:
    """The pieces of both texts in order; those that stayed and are new make `after`, those that
    stayed and are gone make `before`.
    """
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_opcodes()
    same = sum(_count(old[i:j]) for kind, i, j, _, _ in blocks if kind == "equal")
    if same * 2 < _LEAST_ALIKE * (_count(old) + _count(new)):
        return tuple(_write([(before, after, False)]))
    spans = [("".join(old[i:j]), "".join(new[k:m]), kind == "equal") for kind, i, j, k, m in blocks]
    return tuple(_write(_join(spans)))


def _count(tokens: Iterable[str]) -> int:
    return sum(bool(_WORD.match(token)) for token in tokens)


_Span: TypeAlias = tuple[str, str, bool]
"""What was, what is, and whether both are the same."""


def _join(spans: list[_Span]) -> list[_Span]:
    """Changes that only a space or a sign parts are one change."""
    joined: list[_Span] = []
    for place, (old, new, is_same) in enumerate(spans):
        is_gap = is_same and not _WORD.search(old) and 0 < place < len(spans) - 1
        if joined and not joined[-1][2] and (is_gap or not is_same):
            joined[-1] = (joined[-1][0] + old, joined[-1][1] + new, False)
        else:
            joined.append((old, new, is_same))
    return joined


def _write(spans: list[_Span]) -> Iterable[tuple[Fate, str]]:
    for old, new, is_same in spans:
        if is_same:
            yield "same", old
            continue
        if old:
            yield "gone", old
        if new:
            yield "new", new
