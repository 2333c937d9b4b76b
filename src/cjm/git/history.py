"""Which commits changed one file, back through renames."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from cjm.errors import CjmError
from cjm.git.repository import Repository
from cjm.git.running import GitError, run_git, shorten
from cjm.values import NamedTuple

_FORMAT = "--format=format:%x01%H%x02%P%x02%aN%x02%as%x02%s"
_RECORD = re.compile(rb"([^\n\0]*)[\n\0]*(.*)", re.DOTALL)
_NO_BLOB = re.compile("0+")
_WEEKDAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_NO_COMMITS = ("does not have any commits", "unknown revision", "bad revision")


class Parent(NamedTuple):
    """A commit that was merged: its id, what the file was called there, and the id of the content;
    None where it was not there.
    """

    id: str
    path: str
    blob: str | None


class Commit(NamedTuple):
    """A commit that changed a file: who wrote it when (`2026-11-22`), its first line, how the file
    was called in it, and the id of the content; None where the commit took the file out.

    `origin` is the name of the file before, and `before` the id of its content in the first parent;
    None where the commit brought it. A merge has `merged` parents; the file is in none of them what
    it is in the merge, or it was taken whole from the first.
    """

    id: str
    author: str
    day: str
    subject: str
    path: str
    blob: str | None
    origin: str | None
    before: str | None = None
    merged: tuple[Parent, ...] = ()

    @property
    def is_taken(self) -> bool:
        """Whether it is a merge that has the file as one side had it."""
        return any(parent.blob == self.blob for parent in self.merged)


class Span(NamedTuple):
    """A part of a history, by days as git takes them: `2026-01-01`, `3 months ago`."""

    since: str | None = None
    until: str | None = None


def is_readable_day(repository: Repository, written: str) -> bool:
    """Whether git makes a day of `written`. `git log` and `git rev-list` take what they cannot read
    for now; only settings that are days are looked at closely.
    """
    if any(word[:3] in _WEEKDAYS for word in written.casefold().split()):
        # `last monday` is no day in a setting.
        return True
    setting = ("config", "--type=expiry-date", "--get", "cjm.day")
    try:
        run_git(repository.top, "-c", f"cjm.day={written}", *setting)
    except GitError as error:
        return "is not a valid timestamp" not in error.said
    return True


def list_ids(repository: Repository, span: Span) -> frozenset[str]:
    """The ids of all commits in a part of the history of HEAD."""
    days = [f"--{name}={day}" for name, day in zip(span._fields, span, strict=True) if day]
    answer = run_git(repository.top, "rev-list", *days, "HEAD")
    return frozenset(answer.decode("ascii").split())


def list_ancestors(repository: Repository, commit: str) -> frozenset[str]:
    """The ids of a commit and of all that came before it."""
    return frozenset(run_git(repository.top, "rev-list", commit).decode("ascii").split())


def list_commits(
    repository: Repository, path: str, *, start: str = "HEAD", without: Iterable[str] = ()
) -> Iterator[Commit]:
    """The commits that changed the file at `path` (from the top, with `/`), newest first; merges
    too, where the file differs from that of each parent. Of the history of `start` those are left
    out that are also in that of a commit of `without`.

    Raises GitError where git cannot tell, and CjmError where nothing is committed yet.
    """
    flags = (
        "--topo-order",
        "--follow",
        "--raw",
        "-c",
        "--combined-all-paths",
        "--no-abbrev",
        "-z",
        "--no-show-signature",
        "--no-color",
    )
    try:
        range_ = (start, *(f"^{commit}" for commit in without))
        answer = run_git(
            repository.top, "log", *flags, _FORMAT, "--end-of-options", *range_, "--", path
        )
    except GitError as error:
        if any(words in error.said for words in _NO_COMMITS):
            raise CjmError("there is no history: nothing is committed yet") from error
        raise GitError(f"git cannot tell the history: {shorten(error.said)}") from error
    for record in answer.split(b"\x01")[1:]:
        found = _RECORD.match(record)
        if found is None:
            continue
        head, rest = found.groups()
        commit, parents, author, day, subject = head.decode("utf-8", "replace").split("\x02", 4)
        if rest.startswith(b"::"):
            merge = _read_merge(rest, parents.split())
            if merge:
                yield merge._replace(id=commit, author=author, day=day, subject=subject)
            continue
        entry = _read_entry(rest)
        if entry is None:
            # git tells nothing of a file that a merge brought.
            if (blob := _find_brought(repository, commit, parents.split(), path)) is not None:
                yield Commit(commit, author, day, subject, path, blob, None)
                return
            continue
        yield Commit(commit, author, day, subject, *entry.place)
        path = entry.place[2] or entry.place[0]
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


def _read_merge(raw: bytes, parents: Sequence[str]) -> Commit | None:
    """What a combined line of `git log --raw` says: the contents in all parents and in the merge,
    then the names in the same order. Who made it is left out.
    """
    about, *names = raw.split(b"\0")
    fields = about.decode("ascii", "replace").lstrip("\n:").split()
    number = len(parents)
    if len(fields) != 2 * number + 3 or len(names) < number + 1:
        return None
    blobs = [None if _NO_BLOB.fullmatch(blob) else blob for blob in fields[number + 1 : -1]]
    paths = [os.fsdecode(name) for name in names[: number + 1]]
    merged = tuple(map(Parent, parents, paths, blobs))
    old = next((parent for parent in merged if parent.blob), None)
    return Commit("", "", "", "", paths[-1], blobs[-1], old and old.path, old and old.blob, merged)


def _find_brought(
    repository: Repository, commit: str, parents: Sequence[str], path: str
) -> str | None:
    """The id of the content of a file that no parent of a merge has; None where that is not so."""
    if len(parents) < 2 or any(_find_entry(repository, parent, path) for parent in parents):
        return None
    return _find_entry(repository, commit, path)


def _find_entry(repository: Repository, commit: str, path: str) -> str | None:
    answer = run_git(repository.top, "ls-tree", "-z", "--full-tree", commit, "--", path)
    about = answer.partition(b"\t")[0].decode("ascii").split()
    return about[2] if len(about) == 3 and about[1] == "blob" else None


def list_ends(repository: Repository) -> frozenset[str]:
    """The ids of the commits that a shallow clone was cut off at: git takes them for the first
    ones.
    """
    if not repository.is_shallow:
        return frozenset()
    answer = run_git(repository.top, "rev-parse", "--git-path", "shallow").decode("utf-8")
    return frozenset((repository.top / answer.rstrip("\n")).read_text("ascii").split())


def find_blob(
    repository: Repository, commits: Sequence[str], names: Iterable[str]
) -> tuple[str, str] | None:
    """The file that commits had in common where they parted, by the first of `names` that was
    there: its name, and the id of its content; None where there was none.
    """
    try:
        base = run_git(repository.top, "merge-base", *commits).decode("ascii").split()[0]
    except GitError:
        return None
    for name in names:
        if blob := _find_entry(repository, base, name):
            return name, blob
    return None


def list_parents(repository: Repository, commit: str) -> tuple[str, ...]:
    """The commits that a commit comes from; none for the first."""
    answer = run_git(repository.top, "rev-list", "--parents", "-n", "1", commit)
    return tuple(answer.decode("ascii").split()[1:])
