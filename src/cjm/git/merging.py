"""Merges files line by line, as git does."""

from __future__ import annotations

import subprocess
from pathlib import Path

from cjm.git.running import TIMEOUT, GitError, make_command, make_environment


def merge_lines(base: Path, ours: Path, theirs: Path, *, size: int = 7) -> tuple[bytes, int]:
    """The text that git makes of two versions, and how many conflicts are marked in it.

    Raises GitError where git cannot.
    """
    labels = ("-L", "ours", "-L", "base", "-L", "theirs", f"--marker-size={size}")
    files = (str(path.absolute()) for path in (ours, base, theirs))
    command = make_command(Path(), "merge-file", "-p", "-q", *labels, *files)
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=make_environment(),
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError("git cannot merge the files") from error
    if not 0 <= done.returncode <= 127:
        raise GitError("git cannot merge the files", said=done.stderr.decode("utf-8", "replace"))
    return done.stdout, done.returncode
