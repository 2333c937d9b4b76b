"""Compares what git hands over: copies of files somewhere else, or two folders of them."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from cjm.api.diff.comparing import Diff, Tell, compare_sides
from cjm.api.diff.handed import Handed
from cjm.api.diff.job import DiffJob
from cjm.api.snapshot import Snapshot
from cjm.api.workspace import Workspace
from cjm.comparisons import WORK_TREE
from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.git import Blobs, Repository, find_repository, is_content, list_index, list_tree
from cjm.git.callers import find_call
from cjm.git.ends import End, read_ends
from cjm.git.trees import find_renamed
from cjm.values import NamedTuple

_SUFFIXES = (MAP_SUFFIX, PERSONA_SUFFIX)


class Handover(NamedTuple):
    """Two files, or two folders; `path` is where the file lies in the work tree, as seen from its
    top, and empty for folders. A side without the file is `/dev/null`.
    """

    old: str
    new: str
    path: str = ""


class HandedDiff(NamedTuple):
    """What was said of it, and whether it is known of which versions: else what maps refer to was
    taken as it lies on the disk now.
    """

    diff: Diff
    is_known: bool


class _Half(NamedTuple):
    """What was handed over of one side, by paths below the top, and the end that it is of."""

    contents: dict[str, bytes]
    end: End | None = None


def diff_handed(handover: Handover, tell: Tell) -> HandedDiff | None:
    """What `tell` says of the two; None where none of it is a map or a persona.

    git hands over no more than what differs: what maps refer to is taken from the versions that the
    calling git compares. Raises CjmError where a file cannot be read.
    """
    repository = find_repository(Path())
    with ExitStack() as stack:
        blobs = stack.enter_context(Blobs(repository))
        halves = _Receiver(repository).receive(handover)
        if not any(half.contents for half in halves):
            return None
        snapshots = [_take_snapshot(half.end, repository, blobs) for half in halves]
        is_known = all(map(_fits, halves, snapshots))
        old, new = (
            Handed(
                _call(half, handover.path, repository.top, word=None if is_known else word),
                half.contents,
                repository.top,
                is_single=bool(handover.path),
                snapshot=snapshot if is_known else None,
            )
            for half, snapshot, word in zip(halves, snapshots, ("before", "after"), strict=True)
        )
        return HandedDiff(compare_sides(old, new, Workspace(None), DiffJob(), tell), is_known)


class _Receiver:
    """Takes what git hands over, and finds out what it is of."""

    def __init__(self, repository: Repository) -> None:
        call = find_call()
        self._repository = repository
        self._ends = None if call is None else read_ends(repository, call)

    def receive(self, handover: Handover) -> tuple[_Half, _Half]:
        """Both sides."""
        old, new = self._ends or (None, None)
        if not handover.path:
            return _Half(_gather(Path(handover.old)), old), _Half(_gather(Path(handover.new)), new)
        paths = self._find_paths(handover)
        if not paths[0].endswith(_SUFFIXES) and not paths[1].endswith(_SUFFIXES):
            return _Half({}), _Half({})
        first, second = (
            {} if place == os.devnull else {path: _read(Path(place))}
            for place, path in zip(handover[:2], paths, strict=True)
        )
        return _Half(first, old), _Half(second, new)

    def _find_paths(self, handover: Handover) -> tuple[str, str]:
        """What the file is called on both sides. git tells the name before a renaming, and hands
        over the file of the work tree itself where that is the same.
        """
        old, new = (
            handover.path if Path(place).is_absolute() else Path(place).as_posix()
            for place in handover[:2]
        )
        if os.devnull in handover[:2] or new != handover.path or self._ends is None:
            return old, new
        first, second = self._ends
        if first.kind == "commit" and second.kind in ("commit", "index"):
            name = os.fsencode(handover.path)
            found = find_renamed(self._repository, first.commit, second.commit or None, name)
            new = os.fsdecode(found) if found else new
        return old, new


def _take_snapshot(end: End | None, repository: Repository, blobs: Blobs) -> Snapshot | None:
    """The files of an end where git keeps them; None for those on the disk."""
    if end is None or end.kind == "work tree":
        return None
    if end.kind == "nothing":
        return Snapshot(repository.top, {}, blobs)
    tree = list_index(repository) if end.kind == "index" else list_tree(repository, end.commit)
    return Snapshot(repository.top, tree, blobs)


def _fits(half: _Half, snapshot: Snapshot | None) -> bool:
    """Whether what was handed over is what the end has under these names: whoever misread the call
    of git would take what maps refer to from somewhere else.
    """
    if snapshot is None:
        return half.end is not None
    for path, content in half.contents.items():
        entry = snapshot.find(os.fsencode(path))
        if entry is None or not is_content(content, entry.oid):
            return False
    return True


def _call(half: _Half, path: str, top: Path, *, word: str | None) -> str:
    """What a side is called; `word` tells one from the other where the ends are not known."""
    own = next(iter(half.contents), path) if path else ""
    end = half.end
    if word is not None or end is None:
        return f"{own or top.name} ({word})"
    if end.kind == "nothing":
        return os.devnull
    if end.kind == "work tree":
        return own or WORK_TREE
    return f"{end.name}:{own}" if own else end.name


def _gather(place: Path) -> dict[str, bytes]:
    """The maps and personas below a folder, by their paths."""
    found: dict[str, bytes] = {}
    # git fills one of the folders with links to the files of the work tree.
    for folder, _, names in os.walk(place):
        for name in sorted(names):
            file = Path(folder) / name
            if name.endswith(_SUFFIXES) and file.is_file():
                found[file.relative_to(place).as_posix()] = _read(file)
    return found


def _read(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError as error:
        raise CjmError(f"cannot read `{place}`: {error.strerror}") from error
