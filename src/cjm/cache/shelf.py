"""Many small entries, in files of some of them each."""

import pickle

from cjm.cache.store import MOST_BYTES, Store
from cjm.cache.values import pack, unpack

_BOXES = 256
_MOST_FRESH = 2 << 20
"""Bytes from which on entries do not wait for the end."""


class Shelf:
    """Entries by digests, of which the first byte tells the box. What is put in is on disk after
    `save`.

    Ten thousand entries are not held in memory: one box is open at a time, so that who looks for
    many goes from box to box, and what is put in goes to disk before it is very much.
    """

    def __init__(self, home: str, kind: str) -> None:
        self._store = Store(home, kind)
        self._box: tuple[int, dict[bytes, bytes]] | None = None
        self._fresh: dict[int, dict[bytes, bytes]] = {}
        self._size = 0

    def find(self, key: bytes) -> bytes | None:
        """The entry under a digest, None where there is none."""
        box = key[0]
        if self._box is None or self._box[0] != box:
            self._box = box, self._open(box)
        return self._box[1].get(key)

    def put(self, key: bytes, entry: bytes) -> None:
        """Keep an entry under a digest."""
        self._fresh.setdefault(key[0], {})[key] = entry
        self._size += len(entry)
        if self._size > _MOST_FRESH:
            self.save()

    def save(self) -> None:
        """Write what was put in. What others have written meanwhile stays, the oldest goes."""
        for box, fresh in self._fresh.items():
            kept = {**self._open(box), **fresh}
            size = sum(map(len, kept.values())) + len(kept) * len(next(iter(kept)))
            for key in list(kept):
                if size <= MOST_BYTES // _BOXES:
                    break
                size -= len(kept.pop(key)) + len(key)
            self._store.write(f"{box:02x}", pack(kept))
        self._fresh, self._size = {}, 0
        # What is open may have grown.
        self._box = None

    def _open(self, box: int) -> dict[bytes, bytes]:
        raw = self._store.read(f"{box:02x}")
        try:
            entries = unpack(raw) if raw else {}
        except pickle.UnpicklingError:
            entries = {}
        if not isinstance(entries, dict):
            return {}
        return {
            key: entry
            for key, entry in entries.items()
            if isinstance(key, bytes) and isinstance(entry, bytes)
        }
