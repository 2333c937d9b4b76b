"""Finds a browser of the Chromium family, and has it do one thing: on request only."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory, gettempdir
from typing import IO

from cjm.errors import CjmError

ANY = "chromium"
_SECONDS = 90.0
_COMPLAINTS = "complaints"
_LONGEST_COMPLAINT = 300
_LONGEST_TEMPORARY = 57
"""Bytes of a temporary folder's path in which the browser can still put its socket: a socket's
path ends at 103 on macOS, and `/org.chromium.Chromium.XXXXXX/SingletonSocket` is part of it."""
_SHORT_TEMPORARY = "/tmp"
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
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--force-color-profile=srgb",
    # The page asks for nothing, and the browser is to find nobody.
    "--host-resolver-rules=MAP * ~NOTFOUND",
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
            f"there is no browser `{name}` to draw with",
            "name its program with --via PATH, or leave --via out: no browser is needed then",
        )
    return found


def run_browser(name: str, folder: Path, *flags: str, seconds: float = _SECONDS) -> bytes:
    """What a browser says when it is started with flags, and a profile of its own in `folder`.

    Raises CjmError where there is no such browser, or it takes longer than that.
    """
    command = [
        find_browser(name),
        *_FLAGS,
        # Nobody but root is refused the sandbox; the page itself may run and load nothing.
        *(["--no-sandbox"] if _is_root() else []),
        f"--user-data-dir={folder / 'profile'}",
        *flags,
    ]
    # A file takes it all, where a pipe is held open by whatever the browser leaves behind.
    said = folder / "said"
    with said.open("wb") as output, (folder / _COMPLAINTS).open("wb") as complaints:
        _run(command, name, seconds, (output, complaints))
    return said.read_bytes()


def explain_silence(folder: Path) -> str:
    """What a browser complained of in its last run: what ended it, or its last line."""
    said = (folder / _COMPLAINTS).read_text("utf-8", "replace").splitlines()
    lines = [line.strip() for line in said if line.strip()]
    fatal = (line for line in lines if "FATAL" in line or "sandbox" in line.lower())
    line = next(fatal, lines[-1] if lines else "")
    return f"it says: {line[:_LONGEST_COMPLAINT]}" if line else "it says nothing of why"


@contextlib.contextmanager
def make_folder() -> Iterator[Path]:
    """A folder for one run of a browser, which may still write to its profile while it ends."""
    with TemporaryDirectory(prefix="cjm-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _list_browsers() -> Iterator[str]:
    yield from (found for found in map(which, _NAMES) if found)
    yield from (place for place in _PLACES if Path(place).is_file())
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            candidates = (Path(folder, place) for place in _ON_WINDOWS)
            yield from (str(place) for place in candidates if place.is_file())


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _run(
    command: list[str], name: str, seconds: float, outputs: tuple[IO[bytes], IO[bytes]]
) -> None:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=outputs[0],
            stderr=outputs[1],
            start_new_session=True,
            env=_name_surroundings(),
        )
    except OSError as error:
        raise CjmError(f"`{name}` does not start: {error.strerror}") from error
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise CjmError(f"`{name}` took longer than {seconds:g} s to draw") from error
    finally:
        _end(process)


def _name_surroundings() -> dict[str, str]:
    """The variables of the environment, with a temporary folder whose path is short enough."""
    surroundings = dict(os.environ)
    if sys.platform != "win32" and len(os.fsencode(gettempdir())) > _LONGEST_TEMPORARY:
        surroundings["TMPDIR"] = _SHORT_TEMPORARY
    return surroundings


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the browser with all it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        # The group outlives its leader, and is gone where nobody is left in it.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
