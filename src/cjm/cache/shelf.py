"""Many small entries, in files of some of them each."""

import pickle

from cjm.cache.store import MOST_BYTES, Store
from cjm.cache.values import pack, unpack

_BOXES = 256


class Shelf:
    """Entries by digest. What is put in is on disk after `save`."""

    def __init__(self, home: str, kind: str) -> None:
        self._store = Store(home, kind)
        self._boxes: dict[int, dict[bytes, bytes]] = {}
        self._fresh: dict[int, dict[bytes, bytes]] = {}

    def find(self, key: bytes) -> bytes | None:
        """The entry under a digest, None where there is none."""
        box = key[0]
        if box not in self._boxes:
            self._boxes[box] = self._open(box)
        return self._boxes[box].get(key)

    def put(self, key: bytes, entry: bytes) -> None:
        """Keep an entry under a digest."""
        self._fresh.setdefault(key[0], {})[key] = entry

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
        self._fresh = {}

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
