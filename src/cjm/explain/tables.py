"""Keys of a metric or a source that stand beside it, as if each were another."""

from __future__ import annotations

from itertools import takewhile

from cjm.explain.shape import find_kind
from cjm.model import Element, Metric, Source
from cjm.source import Data, Document

Path = tuple[str | int, ...]

_NOUNS: dict[type[Element], tuple[str, str]] = {
    Metric: ("metric", "churn"),
    Source: ("source", "survey"),
}
"""What each is called, and what one of them may be called."""


def name_entry(path: Path, root: type[Element], document: Document, value: object) -> str | None:
    """What to do about the key at `path`, as written, where it is one of the entry above it; None
    where it is not, or where the map itself has such a key and lacks it.
    """
    kind = find_kind(root, path) if len(path) > 1 else None
    if kind not in _NOUNS or path[-1] not in set(kind.keys()) or isinstance(value, dict | list):
        return None
    whole = document.data if isinstance(document.data, dict) else {}
    if path[-1] in set(root.keys()) and path[-1] not in whole:
        return None
    noun, example = _NOUNS[kind]
    table: Data = whole
    for step in path[:-1]:
        table = table[step]  # type: ignore[index] # a path as written fits
    entries = table if isinstance(table, dict) else {}
    before = takewhile(lambda key: key != path[-1], entries)
    above = [key for key in before if isinstance(entries[key], dict)]
    if above:
        return f"it is a key of a {noun}: indent it like those of `{above[-1]}`"
    return f"it is a key of a {noun}: write `{example}:`, or what it is called, above it"
