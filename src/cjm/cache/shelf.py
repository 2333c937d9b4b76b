"""Many small entries, in files of some of them each."""

import os

from cjm.cache.box import USUAL, find_span, is_whole, measure_index, pack_box, unpack_box
from cjm.cache.digests import SIZE
from cjm.cache.store import HEAD, MOST_BYTES, Store

_BOXES = 256
_MOST_FRESH = 1 << 19
"""Bytes from which on entries do not wait for the end."""
_LENGTH = 4


class Shelf:
    """Entries by digests, of which the first byte tells the box. What is put in is on disk after
    `save`.

    Ten thousand entries are not held in memory: one is looked for where it lies, and what is put in
    goes to disk before it is very much.
    """

    def __init__(self, home: str, kind: str) -> None:
        self._store = Store(home, kind)
        self._fresh: dict[int, bytearray] = {}
        self._size = 0

    def find(self, key: bytes) -> bytes | None:
        """The entry under a digest, None where there is none."""
        handle = self._store.open(_name(key[0]))
        if handle is None:
            return None
        try:
            return _find(handle, key)
        except OSError:
            return None
        finally:
            os.close(handle)

    def put(self, key: bytes, entry: bytes) -> None:
        """Keep an entry under a digest."""
        fresh = self._fresh.setdefault(key[0], bytearray())
        fresh += key
        fresh += len(entry).to_bytes(_LENGTH, "little")
        fresh += entry
        self._size += SIZE + _LENGTH + len(entry)
        if self._size > _MOST_FRESH:
            self.save()

    def save(self) -> None:
        """Write what was put in. What others have written meanwhile stays, the oldest goes."""
        for box, fresh in self._fresh.items():
            kept = {**unpack_box(self._store.read(_name(box)) or b""), **_read_fresh(fresh)}
            size = sum(map(len, kept.values())) + len(kept) * SIZE
            for key in list(kept):
                if size <= MOST_BYTES // _BOXES:
                    break
                size -= len(kept.pop(key)) + SIZE
            self._store.write(_name(box), pack_box(kept))
        if self._fresh:
            # Boxes see to their size themselves.
            self._store.sweep(2 * MOST_BYTES)
        self._fresh, self._size = {}, 0


def _name(box: int) -> str:
    return f"{box:02x}"


def _find(handle: int, key: bytes) -> bytes | None:
    # Most of a box that is small comes along.
    head = os.read(handle, HEAD + USUAL)[HEAD:]
    missing = measure_index(head) - len(head)
    if 0 < missing <= MOST_BYTES:
        head += os.read(handle, missing)
    span = find_span(head, key)
    if span is None:
        return None
    entry = head[span.begin : span.end]
    if len(head) < span.end:
        os.lseek(handle, HEAD + span.begin, os.SEEK_SET)
        entry = os.read(handle, span.end - span.begin)
    return entry if is_whole(entry, span) else None


def _read_fresh(fresh: bytearray) -> dict[bytes, bytes]:
    entries: dict[bytes, bytes] = {}
    at = 0
    while at < len(fresh):
        begin = at + SIZE + _LENGTH
        end = begin + int.from_bytes(fresh[at + SIZE : begin], "little")
        entries[bytes(fresh[at : at + SIZE])] = bytes(fresh[begin:end])
        at = end
    return entries
