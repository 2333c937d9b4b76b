"""Maps that are the same to the byte, but name a persona that is not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from cjm.api.diff.present import Present
from cjm.api.diff.revision import Revision
from cjm.api.diff.sides import Side
from cjm.api.diff.twins import Twin
from cjm.api.snapshot import Snapshot
from cjm.files import MAP_SUFFIX
from cjm.git import Entry, is_content

_FILE = re.compile(rb"\.ya?ml", re.IGNORECASE)
_SUFFIXES = (b".yaml", b".yml")


def find_touched(old: Side, new: Side, same: Iterable[Twin]) -> tuple[Twin, ...]:
    """Those of the maps that name a file which is another one now."""
    names = _list_changed(old, new)
    if names is not None and not names:
        return ()
    return tuple(twin for twin in same if twin.new and _mentions(new.read(twin.new), names))


def _mentions(raw: bytes, names: frozenset[bytes] | None) -> bool:
    if names is None:
        return bool(_FILE.search(raw))
    return any(name in raw for name in names)


def _list_changed(old: Side, new: Side) -> frozenset[bytes] | None:
    """Names, without folders, of the files that may be personas and differ; None if unknown."""
    if isinstance(old, Revision) and isinstance(new, Revision):
        mine, other = old.snapshot.tree, new.snapshot.tree
        both = mine.keys() | other.keys()
        return _shorten(
            name for name in both if _counts(name) and mine.get(name) != other.get(name)
        )
    if isinstance(old, Revision) and isinstance(new, Present):
        return _shorten(_list_edited(old.snapshot, new))
    if isinstance(old, Present) and isinstance(new, Revision):
        return _shorten(_list_edited(new.snapshot, old))
    return None


def _list_edited(snapshot: Snapshot, present: Present) -> Iterable[bytes]:
    """What lies on the disk in another form than it had."""
    for name, entry in snapshot.tree.items():
        if _counts(name) and entry.is_file:
            if present.left_out and present.left_out.tree.get(name) == entry:
                continue
            place = snapshot.top / os.fsdecode(name)
            if not _is_as_kept(place, entry):
                yield name


def _is_as_kept(place: Path, entry: Entry) -> bool:
    try:
        return place.is_file() and is_content(place.read_bytes(), entry.oid)
    except OSError:
        # Nobody knows.
        return False


def _counts(name: bytes) -> bool:
    return name.endswith(_SUFFIXES) and not name.endswith(MAP_SUFFIX.encode())


def _shorten(names: Iterable[bytes]) -> frozenset[bytes]:
    return frozenset(name.rpartition(b"/")[2] for name in names)
