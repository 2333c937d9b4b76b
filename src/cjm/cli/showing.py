"""Shows a file in the browser of whoever sits there; where there is none, says where it lies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cjm.cli.streams import say
from cjm.terminal import show_path

_PATIENCE = 5.0
"""Seconds for a browser to take a page; one that is busy for longer has it."""
_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def show(path: Path, *, is_quiet: bool) -> None:
    """Open a file in the browser. Never waits for it to be closed, and is no failure without one.

    In a process of its own, with nothing to read from: a browser of the terminal would take it.
    """
    is_open = _open(path.resolve().as_uri())
    if not is_open:
        say(f"No browser opened; the page is {show_path(path)}")
    elif not is_quiet:
        say(f"Showing {show_path(path)}")


def _open(address: str) -> bool:
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _OPEN, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
