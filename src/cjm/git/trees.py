"""What files there are at a revision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cjm.git.repository import Repository
from cjm.git.running import run_git


class Entry(NamedTuple):
    """A file at a revision: its mode (`100644`, `120000` for a link) and the id of its content."""

    mode: str
    oid: str

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file: no link, no submodule."""
        return self.mode.startswith("100")


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
