"""What one argument of `cjm diff` means: a path, a revision, or a path at a revision."""

from __future__ import annotations

import os
import re
from pathlib import Path

from cjm.errors import CjmError
from cjm.files import MAP_SUFFIX, STDIN
from cjm.git import GitError, Repository
from cjm.git.running import run_git
from cjm.values import NamedTuple

_AS_PATH = re.compile(r"\.{0,2}[/\\]|~")


class Wish(NamedTuple):
    """One argument: a path on the disk, a revision, or a path at a revision."""

    path: str | None = None
    revision: str | None = None


def read_wish(written: str) -> Wish:
    """What one argument means. Raises CjmError where it means nothing, or more than one thing."""
    if written == STDIN:
        return Wish(path=written)
    if exists(written):
        if not written.endswith((MAP_SUFFIX, ".yaml", ".yml")) and _is_revision(written):
            raise CjmError(
                f"`{written}` is a file or folder, and a revision too",
                f"`{os.path.join(os.curdir, written)}` is the one on the disk, "  # noqa: PTH118
                f"`{written}^0` the revision",
            )
        return Wish(path=written)
    revision, sign, path = written.partition(":")
    if sign and revision:
        return Wish(path, revision)
    if ".." in written and not is_path(written):
        raise CjmError(
            f"`{written}` is both sides at once, but stands beside another one",
            "name one range, or two sides",
        )
    if is_path(written):
        hint = (
            None
            if Path(written).is_absolute()
            else f"`HEAD:./{os.path.normpath(written)}` is the file as it was"
        )
        raise CjmError(f"there is no file `{written}`", hint)
    return Wish(revision=written)


def is_path(written: str) -> bool:
    """Whether an argument can only be a path, to judge by how it is written."""
    return bool(_AS_PATH.match(written)) or written.endswith((MAP_SUFFIX, ".yaml", ".yml"))


def exists(written: str) -> bool:
    """Whether there is such a file or folder."""
    try:
        return Path(written).exists()
    except OSError:
        return False


def _is_revision(written: str) -> bool:
    if _AS_PATH.match(written) or written.startswith("-") or os.path.isabs(written):  # noqa: PTH117
        return False
    try:
        answer = run_git(
            Path(), "rev-parse", "--verify", "--quiet", "--end-of-options", f"{written}^{{commit}}"
        )
    except GitError:
        return False
    return bool(answer.strip())


def find_place(repository: Repository, path: str) -> Path:
    """The place that `REV:path` names: counted from the top, or from here if it begins with a dot,
    as git does.
    """
    start = Path.cwd().resolve() if path.startswith((".", "/")) else repository.top
    place = Path(os.path.normpath(start / path))
    if not place.is_relative_to(repository.top):
        raise CjmError(f"`{path}` lies outside the repository")
    return place
