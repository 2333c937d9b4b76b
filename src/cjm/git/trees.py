"""What files there are at a revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.git.repository import Repository
from cjm.git.running import run_git
from cjm.values import NamedTuple

_RENAMED = ("-z", "--raw", "--no-abbrev", "--diff-filter=R")


class Entry(NamedTuple):
    """A file at a revision: its mode (`100644`, `120000` for a link) and the id of its content."""

    mode: str
    oid: str

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file: no link, no submodule."""
        return self.mode.startswith("100")


def list_index(repository: Repository) -> Mapping[bytes, Entry]:
    """All files of the index, by their paths from the top; of an open conflict our side."""
    answer = run_git(repository.top, "ls-files", "--stage", "-z")
    entries: dict[bytes, Entry] = {}
    for line in answer.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path:
            mode, oid, stage = about.decode("ascii").split()
            if stage in ("0", "2"):
                entries[path] = Entry(mode, oid)
    return entries


def list_left_out(repository: Repository) -> Mapping[bytes, Entry]:
    """The files of the index that a sparse checkout leaves out of the work tree."""
    answer = run_git(repository.top, "ls-files", "-t", "--stage", "-z")
    entries: dict[bytes, Entry] = {}
    for line in answer.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if about.startswith(b"S "):
            _, mode, oid, _ = about.decode("ascii").split()
            entries[path] = Entry(mode, oid)
    return entries


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
    entries: dict[bytes, Entry] = {}
    for line in answer.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path:
            mode, _, oid = about.decode("ascii").split()
            entries[path] = Entry(mode, oid)
    return entries
