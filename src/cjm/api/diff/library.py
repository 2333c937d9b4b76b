"""The maps and personas of one side, read when they are asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from cjm.api.diff.sides import Piece, Side
from cjm.api.loading import load
from cjm.api.unread import load_unread
from cjm.api.workspace import Home, Workspace
from cjm.comparisons import Version
from cjm.errors import UnreadableError
from cjm.files import Found, find_work_tree
from cjm.loader import Loaded
from cjm.loader.loaded import refuse_unreadable
from cjm.loader.recent import Recent
from cjm.model.texts import Text
from cjm.values import NamedTuple

_AT_HAND = 16
"""Maps and personas that are kept as they were read."""
_ID = re.compile(rb"""^["']?id["']?[ \t]*:[ \t]+["']?([^\s"'#]+)""", re.MULTILINE)


class Company(NamedTuple):
    """The persona files that a map names, and what the map is called in which language."""

    files: tuple[Path, ...]
    title: Text
    lang: str


class Library:
    """Reads the maps and personas of a side. A few stay at hand; of all others there is kept what
    is asked of them later, and differs from what a glance at their bytes tells.
    """

    def __init__(self, side: Side, workspace: Workspace) -> None:
        self.side = side
        self._workspace = workspace
        self._recent: Recent[Loaded] = Recent(_AT_HAND)
        self._ids: dict[Piece, str] = {}
        self._companies: dict[Piece, Company] = {}
        self._known: set[Piece] = set()

    def see(self, piece: Piece | None) -> Version | None:
        """A map or persona as one version of what is compared."""
        if piece is None:
            return None
        limits = self.find_home(piece).limits
        return Version(piece.name, _find_path(piece), self.load(piece), limits)

    def see_unread(self) -> Iterator[Version]:
        """The folders that cannot be read, each as a map that cannot be."""
        for folder in self.side.unread:
            path = _find_path(Piece(folder.name, Path(folder.name)))
            yield Version(folder.name, path, load_unread(folder))

    def load(self, piece: Piece) -> Loaded:
        """A map or persona, read as far as it can be."""
        return self._recent.find((piece,), lambda: self._load(piece))

    @property
    def surprises(self) -> int:
        """How many ids, of what was read so far, are other ones than a glance told."""
        return len(self._ids)

    def tell_id(self, piece: Piece) -> str:
        """The id of a map or persona, empty without one: that which it had when it was read, else
        what a glance at its bytes tells.
        """
        found = self._ids.get(piece)
        if found is not None:
            return found
        try:
            return _glance(self.side.read(piece))
        except UnreadableError:
            return ""

    def find_company(self, piece: Piece) -> Company | None:
        """The persona files that a map names, None for none; it is read if it was not."""
        if piece not in self._known:
            self.load(piece)
        return self._companies.get(piece)

    def find_home(self, piece: Piece | None) -> Home:
        """The settings are those of today, as they say how to read a map."""
        home = self._workspace.find_home(piece.place if piece else None)
        if (top := self.side.top) is not None:
            root = home.root.resolve()
            return home._replace(root=root if root.is_relative_to(top) else top)
        return home

    def find_file(self, version: Version | None) -> Path | None:
        """Where a file lies as references lead to it: links resolved where it is on the disk."""
        file = version.loaded.file if version else None
        return file.resolve() if file and self.side.top is None else file

    def _load(self, piece: Piece) -> Loaded:
        found = Found.at(piece.name, piece.place)
        home = self.find_home(piece)
        ways = self._workspace.find_ways(home, self.side.shelf)
        try:
            raw = self.side.read(piece)
            loaded = load(found, home, raw, self.side.shelf, ways)
        except UnreadableError as error:
            return refuse_unreadable(found.name, error.reason)
        self._note(piece, loaded, raw)
        return loaded._replace(said=None)

    def _note(self, piece: Piece, loaded: Loaded, raw: bytes) -> None:
        self._known.add(piece)
        id = loaded.element.id or "" if loaded.element else ""
        if id != _glance(raw):
            self._ids[piece] = id
        files = tuple(each.file for each in loaded.personas.values() if each.file)
        if files and loaded.journey:
            self._companies[piece] = Company(files, loaded.journey.title, loaded.journey.lang)


def _glance(raw: bytes) -> str:
    """The id that a file has, to judge by the lines that begin without a space."""
    found = _ID.search(raw)
    return found[1].decode("utf-8", "replace") if found else ""


def _find_path(piece: Piece) -> str:
    if piece.place is None:
        return piece.name
    place = Path(os.path.abspath(piece.place))  # noqa: PTH100 - links stay as they are
    top = find_work_tree(place.parent)
    return Path(os.path.relpath(place, top)).as_posix()
