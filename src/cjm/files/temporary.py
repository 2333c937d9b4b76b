"""A file beside the one that it is going to replace, and the end of those left behind."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType

_SUFFIX = ".cjm-part"
_ATTEMPTS = 100
_ENOUGH = 1 << 16
"""Bytes that are worth a call of the system."""
_SERIAL = itertools.count()


class Temporary:
    """A new file beside `target`, open and locked; when left it is gone, or is the target.

    The lock tells a file in the making from one whose maker was killed.
    """

    def __init__(self, target: Path) -> None:
        for _ in range(_ATTEMPTS):
            # No name comes twice, so that who sweeps one file can never mean another.
            name = f"{_prefix(target)}{os.getpid()}-{next(_SERIAL)}{_SUFFIX}"
            self.path = target.with_name(name)
            try:
                self._handle = os.open(self.path, _NEW, 0o666)
            except FileExistsError:
                continue
            _lock(self._handle)
            # Between the two steps another process may have taken it for one left behind.
            if _is_same(self._handle, self.path):
                return
            os.close(self._handle)
        raise FileExistsError(17, "no free name for a file in the making", str(target))

    def write(self, pieces: Iterable[bytes], *, mode: int | None) -> None:
        """Put all `pieces` in, down to the disk; `mode` are the rights of the file it replaces."""
        for data in _gather(pieces):
            view = memoryview(data)
            while view:
                view = view[os.write(self._handle, view) :]
        if mode is not None and sys.platform != "win32":
            os.fchmod(self._handle, mode)
        os.fsync(self._handle)

    def become(self, target: Path) -> None:
        """Take the place of `target` in one step."""
        if sys.platform == "win32":
            os.close(self._handle)
            self._handle = -1
        self.path.replace(target)

    def __enter__(self) -> Temporary:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle >= 0:
            os.close(self._handle)
        if kind is not None:
            with contextlib.suppress(OSError):
                self.path.unlink()


def _gather(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in fewer pieces."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _ENOUGH:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def sweep(target: Path) -> None:
    """Remove what killed processes left behind while they wrote `target`."""
    prefix = _prefix(target)
    for left in _list_left(target.parent.absolute()):
        if left.name.startswith(prefix):
            with contextlib.suppress(OSError):
                _remove_if_left(left)


# A folder into which many maps are drawn grows with them, and is looked through once.
@lru_cache(maxsize=64)
def _list_left(folder: Path) -> tuple[Path, ...]:
    """The files in the making in a folder, as a process finds them at first."""
    with contextlib.suppress(OSError):
        return tuple(entry for entry in folder.iterdir() if entry.name.endswith(_SUFFIX))
    return ()


def _prefix(target: Path) -> str:
    """How the names begin; not the whole name, which may be as long as a name can be."""
    return f".{target.name[:40]}."


if sys.platform == "win32":
    _NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_BINARY

    def _lock(handle: int) -> None:
        """Nothing: an open file cannot be removed here."""

    def _is_same(handle: int, path: Path) -> bool:
        return True

    def _remove_if_left(path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink()

else:
    _NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR

    def _lock(handle: int) -> None:
        import fcntl

        # A file system without locks goes without; its files are then never taken for left ones.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)

    def _is_same(handle: int, path: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), path.stat())
        except FileNotFoundError:
            return False

    def _remove_if_left(path: Path) -> None:
        import fcntl

        handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_same(handle, path):
                path.unlink()
        except OSError:
            return
        finally:
            os.close(handle)
