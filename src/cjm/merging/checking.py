"""Whether a merge holds all that it should, told from the texts alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cjm.source import Data, SourceTrouble, compose_document
from cjm.source.comments import list_comments

_Parts = Counter[tuple[str, str]]


def holds_all(base: str, ours: str, theirs: str, merged: tuple[str, ...]) -> bool:
    """Whether `merged` (one text, or one for each way to choose) reads as YAML and holds each value
    and comment that it should, as often as it should.
    """
    try:
        old, mine, other = (_count(text) for text in (base, ours, theirs))
        results = [_count(text) for text in merged]
    except SourceTrouble:
        return False
    return _are_within(old, mine, other, results)


def holds_words(base: str, ours: str, theirs: str, merged: str) -> bool:
    """The same of a text that lines were joined to, within values too: each word is counted."""
    try:
        _count(merged)
    except SourceTrouble:
        return False
    old, mine, other, result = (
        Counter(("", word) for word in text.split()) for text in (base, ours, theirs, merged)
    )
    return _are_within(old, mine, other, [result])


def _are_within(old: _Parts, mine: _Parts, other: _Parts, results: list[_Parts]) -> bool:
    is_open = len(results) > 1
    for part in {*old, *mine, *other, *(part for result in results for part in result)}:
        least, most = _bound(old[part], mine[part], other[part])
        found = max(result[part] for result in results)
        if found < least or (found > most and not is_open):
            return False
    return True


def _bound(old: int, mine: int, other: int) -> tuple[int, int]:
    """How often a part has to stand in the result, at least and at most."""
    both = max(0, mine + other - old)
    if mine >= old and other >= old:
        return max(mine, other), both
    if mine <= old and other <= old:
        return both, min(mine, other)
    return both, both


def _count(text: str) -> _Parts:
    """Values by their keys, and comments. Raises SourceTrouble where it is no YAML."""
    document = compose_document(text)
    if document.troubles:
        raise document.troubles[0]
    parts = Counter(_list_values(document.data, ""))
    parts.update(("#", comment.text.strip()) for comment in list_comments(text))
    return parts


def _list_values(data: Data, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _list_values(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _list_values(value, key)
    else:
        yield key, repr(data)
