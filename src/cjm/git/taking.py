"""Which merges took a file as one side had it, although another side had changed it too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cjm.git.history import Commit, Parent
from cjm.git.repository import Repository
from cjm.git.running import run_git

_FORMAT = "--format=format:%x01%H%x02%P%x02%aN%x02%as%x02%s%x02"
_CHANGED = re.compile(rb":\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [MT]\0([^\0]+)\0")


def weave_taken(repository: Repository, commits: Sequence[Commit]) -> Iterator[Commit]:
    """The commits of a file, newest first, and among them the merges that took it from one side
    whole. In those the side that was taken is the first of `merged`.

    Raises GitError where git cannot tell.
    """
    order, taken = _read_merges(repository, dict.fromkeys(commit.path for commit in commits))
    known = {commit.id for commit in commits}
    waiting = [merge for merge in taken if merge.id not in known]
    for commit in commits:
        place = order.get(commit.id, -1)
        while waiting and order[waiting[0].id] < place:
            yield waiting.pop(0)
        yield commit


def _read_merges(
    repository: Repository, names: Iterable[str]
) -> tuple[dict[str, int], list[Commit]]:
    """The place of each commit that has to do with a file of these names, and the merges."""
    flags = (
        # Of merges those stay whose sides both changed a file since they parted, whatever of it
        # was kept.
        "--simplify-merges",
        "--topo-order",
        "-m",
        "--raw",
        "--no-renames",
        "--no-abbrev",
        "-z",
        "--no-show-signature",
        "--no-color",
    )
    answer = run_git(
        repository.top, "log", *flags, _FORMAT, "--end-of-options", "HEAD", "--", *names
    )
    order: dict[str, int] = {}
    sides: dict[str, list[bytes]] = {}
    for record in answer.split(b"\x01")[1:]:
        # A merge has a record for each side that has another file.
        id = record[: record.index(b"\x02")].decode("ascii")
        order.setdefault(id, len(order))
        sides.setdefault(id, []).append(record)
    return order, [merge for records in sides.values() for merge in _read_merge(records)]


def _read_merge(records: Sequence[bytes]) -> Iterator[Commit]:
    """The commit, if it is a merge in which the file is what one of its sides had."""
    *head, _ = records[0].split(b"\x02", 5)
    id, written, author, day, subject = (part.decode("utf-8", "replace") for part in head)
    parents = written.split()
    changed = [_CHANGED.findall(record) for record in records]
    if not 0 < len(records) < len(parents) or any(len(found) != 1 for found in changed):
        return
    path = changed[0][0][2].decode("utf-8", "surrogateescape")
    blob = changed[0][0][1].decode("ascii")
    blobs = [blob, *(found[0][0].decode("ascii") for found in changed)]
    # Which side is which does not matter to where they parted.
    sides = zip(parents, blobs, strict=False)
    merged = tuple(Parent(parent, path, side) for parent, side in sides)
    yield Commit(id, author, day, subject, path, blob, path, blob, merged)
