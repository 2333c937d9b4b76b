"""What `git diff` compares, to judge by its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from cjm.errors import CjmError
from cjm.git.repository import Repository, resolve
from cjm.git.running import GitError, run_git
from cjm.values import NamedTuple

EndKind: TypeAlias = Literal["commit", "index", "work tree", "nothing"]

_WITH_VALUE = frozenset(
    {
        # Of `git difftool`.
        "-t", "--tool", "-x", "--extcmd",
        # Of `git diff`, where the value may stand behind a blank.
        "-S", "-G", "-O", "-l", "-I", "--diff-filter", "--output", "--find-object", "--skip-to",
        "--rotate-to", "--src-prefix", "--dst-prefix", "--line-prefix", "--inter-hunk-context",
        "--word-diff-regex", "--ignore-matching-lines", "--anchored",
    }
)  # fmt: skip
_STAGED = frozenset({"--cached", "--staged"})
_OTHER = ("--no-index", "--relative")


class End(NamedTuple):
    """One end: a commit, with its id and what it is called, the index, the files as they are now,
    or nothing, before the first commit.
    """

    kind: EndKind
    name: str = ""
    commit: str = ""


_INDEX, _WORK_TREE, _NOTHING = End("index", "index"), End("work tree"), End("nothing")


class _Words(NamedTuple):
    """The arguments of a call, told apart."""

    flags: frozenset[str]
    names: tuple[str, ...]


def read_ends(repository: Repository, arguments: Sequence[str]) -> tuple[End, End] | None:
    """Both ends of `git diff ARGUMENTS`, or of `git difftool`; None where they cannot be told."""
    words = _split(repository, arguments)
    if any(flag.startswith(_OTHER) for flag in words.flags):
        return None
    try:
        ends = _find_ends(repository, words)
    except CjmError:
        return None
    return ends[::-1] if ends and "-R" in words.flags else ends


def _find_ends(repository: Repository, words: _Words) -> tuple[End, End] | None:
    """The ends, from the first to the second as git is asked for them."""
    now = _INDEX if words.flags & _STAGED else _WORK_TREE
    if not words.names:
        return (_find_head(repository), _INDEX) if words.flags & _STAGED else (_INDEX, _WORK_TREE)
    if len(words.names) > 2:
        return None
    first, second = words.names[0], words.names[1] if len(words.names) == 2 else None
    if "--merge-base" in words.flags:
        fork = resolve(repository, f"{first}...{second or ''}")
        old = End("commit", fork[:10], fork)
        return old, _find_commit(repository, second) if second else now
    if second is None and (pair := _read_range(repository, first)):
        return pair
    old = _find_commit(repository, first)
    return old, _find_commit(repository, second) if second is not None else now


def _read_range(repository: Repository, name: str) -> tuple[End, End] | None:
    """The ends of `A..B`, `A...B` and `A^!`."""
    if name.endswith("^!"):
        new = name.removesuffix("^!")
        return _find_commit(repository, f"{new}^"), _find_commit(repository, new)
    first, dots, second = name.partition("...")
    if dots:
        fork = resolve(repository, name)
        return End("commit", fork[:10], fork), _find_commit(repository, second or "HEAD")
    first, dots, second = name.partition("..")
    if not dots:
        return None
    return _find_commit(repository, first or "HEAD"), _find_commit(repository, second or "HEAD")


def _find_commit(repository: Repository, name: str) -> End:
    """A commit; of `REV:path` that of the revision."""
    revision = name.partition(":")[0]
    return End("commit", revision, resolve(repository, revision))


def _find_head(repository: Repository) -> End:
    try:
        return _find_commit(repository, "HEAD")
    except CjmError:
        return _NOTHING


def _split(repository: Repository, arguments: Sequence[str]) -> _Words:
    """Flags, and the names of revisions that stand before those of files."""
    flags: list[str] = []
    names: list[str] = []
    rest: Iterator[str] = iter(arguments)
    for word in rest:
        if word == "--":
            break
        if word == "--end-of-options":
            continue
        if word.startswith("-"):
            flags.append(word)
            if word in _WITH_VALUE:
                next(rest, None)
        elif not _is_revision(repository, word):
            break
        else:
            names.append(word)
    return _Words(frozenset(flags), tuple(names))


def _is_revision(repository: Repository, word: str) -> bool:
    try:
        answer = run_git(repository.top, "rev-parse", "--revs-only", "--no-flags", word)
    except GitError:
        return False
    return bool(answer.strip())
