"""Finds the repository that a folder lies in, and what a revision means there."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

from cjm.errors import CjmError
from cjm.git.running import GitError, run_git, shorten
from cjm.values import NamedTuple

DEEPEN = (
    "get its history with `git fetch --unshallow`; in GitHub Actions, give actions/checkout "
    "`fetch-depth: 0`; in GitLab, set `GIT_DEPTH: 0`"
)
"""What to do about a shallow clone."""
_OWNED = re.compile(r"ownership in repository at '(.+)'")
_OID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Repository(NamedTuple):
    """A repository: the top of its work tree, links resolved, whether its history is cut off, and
    whether files may be left out of its work tree.

    A linked work tree and a submodule each have a top of their own.
    """

    top: Path
    is_shallow: bool
    is_sparse: bool = False


def find_repository(folder: Path) -> Repository:
    """The repository that `folder` lies in.

    Raises CjmError where there is none, where git does not trust it, or is not installed.
    """
    try:
        answer = run_git(
            folder,
            "rev-parse",
            "--is-shallow-repository",
            "--git-path",
            "info/sparse-checkout",
            "--show-toplevel",
        )
    except GitError as error:
        if "not a git repository" in error.said:
            raise CjmError(
                f"`{folder}` is in no git repository, and only git knows what was there before"
            ) from error
        if "dubious ownership" in error.said:
            found = _OWNED.search(error.said)
            place = shlex.quote(found[1] if found else str(folder.resolve()))
            raise CjmError(
                f"git does not read the repository of `{folder}`, as it belongs to somebody else",
                f"`git config --global --add safe.directory {place}` trusts it",
            ) from error
        if "must be run in a work tree" in error.said:
            raise CjmError(
                f"the repository of `{folder}` has no work tree",
                "`git worktree add FOLDER` makes one; run this there",
            ) from error
        raise
    shallow, sparse, top = answer.rstrip(b"\n").split(b"\n", 2)
    is_sparse = (folder / os.fsdecode(sparse)).exists()
    return Repository(Path(os.fsdecode(top)).resolve(), shallow == b"true", is_sparse)


def resolve(repository: Repository, revision: str) -> str:
    """The id of the commit that `revision` means. `A...B` is where the two parted; a side that is
    left out is HEAD.

    Raises CjmError where it means none, with what to do about it.
    """
    first, dots, second = revision.partition("...")
    if dots:
        return _find_fork(repository, first or "HEAD", second or "HEAD")
    if ".." in revision:
        raise CjmError(
            f"`{revision}` is a range, but one revision is asked for",
            f"`{revision.replace('..', '...', 1)}` means the commit where the two parted",
        )
    return _resolve_one(repository, revision)


def _resolve_one(repository: Repository, revision: str) -> str:
    if not revision.strip() or revision.startswith(("-", "^")) or "\0" in revision:
        raise CjmError(f"`{revision}` is no revision", "as in HEAD, main, v1.2 or HEAD~3")
    try:
        answer = run_git(
            repository.top,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
        )
    except GitError as error:
        raise _explain_unknown(repository, revision, error) from error
    oid = answer.decode("ascii", "replace").strip()
    if not _OID.fullmatch(oid):
        raise CjmError(f"`{revision}` is no commit")
    return oid


def _explain_unknown(repository: Repository, revision: str, error: GitError) -> CjmError:
    if error.said and "unknown revision" not in error.said:
        return GitError(f"git cannot read the revision `{revision}`: {shorten(error.said)}")
    if meant := _find_remote_branch(repository, revision):
        # As on a build server, which checks out a commit and makes no branch for it.
        says = f"there is no branch `{revision}` of its own in this clone"
        return CjmError(says, f"did you mean `{meant}`?")
    if repository.is_shallow:
        return CjmError(f"the revision `{revision}` is not in this shallow clone", DEEPEN)
    if not _has_commits(repository):
        says = f"there is no revision `{revision}`: nothing is committed yet"
        return CjmError(says, "`git commit` keeps a first version to compare with")
    hint = "`git branch --all` and `git tag` list what there is"
    remote, slash, _ = revision.partition("/")
    if slash and remote.isidentifier():
        hint = f"if it is on the remote `{remote}`, get it with `git fetch {remote}`"
    return CjmError(f"there is no revision `{revision}` in this repository", hint)


def _find_remote_branch(repository: Repository, name: str) -> str | None:
    """The branch of this name on a remote, as this clone calls it, where there is just one."""
    if any(sign in name for sign in "*?["):
        return None
    try:
        answer = run_git(
            repository.top, "for-each-ref", "--format=%(refname:short)", f"refs/remotes/*/{name}"
        )
    except GitError:
        return None
    found = answer.decode("utf-8", "replace").split()
    return found[0] if len(found) == 1 else None


def _has_commits(repository: Repository) -> bool:
    try:
        return bool(run_git(repository.top, "rev-parse", "--verify", "--quiet", "HEAD"))
    except GitError:
        return False


def _find_fork(repository: Repository, first: str, second: str) -> str:
    one, other = _resolve_one(repository, first), _resolve_one(repository, second)
    try:
        answer = run_git(repository.top, "merge-base", one, other)
    except GitError as error:
        message = f"`{first}` and `{second}` have no commit in common"
        if repository.is_shallow:
            raise CjmError(f"{message} in this shallow clone", DEEPEN) from error
        raise CjmError(message, f"`{first}..{second}` compares them as they are") from error
    return answer.decode("ascii", "replace").split()[0]
