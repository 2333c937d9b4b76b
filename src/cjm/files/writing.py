"""Writes an output whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from cjm.errors import CjmError
from cjm.files.project import CONFIG_NAME, PYPROJECT_NAME
from cjm.files.walking import MAP_SUFFIX, PERSONA_SUFFIX

_SETTINGS = (CONFIG_NAME, PYPROJECT_NAME)
LINKED = "it is a symbolic link, and writing to it would change another file"
"""Why a link among many files is left alone."""


def write_whole(path: Path, data: bytes) -> bool:
    """Put `data` into the file at `path`, its folders made; False where that was there already.

    A reader sees the old file or the new one, never a part; a failure leaves the old one. What is
    no regular file (a pipe, a device) is written to directly. Raises CjmError.
    """
    return write_pieces(path, lambda: (data,))


def write_pieces(path: Path, make: Callable[[], Iterable[bytes]]) -> bool:
    """The same of data that never are there as a whole: `make` gives their pieces, and the same
    ones when it is asked again.
    """
    kind: int | None = None
    try:
        kind = _read_kind(path)
        if kind is not None and not stat.S_ISREG(kind):
            _write_directly(path, kind, make())
        elif kind is not None and _holds(path, make()):
            return False
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, make(), mode=None if kind is None else stat.S_IMODE(kind))
    except OSError as error:
        is_kept = kind is not None and stat.S_ISREG(kind)
        hint = "the file that was there is untouched" if is_kept else None
        raise CjmError(f"cannot write `{path}`: {error.strerror}", hint) from error
    return True


def write_new(path: Path, data: bytes) -> bool:
    """Put `data` into a file that does not exist yet; False, and nothing done, where one does."""
    if path.exists() or path.is_symlink():
        return False
    return write_whole(path, data)


def refuse_source(path: Path) -> None:
    """Raise CjmError where an output would take the place of a map, a persona or settings, or be
    taken for one from then on."""
    if path.name.endswith((MAP_SUFFIX, PERSONA_SUFFIX)) or path.name in _SETTINGS:
        if path.exists():
            raise CjmError(f"`{path}` is no output, and would be overwritten", "name another file")
        kind = "settings" if path.name in _SETTINGS else "a map or persona"
        raise CjmError(f"`{path}` would be taken for {kind}", "name another file")


def is_current(path: Path, data: bytes) -> bool:
    """Whether the file at `path` holds exactly `data`."""
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def is_folder_target(written: str) -> bool:
    """Whether an output named so is a folder to put files into: it is one, or looks like one."""
    path = Path(written)
    if written.endswith(("/", os.sep)) or path.is_dir():
        return True
    return not path.suffix and not path.exists()


def _read_kind(path: Path) -> int | None:
    """The mode of the file at `path`, None where there is none."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(mode) and (aim := _read_aim(path)):
        return aim
    if stat.S_ISLNK(mode):
        raise CjmError(
            f"`{path}` is a symbolic link, and writing to it would change another file",
            "name the file itself",
        )
    if stat.S_ISDIR(mode):
        raise CjmError(f"`{path}` is a folder", "name a file in it")
    return mode


def _read_aim(path: Path) -> int | None:
    """The mode of the device or pipe that a link leads to, as `/dev/stdout` does; else None."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return None
    return None if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else mode


def _holds(path: Path, pieces: Iterable[bytes]) -> bool:
    """Whether the file at `path` is just these."""
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in pieces) and not file.read(1)


def _write_directly(path: Path, kind: int, pieces: Iterable[bytes]) -> None:
    if stat.S_ISSOCK(kind):
        raise CjmError(f"`{path}` is a socket")
    with path.open("wb") as file:
        file.writelines(pieces)


def _replace(path: Path, pieces: Iterable[bytes], *, mode: int | None) -> None:
    # Most runs write nothing.
    from cjm.files.temporary import Temporary, sweep

    sweep(path)
    with Temporary(path) as temporary:
        temporary.write(pieces, mode=mode)
        temporary.become(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
