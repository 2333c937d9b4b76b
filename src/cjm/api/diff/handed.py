"""A side that somebody hands over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cjm.api.diff.present import list_project
from cjm.api.diff.revision import Revision
from cjm.api.diff.sides import Piece
from cjm.api.snapshot import Snapshot
from cjm.errors import UnreadableError
from cjm.files import PERSONA_SUFFIX, Skipped
from cjm.files.references import DISK, Shelf


class Handed:
    """Maps and personas whose contents somebody hands over, as git does in files elsewhere: by
    their paths below `home`, the top of the work tree. `snapshot` is where what they refer to was
    then; without one it is taken as it lies on the disk.
    """

    def __init__(
        self,
        label: str,
        contents: Mapping[str, bytes],
        home: Path,
        *,
        is_single: bool,
        snapshot: Snapshot | None = None,
    ) -> None:
        self.label = label
        self.is_single = is_single
        self.shelf: Shelf = snapshot or DISK
        self.top = home if snapshot else None
        self.unread: Sequence[Skipped] = ()
        self._snapshot, self._home = snapshot, home
        pieces = {key: Piece(key, home / key) for key in contents}
        self._contents = {pieces[key]: content for key, content in contents.items()}
        is_apart = {key: not is_single and key.endswith(PERSONA_SUFFIX) for key in pieces}
        self.pieces: Mapping[str, Piece] = {k: p for k, p in pieces.items() if not is_apart[k]}
        self.personas: Mapping[str, Piece] = {k: p for k, p in pieces.items() if is_apart[k]}

    def list_maps(self) -> Iterable[Piece]:
        """All maps there are, as handed over if they were."""
        if self._snapshot is None:
            return list_project(self._home)
        there = Revision(self._snapshot, "", [self._home], is_named=False)
        return (piece._replace(name=name) for name, piece in there.pieces.items())

    def read(self, piece: Piece) -> bytes:
        """The content of a map."""
        if piece.place is None:
            raise ValueError("what is handed over has a place")
        key = piece.place.relative_to(self._home).as_posix()
        content = self._contents.get(Piece(key, piece.place))
        if content is not None:
            return content
        if self._snapshot is None:
            try:
                return piece.place.read_bytes()
            except OSError as error:
                raise UnreadableError(piece.name, error.strerror or "it is no file") from error
        return self._snapshot.take(self._snapshot.name(piece.place))
