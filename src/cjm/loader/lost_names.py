"""Ids that stand in what could not be read: nobody can say that they name nothing."""

import re
from collections.abc import Iterable
from itertools import pairwise

from cjm.loader.salvage import find_value
from cjm.model.ids import slug
from cjm.model.texts import is_slug
from cjm.source import Data, Document

Path = tuple[str | int, ...]

_ODD_SIGNS = r"[^a-zA-Z0-9]+"
_PARTING = r"[,;،؛|/&]\s*\S"
"""What stands between two ids where one should be."""
_ID_WITHOUT_BLANK = "id:"
"""How a key begins that is an id written without a blank behind the colon."""
_ENTRIES = r"(?m)^\s*- "
_BELOW_STAGES = ("steps", "pain_points")
_TABLES = ("metrics", "sources")
"""Keys whose entries others name by their own keys."""


def list_lost_names(document: Document, broken: Iterable[Path]) -> frozenset[str]:
    """The ids, and keys of tables, that stand in what could not be read. A broken id counts also as
    the id that it was meant to be."""
    names: set[str] = set()
    waiting = [*document.dropped]
    for path in broken:
        value = find_value(document.data, path)
        if path[-1:] == ("id",) and isinstance(value, str):
            names |= {value, slug(re.sub(_ODD_SIGNS, " ", value))}
        elif isinstance(value, str) and is_slug(value):
            # Under a key that is none stands perhaps an id.
            names.add(value)
        if path and str(path[-1]).startswith(_ID_WITHOUT_BLANK):
            names.add(str(path[-1]).removeprefix(_ID_WITHOUT_BLANK))
        if path and isinstance(value, dict):
            names.add(str(path[-1]))
        names.update(str(own) for table, own in pairwise(path) if table in _TABLES)
        waiting.append(value)
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, dict | list) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            names.update(key for key, value in node.items() if isinstance(value, dict))
            if isinstance(own := node.get("id"), str):
                names.add(own)
        waiting += [*(node.values() if isinstance(node, dict) else node)]
    return frozenset(names)


def list_nameless(document: Document, broken: Iterable[Path]) -> frozenset[str]:
    """The keys of the lists in which an element has an id that cannot even be guessed, or that were
    read as one text: what they name is unknown."""
    keys: set[str] = set()
    for path in broken:
        value = find_value(document.data, path)
        holders = [step for step in path if isinstance(step, str)]
        if holders[-1:] == ["id"] and _is_unknown(value):
            keys.update(holders[-2:-1])
        if not isinstance(value, str):
            continue
        if holders and value[:1] == "{":
            keys.add(holders[-1])
        if holders and re.search(_ENTRIES, value):
            keys |= {holders[-1], *_BELOW_STAGES} if holders == ["stages"] else {holders[-1]}
    return frozenset(keys)


def _is_unknown(own: Data) -> bool:
    """Whether it cannot be guessed which id somebody meant."""
    if not isinstance(own, str) or re.search(_PARTING, own):
        return True
    # Few files get here.
    from cjm.explain.words import says_nothing_yet

    return says_nothing_yet(own) or not slug(re.sub(_ODD_SIGNS, " ", own))
