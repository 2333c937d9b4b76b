"""What a side of a comparison is: maps and personas, and where what they refer to lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from cjm.errors import UnreadableError
from cjm.files import Skipped
from cjm.files.references import DISK, Shelf
from cjm.git import is_content
from cjm.values import NamedTuple


class Piece(NamedTuple):
    """A map or persona of one side, not read yet. `name` is what it is called, `place` where it
    lies, `oid` the id of its content where git knows it.
    """

    name: str
    place: Path | None
    oid: str = ""


class Side(Protocol):
    """One side. `pieces` are its maps by their path below what was asked for, with `/`, and
    `personas` its persona files; where one file was asked for, it alone is among the pieces.
    """

    @property
    def label(self) -> str:
        """What the side is called."""
        ...

    @property
    def is_single(self) -> bool:
        """Whether one map was asked for, wherever it lies."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Where files lie that the maps refer to."""
        ...

    @property
    def top(self) -> Path | None:
        """The top of the repository that its files are kept in; None for those on the disk."""
        ...

    @property
    def pieces(self) -> Mapping[str, Piece]:
        """The maps."""
        ...

    @property
    def personas(self) -> Mapping[str, Piece]:
        """The persona files."""
        ...

    @property
    def unread(self) -> Sequence[Skipped]:
        """Folders that cannot be read."""
        ...

    def list_maps(self) -> Iterable[Piece]:
        """All maps that may refer to its files, whichever were asked for."""
        ...

    def read(self, piece: Piece) -> bytes:
        """The content of a map or persona."""
        ...


class Nothing:
    """A side without maps, as git names where a file is new, or gone."""

    is_single = True
    shelf: Shelf = DISK
    top = None
    unread: Sequence[Skipped] = ()
    pieces: Mapping[str, Piece] = MappingProxyType({})
    personas: Mapping[str, Piece] = MappingProxyType({})

    def __init__(self, label: str) -> None:
        self.label = label

    def list_maps(self) -> Iterable[Piece]:
        """There are none."""
        return ()

    def read(self, piece: Piece) -> bytes:
        """There is no map to read."""
        raise ValueError(piece.name)


def is_same(old: Side, before: Piece, new: Side, after: Piece) -> bool:
    """Whether two maps have one content. What git knows the id of is not read; of what cannot be
    read, nobody knows.
    """
    if before.oid and after.oid:
        return before.oid == after.oid
    try:
        if before.oid:
            return is_content(new.read(after), before.oid)
        if after.oid:
            return is_content(old.read(before), after.oid)
        return old.read(before) == new.read(after)
    except UnreadableError:
        return False
