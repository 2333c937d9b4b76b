"""Looks at the disk that can be taken again: what a run rests on, as a list of texts.

A look is a letter and a path: `f` the content of a file, `h` its first lines, `d` which maps,
personas and folders a folder holds, `p` the settings, patterns and work trees in a folder and all
above it, `r` where a path leads in truth, and whether one may read there. Only what every
interpreter has loaded already is used here: the answer to an unchanged run comes before anything is
imported.
"""

from __future__ import annotations

import os
import stat

from cjm.cache.digests import digest, digest_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_BLOCK = 1 << 16
_HEAD = 1 << 10
_MOST_FOLDERS = 1 << 10
"""Folders of which the place is remembered at once: paths come folder by folder."""
_PROBED = ("cjm.toml", "pyproject.toml", ".gitignore")
_ENDINGS = (".yaml", ".yml")

ODD = b"//"
"""What stands at the end of what is shown of a folder that holds more than can be told."""


def take_looks(looks: Iterable[str]) -> Iterator[bytes]:
    """What each of these looks shows, in their order."""
    probed: dict[str, bytes] = {}
    folders: dict[str, str] = {}
    return (_take(look, probed, folders) for look in looks)


def split_looks(raw: bytes | bytearray, end: int | None = None) -> Iterator[str]:
    """The looks of bytes that `join_looks` gave, up to `end`; there may be ten thousand."""
    begin = 0
    while (at := raw.find(b"\0", begin, end)) >= 0:
        yield os.fsdecode(bytes(raw[begin:at]))
        begin = at + 1


def join_looks(looks: Iterable[str], behind: bytearray | None = None) -> bytearray:
    """Looks as bytes; put behind those that are there. Raises ValueError where one holds what comes
    between them.
    """
    raw = bytearray() if behind is None else behind
    for look in looks:
        if "\0" in look:
            raise ValueError(look)
        raw += os.fsencode(look)
        raw += b"\0"
    return raw


def read_digest(path: str) -> bytes:
    """The digest of the content of a file; empty where there is none to be read."""
    try:
        # A pipe that came in the place of the file is not waited for.
        handle = os.open(path, _READ)
    except (OSError, ValueError):
        return b""
    try:
        raw = os.read(handle, _BLOCK)
        if len(raw) == _BLOCK:
            blocks = [raw]
            while block := os.read(handle, _BLOCK):
                blocks.append(block)
            raw = b"".join(blocks)
    except OSError:
        return b""
    finally:
        os.close(handle)
    return digest(raw)


def read_head(path: str) -> bytes:
    """The first 1,024 bytes of a file; empty where there are none to be read."""
    try:
        handle = os.open(path, _READ)
    except (OSError, ValueError):
        return b""
    try:
        return os.read(handle, _HEAD)
    except OSError:
        return b""
    finally:
        os.close(handle)


def _take(look: str, probed: dict[str, bytes], folders: dict[str, str]) -> bytes:
    kind, path = look[:1], look[1:]
    if kind == "f":
        return read_digest(path)
    if kind == "h":
        return read_head(path)
    if kind == "d":
        return _list(path)
    if kind == "r":
        return _follow(path, folders)
    real = os.path.realpath(path)
    return os.fsencode(real) + _probe(real, probed)


def _follow(path: str, folders: dict[str, str]) -> bytes:
    """Where a path leads, what is there, and whether one may read it.

    Of the many paths into one folder, the way to it is followed once, and only that of links to
    their ends.
    """
    folder, name = os.path.split(path)
    if folder not in folders:
        if len(folders) == _MOST_FOLDERS:
            folders.clear()
        folders[folder] = os.path.realpath(folder)
    real = os.path.join(folders[folder], name)
    try:
        mode = os.lstat(real).st_mode
    except (OSError, ValueError):
        mode = 0
    if stat.S_ISREG(mode) and name:
        kind = b"f"
    else:
        real = os.path.realpath(path)
        kind = _tell_kind(real)
    return os.fsencode(real) + kind + (b"" if os.access(real, os.R_OK) else b"!")


def _list(folder: str) -> bytes:
    """A digest of what a search for maps meets in a folder, in any order; `ODD` behind it where
    something is neither a file nor a folder itself, as a link: what it leads to is not told.
    """
    whole = 0
    odd = b""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(_ENDINGS):
                    if not entry.is_file(follow_symlinks=False):
                        odd = ODD
                elif not entry.is_dir(follow_symlinks=False) or name.startswith("."):
                    continue
                # A sum stays the same in any order, and takes no room for ten thousand names.
                whole += int.from_bytes(digest(os.fsencode(name)), "little")
    except OSError:
        return ODD
    return b"%x" % whole + odd


def _probe(folder: str, probed: dict[str, bytes]) -> bytes:
    """What decides on the settings, the root and the patterns that hold in a folder."""
    if folder not in probed:
        above = os.path.dirname(folder)
        parts = [_tell_kind(os.path.join(folder, ".git"))]
        for name in _PROBED:
            path = os.path.join(folder, name)
            kind = _tell_kind(path)
            parts += [kind, read_digest(path) if kind == b"f" else b""]
        if above != folder:
            parts.append(_probe(above, probed))
        probed[folder] = digest_all(parts)
    return probed[folder]


def _tell_kind(path: str) -> bytes:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return b"-"
    return b"f" if stat.S_ISREG(mode) else b"d" if stat.S_ISDIR(mode) else b"?"
