"""The files of a revision, very many of them in little memory."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from cjm.values import NamedTuple

_TOGETHER = 64
"""Files of which one is looked for from the first on."""


class Entry(NamedTuple):
    """A file at a revision: its mode (`100644`, `120000` for a link) and the id of its content."""

    mode: str
    oid: str

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file: no link, no submodule."""
        return self.mode.startswith("100")


class Row(NamedTuple):
    """A file as git lists it: its path from the top, its mode, and the id of its content."""

    path: bytes
    mode: bytes
    oid: bytes


class Entries(Mapping[bytes, Entry]):
    """Files by their paths from the top, as bytes and with `/`.

    They are kept as lines of one text, as git gives them: as objects, they take ten times the room.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        """From files that are listed by their paths, as git does it."""
        self._text = bytearray()
        self._paths: list[bytes] = []
        self._begins: list[int] = []
        self._number = 0
        last = b""
        for path, mode, oid in rows:
            if path <= last:
                raise ValueError(path)
            last = path
            if self._number % _TOGETHER == 0:
                self._paths.append(path)
                self._begins.append(len(self._text))
            self._number += 1
            self._text += b"%s %s\t%s\0" % (mode, oid, path)
        self._begins.append(len(self._text))

    def __getitem__(self, path: bytes) -> Entry:
        at = bisect_right(self._paths, path) - 1
        if at < 0:
            raise KeyError(path)
        begin, end = self._begins[at : at + 2]
        named = b"\t%s\0" % path
        tab = self._text.find(named, begin, end)
        while tab >= 0:
            line = max(self._text.rfind(b"\0", begin, tab) + 1, begin)
            about = self._text[line:tab]
            # What a path ends with may be a path itself, as one may hold a tab.
            if b"\t" not in about:
                return _read_about(about)
            tab = self._text.find(named, tab + 1, end)
        raise KeyError(path)

    def __iter__(self) -> Iterator[bytes]:
        for begin, end in zip(self._begins, self._begins[1:], strict=False):
            for line in self._text[begin:end].split(b"\0")[:-1]:
                yield bytes(line.partition(b"\t")[2])

    def __len__(self) -> int:
        return self._number


def _read_about(about: bytearray) -> Entry:
    mode, oid = about.decode("ascii").split()
    return Entry(mode, oid)
