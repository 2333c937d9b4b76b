"""Which call of git runs this process: git tells its tools file names, but not what it compares."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

_DEEPEST = 12
_WITH_VALUE = frozenset({"-C", "-c", "--git-dir", "--work-tree", "--namespace", "--config-env"})


def find_call() -> tuple[str, ...] | None:
    """The arguments behind `git difftool` of the process above that is one, else those behind `git
    diff`, which it calls, and which writes into its own arguments while it reads them; None where
    the system does not tell, as on Windows.
    """
    found: dict[str, tuple[str, ...]] = {}
    for words in _list_callers():
        if Path(words[0]).name == "git":
            name, *rest = _skip_options(words[1:]) or ("",)
            found.setdefault(name, tuple(rest))
    return found.get("difftool", found.get("diff"))


def _skip_options(words: Sequence[str]) -> Sequence[str]:
    """The words from the name of the subcommand on."""
    place = 0
    while place < len(words) and words[place].startswith("-"):
        place += 2 if words[place] in _WITH_VALUE else 1
    return words[place:]


def _list_callers() -> Iterator[tuple[str, ...]]:
    """The words of the processes above this one, the nearest first."""
    process = os.getppid()
    for _ in range(_DEEPEST):
        if process <= 1:
            return
        known = _read_system(process) or _ask_ps(process)
        if known is None:
            return
        process, words = known
        if words:
            yield words


def _read_system(process: int) -> tuple[int, tuple[str, ...]] | None:
    """The parent and the words of a process, as Linux tells them."""
    folder = Path("/proc", str(process))
    try:
        words = (folder / "cmdline").read_bytes().rstrip(b"\0").split(b"\0")
        # The name of the program stands in brackets, and may hold anything.
        state = (folder / "stat").read_bytes().rpartition(b")")[2].split()
        return int(state[1]), tuple(map(os.fsdecode, filter(None, words)))
    except (OSError, ValueError, IndexError):
        return None


def _ask_ps(process: int) -> tuple[int, tuple[str, ...]] | None:
    """The same, as `ps` of any Unix tells it: with blanks between the words, also within them."""
    try:
        done = subprocess.run(
            ("ps", "-ww", "-o", "ppid=,args=", "-p", str(process)),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=5,
            check=True,
        )
        parent, *words = os.fsdecode(done.stdout).split()
        return int(parent), tuple(words)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
