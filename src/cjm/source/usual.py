"""Reads a text in which nothing stands but what stands in nearly all: no anchors, tags or escapes.

Of such a text PyYAML's C code makes nodes of its own, in two thirds of the time that
`cjm.source.composing` takes from event to event. Whatever is unusual, and all that is wrong, is
left to that module, which knows what to say of it; what both read is the same.
"""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from cjm.source.looking import looks_usual
from cjm.source.said import Said, may_be_tags
from cjm.source.scalars import FREE_KEYS, LONGEST_NULL, NULLS, resolve_free
from cjm.source.spots import Told, Where
from cjm.source.trouble import Span
from cjm.source.unparted import OTHER_COMMAS
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.source.document import Data
    from cjm.source.limits import Limits

_MERGE = "<<"


class Usual(NamedTuple):
    """What a usual text holds: its data, the node that the data was read from, and all it says."""

    data: Data
    root: MappingNode
    said: Said

    @property
    def span(self) -> Span:
        """Where the mapping begins."""
        return _place(self.root)

    def tell_places(self) -> dict[int, Told]:
        """Where each mapping and list of the data stands, with its keys and values."""
        return _tell_places(self.data, self.root)


class _UnusualError(Exception):
    """Raised where a text has to be read with care."""


def read_usual(text: str, limits: Limits) -> Usual | None:
    """What `text` holds, or None where it has to be read with care."""
    if not yaml.__with_libyaml__ or not looks_usual(text):
        return None
    try:
        root = _Parser(text).get_single_node()
        if type(root) is not MappingNode:
            return None
        # Two characters make three nodes at most: `:,` in brackets.
        if len(text) * 2 > limits.nodes and _count_nodes(root) > limits.nodes:
            return None
        reader = _Reader(limits.depth, has_free_keys=FREE_KEYS in text)
        return Usual(reader.read_mapping(root, 1), root, reader.said)
    except (yaml.YAMLError, _UnusualError, TypeError):
        return None


def tell_usual(text: str, data: Data) -> dict[int, Told] | None:
    """Where each mapping and list of the data stands that a text holds; None where the text has to
    be read with care.
    """
    if not yaml.__with_libyaml__ or not looks_usual(text):
        return None
    root = _Parser(text).get_single_node()
    return _tell_places(data, root) if isinstance(root, MappingNode) else None


def _tell_places(whole: Data, root: MappingNode) -> dict[int, Told]:
    told: dict[int, Told] = {}
    waiting: list[tuple[Data, Node, Span]] = [(whole, root, _place(root))]
    while waiting:
        data, node, begin = waiting.pop()
        keys: dict[str, Where] = {}
        if isinstance(data, dict) and isinstance(node, MappingNode):
            keys = dict(zip(data, (_place(key) for key, _ in node.value), strict=True))
            inner = [*data.values()]
            nodes = [value for _, value in node.value]
            values = [_place(value, key) for key, value in node.value]
        elif isinstance(data, list) and isinstance(node, SequenceNode):
            inner, nodes = data, node.value
            values = [*map(_place, nodes)]
        else:
            continue
        told[id(data)] = begin, keys, values
        waiting += zip(inner, nodes, values, strict=True)
    return told


def _count_nodes(root: Node) -> int:
    """How many nodes there are below a node, itself among them."""
    count = 0
    waiting = [root]
    while waiting:
        node = waiting.pop()
        count += 1
        if isinstance(node, MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, SequenceNode):
            waiting += node.value
    return count


if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _Parser(CParser):
        """Makes nodes, and asks of none what it is: a text stays a text."""

        def resolve(self, kind: type[Node], value: str | None, implicit: object) -> None:
            """The tag of a node: none."""

        # Called before and after each node with what it stands in, on which nothing depends. To
        # enter a function in Python and do nothing there takes three times as long.
        descend_resolver = staticmethod(operator.is_)
        ascend_resolver = staticmethod(tuple)


