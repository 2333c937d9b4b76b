"""Which commits changed one file, back through renames."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from cjm.errors import CjmError
from cjm.git.repository import Repository
from cjm.git.running import GitError, run_git, shorten

_FORMAT = "--format=format:%x01%H%x02%aN%x02%as%x02%s"
_NO_COMMITS = ("does not have any commits", "unknown revision", "bad revision")


class Commit(NamedTuple):
    """A commit that changed a file: who wrote it when (`2026-11-22`), its first line, how the file
    was called in it, and the id of the content; None where the commit took the file out.

    `origin` is the name of the file before, and `before` the id of its content in the first parent;
    None where the commit brought it.
    """

    id: str
    author: str
    day: str
    subject: str
    path: str
    blob: str | None
    origin: str | None
    before: str | None = None


class Span(NamedTuple):
    """A part of a history, by days as git takes them: `2026-01-01`, `3 months ago`."""

    since: str | None = None
    until: str | None = None


def list_ids(repository: Repository, span: Span) -> frozenset[str]:
    """The ids of all commits in a part of the history of HEAD."""
    days = [f"--{name}={day}" for name, day in zip(span._fields, span, strict=True) if day]
    answer = run_git(repository.top, "rev-list", *days, "HEAD")
    return frozenset(answer.decode("ascii").split())


def list_ancestors(repository: Repository, commit: str) -> frozenset[str]:
    """The ids of a commit and of all that came before it."""
    return frozenset(run_git(repository.top, "rev-list", commit).decode("ascii").split())


def list_commits(repository: Repository, path: str, *, start: str = "HEAD") -> Iterator[Commit]:
    """The commits that changed the file at `path` (from the top, with `/`), newest first.

    Raises GitError where git cannot tell, and CjmError where nothing is committed yet.
    """
    flags = (
        "--topo-order",
        "--follow",
        "--raw",
        "--no-abbrev",
        "-z",
        "--no-show-signature",
        "--no-color",
    )
    try:
        answer = run_git(
            repository.top, "log", *flags, _FORMAT, "--end-of-options", start, "--", path
        )
    except GitError as error:
        if any(words in error.said for words in _NO_COMMITS):
            raise CjmError("there is no history: nothing is committed yet") from error
        raise GitError(f"git cannot tell the history: {shorten(error.said)}") from error
    for record in answer.split(b"\x01")[1:]:
        head, _, rest = record.partition(b"\0\n:" if b"\0\n:" in record else b"\n:")
        commit, author, day, subject = head.decode("utf-8", "replace").split("\x02", 3)
        entry = _read_entry(rest)
        if entry is None:
            continue
        yield Commit(commit, author, day, subject.strip("\0\n"), *entry.place)
        if entry.is_copy:
            # What comes before is the history of the file that this one was made from.
            return


class _Entry(NamedTuple):
    """What a line of `git log --raw` says: the name, the content, the former name and the former
    content; and whether the file is a copy of another one that stayed.
    """

    place: tuple[str, str | None, str | None, str | None]
    is_copy: bool


def _read_entry(raw: bytes) -> _Entry | None:
    about, *names = raw.split(b"\0")
    fields = about.decode("ascii", "replace").lstrip("\n:").split()
    if len(fields) != 5 or not names:
        return None
    blob, status = fields[3], fields[4]
    old = os.fsdecode(names[0])
    new = os.fsdecode(names[1]) if status[0] in "RC" else old
    is_copy = status[0] == "C"
    is_new = is_copy or status == "A"
    before = None if is_new else fields[2]
    place = (new, None if status == "D" else blob, None if is_new else old, before)
    return _Entry(place, is_copy)


def list_parents(repository: Repository, commit: str) -> tuple[str, ...]:
    """The commits that a commit comes from; none for the first."""
    answer = run_git(repository.top, "rev-list", "--parents", "-n", "1", commit)
    return tuple(answer.decode("ascii").split()[1:])
