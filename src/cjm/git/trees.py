"""What files there are at a revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.git.entries import Entries, Entry, Row
from cjm.git.repository import Repository
from cjm.git.running import run_git

_RENAMED = ("-z", "--raw", "--no-abbrev", "--diff-filter=R")


def list_index(repository: Repository) -> Mapping[bytes, Entry]:
    """All files of the index, by their paths from the top; of an open conflict our side."""
    answer = run_git(repository.top, "ls-files", "--stage", "-z")
    return Entries(
        Row(path, mode, oid)
        for (mode, oid, stage), path in _read_rows(answer)
        if stage in (b"0", b"2")
    )


def list_left_out(repository: Repository) -> Mapping[bytes, Entry]:
    """The files of the index that a sparse checkout leaves out of the work tree."""
    answer = run_git(repository.top, "ls-files", "-t", "--stage", "-z")
    rows = (row for row in _read_rows(answer) if row[0][0] == b"S")
    return Entries(Row(path, mode, oid) for (_, mode, oid, _), path in rows)


def _read_rows(answer: bytes) -> Iterator[tuple[list[bytes], bytes]]:
    """What git says of each file, and its path; there may be very many."""
    begin = 0
    while (end := answer.find(b"\0", begin)) >= 0:
        about, _, path = answer[begin:end].partition(b"\t")
        if path:
            yield about.split(), path
        begin = end + 1


def find_renamed(repository: Repository, old: str, new: str | None, path: bytes) -> bytes | None:
    """What the file `path` of the commit `old` is called in `new`, or in the index where that is
    None; None where it was not renamed.
    """
    flags = ("-r", *_RENAMED, "-M1%")
    command = ("diff-tree", *flags, old, new) if new else ("diff-index", "--cached", *flags, old)
    for before, after in _read_renamed(run_git(repository.top, *command)):
        if before == path:
            return after
    return None


def list_renamed(repository: Repository, commit: str) -> Mapping[bytes, bytes]:
    """What files of the index were called in a commit, where git takes them for the same."""
    answer = run_git(repository.top, "diff-index", "--cached", *_RENAMED, "-M", commit)
    return {after: before for before, after in _read_renamed(answer)}


def _read_renamed(answer: bytes) -> Iterator[tuple[bytes, bytes]]:
    names = answer.split(b"\0")
    for about, before, after in zip(names[::3], names[1::3], names[2::3], strict=False):
        if about:
            yield before, after


def list_tree(repository: Repository, commit: str) -> Mapping[bytes, Entry]:
    """All files of a commit, by their paths from the top, as bytes and with `/`."""
    answer = run_git(repository.top, "ls-tree", "-r", "-z", "--full-tree", commit)
    return Entries(Row(path, mode, oid) for (mode, _, oid), path in _read_rows(answer))
