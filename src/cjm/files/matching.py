"""Patterns of files as in `.gitignore`, for settings that hold for some files only."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.files.ignoring import read_patterns
from cjm.files.resolving import Resolver
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class _List(NamedTuple):
    """A list of patterns: any of them is enough, unless one takes files out again."""

    enough: "tuple[re.Pattern[str], ...]"
    spec: "GitIgnoreSpec | None"

    def means(self, name: str) -> bool:
        if self.spec is not None:
            return self.spec.match_file(name)
        return any(one.match(name) for one in self.enough)


class PatternLists:
    """Lists of patterns that count from one folder; each is read once, for however many files."""

    def __init__(self, folder: Path, lists: Iterable[Iterable[str]]) -> None:
        self._folder = os.path.realpath(folder)
        self._resolver = Resolver()
        self._lists = tuple(map(_read, lists))

    def find(self, file: str) -> Iterator[int]:
        """The numbers, from 0, of the lists that mean a file."""
        try:
            name = os.path.relpath(self._resolver.resolve(file), self._folder)
        except ValueError:
            # Another drive.
            return iter(())
        name = name.replace(os.sep, "/")
        lists = () if name.startswith("../") else self._lists
        return (number for number, one in enumerate(lists) if one.means(name))


def _read(patterns: Iterable[str]) -> _List:
    # Imported late: few projects need it, and it costs more than the rest of this package.
    from pathspec import GitIgnoreSpec

    read = list(read_patterns(patterns))
    if any(one.include is False for one in read):
        return _List((), GitIgnoreSpec(read))
    return _List(tuple(one.regex for one in read if one.include and one.regex), None)
