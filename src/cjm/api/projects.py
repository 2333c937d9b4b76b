"""Which files belong to a project, whatever part of it is checked."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cjm.errors import CjmError
from cjm.files import Found, Search, find_maps
from cjm.values import NamedTuple


class Glance(NamedTuple):
    """What was looked at to know the project at `root`: where, and the mark of all that is there.
    Of files that belong to another project, only that they are there counts.
    """

    patterns: tuple[str, ...]
    root: str
    mark: bytes


def list_patterns(folder: Path, maps: Iterable[str]) -> tuple[str, ...]:
    """Where the files of a project lie: what its settings say, else all below their folder."""
    return tuple(str(folder / path) for path in tuple(maps) or (os.curdir,))


def find_members(patterns: Iterable[str], entered: list[str] | None = None) -> Iterator[Found]:
    """The maps and personas that such patterns mean; folders that are searched go to `entered`."""
    for pattern in patterns:
        try:
            yield from find_maps(
                [pattern], search=Search(with_personas=True, entered=entered, unread=[])
            )
        except CjmError:
            # A pattern that matches nothing matters where it is asked for.
            continue
