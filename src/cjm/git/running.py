"""Runs git so that nothing of the repository runs with it: no hooks, no filters, no pager."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from cjm.errors import CjmError

TIMEOUT = 60.0
"""Seconds after which a call of git is given up."""

_SAFELY = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
)

_NOT_INHERITED = frozenset(
    {
        # Set while a hook runs, and true of the repository of the hook alone.
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_NAMESPACE",
        "GIT_COMMON_DIR",
        # Programs to be run, and traces that would mix with the answer.
        "GIT_EXTERNAL_DIFF",
        "GIT_PAGER",
        "GIT_ASKPASS",
        "GIT_TRACE",
        "GIT_TRACE2",
        "GIT_LITERAL_PATHSPECS",
        "GIT_GLOB_PATHSPECS",
        "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    }
)


class GitError(CjmError):
    """git cannot answer. `said` is what it wrote on its standard error."""

    def __init__(self, message: str, hint: str | None = None, *, said: str = "") -> None:
        super().__init__(message, hint)
        self.said = said


def make_environment() -> Mapping[str, str]:
    """The environment of git: as it is, apart from what belongs to a hook or runs programs. Answers
    are in English, and nothing is asked for on the terminal.
    """
    kept = {key: value for key, value in os.environ.items() if key not in _NOT_INHERITED}
    return kept | {"LC_ALL": "C", "LANGUAGE": "C", "GIT_TERMINAL_PROMPT": "0"}


def make_command(folder: Path, *arguments: str) -> tuple[str, ...]:
    """A call of git in `folder` as its arguments are handed to the system."""
    return ("git", "-C", os.fspath(folder), *_SAFELY, *arguments)


def run_git(folder: Path, *arguments: str) -> bytes:
    """What git writes on its standard output.

    Raises GitError where git is not installed, fails, or takes longer than `TIMEOUT`.
    """
    try:
        done = subprocess.run(
            make_command(folder, *arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=make_environment(),
            timeout=TIMEOUT,
            check=False,
        )
    except FileNotFoundError as error:
        raise _miss_git() from error
    except OSError as error:
        raise GitError(f"cannot run git: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise GitError(f"git {arguments[0]} takes longer than {TIMEOUT:g} seconds") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GitError(f"git {arguments[0]} fails: {shorten(said)}", said=said)
    return done.stdout


def _miss_git() -> GitError:
    return GitError("git is not installed, or not on the PATH", "install it from git-scm.com")


def shorten(said: str) -> str:
    """The first line that git says, without its label."""
    line = next(iter(said.splitlines()), "it does not say why")
    return line.removeprefix("fatal: ").removeprefix("error: ")[:200]
