"""A page printed by a browser of the Chromium family: on request, with the page's own look."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from cjm.errors import CjmError

ANY = "chromium"
_SECONDS = 90.0
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "brave-browser",
)
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/snap/bin/chromium",
)
_ON_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pdf-header-footer",
)


def find_browser(name: str) -> str:
    """The program of a browser: a path or a name, or any that is found for `chromium`.

    Raises CjmError where there is none.
    """
    found = which(name)
    if found is None and name == ANY:
        found = next(_list_browsers(), None)
    if found is None:
        raise CjmError(
            f"there is no browser `{name}` to print with",
            "name its program with --via PATH, or leave --via out: no browser is needed then",
        )
    return found


def print_page(page: bytes, name: str, *, seconds: float = _SECONDS) -> bytes:
    """The bytes of a PDF file that shows an HTML page as it is printed.

    Raises CjmError where there is no such browser, or it prints nothing in time.
    """
    program = find_browser(name)
    # A browser may still write to its profile while it ends.
    with TemporaryDirectory(prefix="cjm-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page)
        command = [
            program,
            *_FLAGS,
            # Nobody but root is refused the sandbox; the page itself may run and load nothing.
            *(["--no-sandbox"] if _is_root() else []),
            f"--user-data-dir={Path(folder, 'profile')}",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        _run(command, name, seconds)
        if not target.is_file():
            raise CjmError(f"`{name}` printed nothing")
        return target.read_bytes()


def _list_browsers() -> Iterator[str]:
    yield from (found for found in map(which, _NAMES) if found)
    yield from (place for place in _PLACES if Path(place).is_file())
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            candidates = (Path(folder, place) for place in _ON_WINDOWS)
            yield from (str(place) for place in candidates if place.is_file())


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _run(command: list[str], name: str, seconds: float) -> None:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise CjmError(f"`{name}` does not start: {error.strerror}") from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise CjmError(f"`{name}` took longer than {seconds:g} s to print") from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the browser with all it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        # The group outlives its leader, and is gone where nobody is left in it.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