class _Reader:
    """Data from nodes. What it calls below itself raises _UnusualError where it has to be read with
    care, and TypeError for a key that is no text.
    """

    def __init__(self, deepest: int, *, has_free_keys: bool) -> None:
        self._deepest = deepest
        self._has_free_keys = has_free_keys
        self.said = Said([], [], [])

    def read_mapping(self, node: MappingNode, depth: int) -> dict[str, Data]:
        """The data of a mapping. Most texts of a file are read right here and in `_read_list`: to
        call a function for each would take as long as that.
        """
        pairs: list[tuple[ScalarNode, Node]] = node.value
        data: dict[str, Data] = {}
        texts, keys, tags = self.said
        if depth > self._deepest:
            raise _UnusualError
        for key, value in pairs:
            if type(value) is ScalarNode:
                text = value.value
                if len(text) <= LONGEST_NULL and text in NULLS and not value.style:
                    data[key.value] = None
                else:
                    data[key.value] = text
                    texts.append(text)
            elif type(value) is MappingNode:
                data[key.value] = self.read_mapping(value, depth + 1)
            elif type(value) is SequenceNode:
                data[key.value] = self._read_list(value, depth + 1)
        if len(data) != len(pairs) or _MERGE in data:
            raise _UnusualError
        keys += data
        if may_be_tags(data):
            tags.append(tuple(data))
        if self._has_free_keys:
            free = {key.value: value for key, value in pairs if key.value[:2] == FREE_KEYS}
            data |= {key: self._read_free(value, depth + 1) for key, value in free.items()}
        return data

    def _read_list(self, node: SequenceNode, depth: int) -> list[Data]:
        data: list[Data] = []
        texts = self.said.texts
        if depth > self._deepest:
            raise _UnusualError
        for value in node.value:
            if type(value) is ScalarNode:
                text = value.value
                if len(text) <= LONGEST_NULL and text in NULLS and not value.style:
                    data.append(None)
                else:
                    data.append(text)
                    texts.append(text)
            elif type(value) is MappingNode:
                data.append(self.read_mapping(value, depth + 1))
            elif type(value) is SequenceNode:
                data.append(self._read_list(value, depth + 1))
        if len(data) == 1 and node.flow_style and re.search(OTHER_COMMAS, str(data[0])):
            # The one text in the brackets may have been meant as several.
            raise _UnusualError
        if len(data) > 1 and node.flow_style and _is_pair(node.value[0]):
            # A key without braces of its own may belong to the next one.
            raise _UnusualError
        return data

    def _read_free(self, node: Node, depth: int) -> Data:
        """What stands below a free key, where numbers and yes and no are read as such."""
        if isinstance(node, MappingNode):
            self.read_mapping(node, depth)
            return {key.value: self._read_free(value, depth + 1) for key, value in node.value}
        if isinstance(node, SequenceNode):
            self._read_list(node, depth)
            return [self._read_free(value, depth + 1) for value in node.value]
        text: str = node.value
        if not isinstance(node, ScalarNode) or node.style:
            return text
        return None if text in NULLS else resolve_free(text)


def _is_pair(node: Node) -> bool:
    """Whether a node between brackets is a key with its value, without braces of its own."""
    if not isinstance(node, MappingNode) or len(node.value) != 1:
        return False
    begin, first = node.start_mark, node.value[0][0].start_mark
    return bool((begin.line, begin.column) == (first.line, first.column))


def _place(node: Node, key: Node | None = None) -> Span:
    """Where a node stands; of a mapping or list where it begins, with its bracket or first dash,
    as the parser's events tell it.
    """
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, CollectionNode):
        return Span(start.line, start.column, end.line, end.column)
    if node.flow_style:
        is_wide = not _is_pair(node)
    else:
        # A list that is no deeper than its key begins with its first dash.
        is_wide = key is not None and key.start_mark.column == start.column
    return Span(start.line, start.column, start.line, start.column + is_wide)
