"""Merges two versions of a map that come from one."""

from __future__ import annotations

from cjm.formatter.tree import Unformattable, grow_tree
from cjm.loader import Loaded, load_text
from cjm.merging.checking import holds_all
from cjm.merging.chunks import Conflict, choose, write_marked
from cjm.merging.joining import Doubt, join
from cjm.merging.naming import name_entries
from cjm.merging.pieces import FindToken, Sheet, cut
from cjm.values import NamedTuple


class Merged(NamedTuple):
    """The merged text; with `conflicts`, it has marks."""

    text: str
    conflicts: int


def merge_maps(
    base: bytes, ours: bytes, theirs: bytes, *, size: int = 7, name: str = "map"
) -> Merged:
    """The merge of two versions of a map, or of a persona if `name` ends as one, that come from
    `base`; marks are `size` signs long.

    Raises Doubt where one of them is no map, or where the result would not hold all that it should.
    """
    loaded = [load_text(raw, name=name) for raw in (base, ours, theirs)]
    texts = [_read(raw, one) for raw, one in zip((base, ours, theirs), loaded, strict=True)]
    elements = [one.element for one in loaded if one.element is not None]
    if len(elements) < len(loaded):
        raise Doubt
    names = name_entries(*elements)
    sheets = [_cut(text, find) for text, find in zip(texts, names, strict=True)]
    chunks = join(*sheets)
    number = sum(isinstance(chunk, Conflict) for chunk in chunks)
    choices = [choose(chunks, theirs=side) for side in (False, True)[: 2 if number else 1]]
    if not holds_all(texts[0], texts[1], texts[2], tuple(choices)):
        raise Doubt
    return Merged(write_marked(chunks, size), number)


def _read(raw: bytes, loaded: Loaded) -> str:
    """The text, if lines of git and of YAML are the same in it."""
    text = loaded.text
    if loaded.document is None or loaded.document.troubles or text.encode() != raw:
        raise Doubt
    if not text.endswith("\n") or any(sign in text for sign in "\r\x85\u2028\u2029"):
        raise Doubt
    return text


def _cut(text: str, find_token: FindToken) -> Sheet:
    try:
        root = grow_tree(text)
    except Unformattable as reason:
        raise Doubt from reason
    if root is None or root.is_flow:
        raise Doubt
    return cut(text, root, find_token)
