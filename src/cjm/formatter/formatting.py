"""A file in its usual form, and the proof that it says what it said before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from cjm.diagnostics import Diagnostic, Path, Severity
from cjm.formatter.arranging import Wishes, arrange
from cjm.formatter.remarks import attach_remarks
from cjm.formatter.tree import Unformattable, grow_tree
from cjm.formatter.writing import write_tree
from cjm.loader import Loaded, load_map, load_persona
from cjm.loader.loading import find_custom_lanes
from cjm.model import Element, Journey, Persona
from cjm.model.ids import Ids
from cjm.source import LIMITS, Data, Limits, decode
from cjm.source.comments import list_comments
from cjm.source.unparted import UNPARTED_ENTRIES
from cjm.values import NamedTuple

_BOM = b"\xef\xbb\xbf"
_LINE_NUMBER = re.compile(r"on line [0-9]+")


class Formatted(NamedTuple):
    """A file in its usual form.

    `data` is as it was where the file had to be left alone; `reason` says why, at the 1-based
    `line`. `diagnostics` say why it is no YAML at all.
    """

    data: bytes
    reason: str | None = None
    line: int = 1
    diagnostics: tuple[Diagnostic, ...] = ()


_UNPARTED = "a list in it has one entry, which may be meant as several"


class _Paper(NamedTuple):
    """How the files of one call are read."""

    name: str
    is_persona: bool
    limits: Limits

    def load(self, raw: bytes) -> Loaded:
        """What `raw` says, the files it refers to apart."""
        if self.is_persona:
            return load_persona(raw, name=self.name, limits=self.limits)
        return load_map(raw, name=self.name, limits=self.limits)


def format_file(
    raw: bytes,
    *,
    name: str,
    is_persona: bool = False,
    add_ids: bool = False,
    limits: Limits = LIMITS,
) -> Formatted:
    """The bytes of a map or a persona in their usual form, with every id written if `add_ids`."""
    paper = _Paper(name, is_persona, limits)
    before = paper.load(raw)
    if before.document is None:
        return Formatted(raw, diagnostics=before.diagnostics)
    try:
        data = _rewrite(raw, before, paper, add_ids=add_ids)
    except Unformattable as refusal:
        return Formatted(raw, refusal.reason, refusal.line + 1)
    if data == raw:
        return Formatted(raw)
    after = paper.load(data)
    if not _says_the_same(before, after, add_ids=add_ids):
        return Formatted(raw, "it would not read the same afterwards")
    unparted = _list_unparted(before)
    if Counter(unparted.values()) - Counter(_list_unparted(after).values()):
        # On other lines nobody could tell any more what it was meant to be.
        return Formatted(raw, _UNPARTED, min(unparted))
    return Formatted(data)


def _list_unparted(loaded: Loaded) -> dict[int, str]:
    """What may have been meant as several entries: what is said of it, by line."""
    found = loaded.diagnostics
    return {one.place.line: one.message for one in found if one.rule == UNPARTED_ENTRIES}


def _rewrite(raw: bytes, before: Loaded, paper: _Paper, *, add_ids: bool) -> bytes:
    """Raises Unformattable where the text cannot be written anew."""
    document = before.document
    if document is not None and document.troubles:
        first = document.troubles[0]
        reason = _UNPARTED if first.is_read_on else "it has a key twice"
        raise Unformattable(reason, first.span.line)
    text = decode(raw, paper.limits)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    root = grow_tree(plain)
    if root is None or not root.is_mapping or not root.entries:
        return raw
    head = attach_remarks(root, list_comments(plain), plain.split("\n"))
    kind: type[Element] = Persona if paper.is_persona else Journey
    lanes = frozenset[str]() if document is None else find_custom_lanes(document.data)
    ids = _list_ids(before.ids) if add_ids and before.ids else MappingProxyType({})
    arrange(root, kind, Wishes(lanes, ids))
    line_end = _find_line_end(text)
    written = line_end.join(write_tree(root, head)) + line_end
    return (_BOM if raw.startswith(_BOM) else b"") + written.encode("utf-8")


def _find_line_end(text: str) -> str:
    found = re.search("\r\n|\n|\r", text)
    return found[0] if found else "\n"


def _list_ids(ids: Ids) -> Mapping[Path, str]:
    """The ids that are not written yet, by the path of the element."""
    written = {path for paths in ids.written.values() for path in paths}
    return {path: own for path, own in ids.by_path.items() if path not in written}


def _says_the_same(before: Loaded, after: Loaded, *, add_ids: bool) -> bool:
    """Whether the new text gives the same journey, findings of reading and comments as the old."""
    if after.document is None or before.document is None:
        return False
    if _list_remarks(before) != _list_remarks(after) or _list_words(before) != _list_words(after):
        return False
    if add_ids and before.ids and after.ids:
        return before.ids.by_path == after.ids.by_path
    is_alike = _simplify(before.document.data) == _simplify(after.document.data)
    return is_alike and (before.journey, before.persona) == (after.journey, after.persona)


def _list_remarks(loaded: Loaded) -> Counter[str]:
    return Counter(comment.text.rstrip() for comment in list_comments(loaded.text))


def _list_words(loaded: Loaded) -> Counter[tuple[str, str]]:
    return Counter(
        (found.rule, _LINE_NUMBER.sub("", found.message))
        for found in loaded.diagnostics
        if found.severity is Severity.ERROR
    )


def _simplify(data: Data) -> object:
    """Data in which short forms and long ones are alike, and the order of keys is none."""
    if isinstance(data, list):
        return _simplify(data[0]) if len(data) == 1 else tuple(map(_simplify, data))
    if isinstance(data, dict):
        if len(data) == 1 and (key := next(iter(data))) in _STAND_FOR:
            return _simplify(data[key])
        return frozenset((key, _simplify(value)) for key, value in data.items())
    return data if data is None or isinstance(data, str) else (type(data).__name__, repr(data))


_STAND_FOR = frozenset({"text", "name", "score", "value", "src", "to", "id"})
