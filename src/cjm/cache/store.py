"""Files of the cache: each whole or as good as absent, old ones swept away."""

import os

from cjm.cache.digests import SIZE, digest_all

MOST_BYTES = 48 * 1024 * 1024
"""What the files of one kind may take together."""

_MARK = b"cjm cache 2\n"
HEAD = len(_MARK) + SIZE
"""Bytes of a file before what it keeps."""
_PART = ".part"
_HOUR = 3600
_LARGEST = 64 * 1024 * 1024
_TAG = """\
Signature: 8a477f597d28d172789f06886806bc55
# What `cjm` has checked already. Delete it at any time. https://bford.info/cachedir/
"""


class Store:
    """A folder with a file for each name, below the folder of the cache."""

    def __init__(self, home: str, kind: str) -> None:
        self.home = home
        self.folder = os.path.join(home, kind)

    def read(self, name: str) -> bytes | None:
        """What is kept under a name; None where nothing is, or what is there is damaged."""
        handle = self.open(name)
        if handle is None:
            return None
        try:
            size = os.fstat(handle).st_size
            raw = os.read(handle, size) if size <= _LARGEST else b""
        except OSError:
            return None
        finally:
            os.close(handle)
        data = raw[HEAD:]
        return data if raw[:HEAD] == _seal(name, data) else None

    def open(self, name: str) -> int | None:
        """A handle of the file under a name, not looked into; None where there is none."""
        try:
            return os.open(os.path.join(self.folder, name), _READ)
        except (OSError, ValueError):
            return None

    def write(self, name: str, data: bytes | bytearray) -> None:
        """Keep `data` under a name. Readers see it whole or not at all; a full disk, a folder that
        cannot be written to, another writer are no trouble.
        """
        import contextlib

        with contextlib.suppress(OSError):
            self._prepare()
            own = os.path.join(self.folder, f"{name}.{os.getpid()}{_PART}")
            try:
                _write_new(own, _seal(name, data), data)
                os.replace(own, os.path.join(self.folder, name))
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(own)
                raise

    def sweep(self, most: int = MOST_BYTES) -> None:
        """Remove what was written longest ago, until the rest takes no more than `most` bytes; and
        what a writer began that was ended, an hour before the last one wrote.
        """
        import contextlib

        entries: list[tuple[float, int, str]] = []
        with contextlib.suppress(OSError), os.scandir(self.folder) as found:
            for entry in found:
                with contextlib.suppress(OSError):
                    seen = entry.stat(follow_symlinks=False)
                    entries.append((seen.st_mtime, seen.st_size, entry.path))
        left = most
        entries.sort(reverse=True)
        for written, size, path in entries:
            left -= size
            is_lost = path.endswith(_PART) and written < entries[0][0] - _HOUR
            if left < 0 or is_lost:
                with contextlib.suppress(OSError):
                    os.unlink(path)

    def _prepare(self) -> None:
        if os.path.isdir(self.folder):
            return
        is_new = not os.path.isdir(self.home)
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        if is_new:
            _write_new(os.path.join(self.home, "CACHEDIR.TAG"), _TAG.encode())
            _write_new(os.path.join(self.home, ".gitignore"), b"*\n")


_BINARY = getattr(os, "O_BINARY", 0)
# A pipe in the place of a file is not waited for.
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0)


def _seal(name: str, data: bytes | bytearray) -> bytes:
    """What a file begins with. What lies under the name of another is as good as damaged."""
    return _MARK + digest_all((name.encode(), data))


def _write_new(path: str, *parts: bytes | bytearray) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
    try:
        for data in parts:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
    finally:
        os.close(handle)
