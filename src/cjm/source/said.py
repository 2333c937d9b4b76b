"""All that plain data says, without places: to see at once that there is nothing to find."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.source.document import Data

PRIMARY = 3
"""Letters of a language tag at most, without a region: `ckb`."""


class Said(NamedTuple):
    """The texts under all keys and in all lists, and the keys themselves, in any order.

    `tags` are the keys of each mapping in which all are as short as language tags.
    """

    texts: list[str]
    keys: list[str]
    tags: list[tuple[str, ...]]


def may_be_tags(keys: Iterable[str]) -> bool:
    """Whether all of these are as short as language tags."""
    for key in keys:  # noqa: SIM110 - a generator takes three times as long
        if len(key) > PRIMARY and "-" not in key[: PRIMARY + 1]:
            return False
    return True


def list_said(parts: Iterable[Data]) -> Said:
    """What these data say, one and all."""
    texts, keys, tags = said = Said([], [], [])
    waiting: list[Data] = [*parts]
    for node in waiting:
        if type(node) is dict:
            keys += node
            entries: Iterable[Data] = node.values()
            if may_be_tags(node):
                tags.append(tuple(node))
        elif type(node) is list:
            entries = node
        elif type(node) is str:
            entries = (node,)
        else:
            continue
        for value in entries:
            if type(value) is str:
                texts.append(value)
            elif value is not None:
                waiting.append(value)
    return said


def join(first: Said, *others: Said) -> Said:
    """What several say together."""
    whole = (first, *others)
    return Said(
        [text for said in whole for text in said.texts],
        [key for said in whole for key in said.keys],
        [each for said in whole for each in said.tags],
    )
