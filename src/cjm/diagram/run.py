"""Runs a layout engine: with a time limit, and with nothing left behind when it is over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from typing import IO

from cjm.diagram.engine import Engine, EngineError

SECONDS = 10.0
MOST = 32 * 1024 * 1024
"""Bytes that an engine may write on a stream: its layout takes some hundred for each box."""
_CHUNK = 65_536
_PAUSE = 0.05
"""Seconds after which the other stream is looked at too."""
_QUOTED = 200


def run_engine(
    engine: Engine, arguments: tuple[str, ...], text: str, *, seconds: float = SECONDS
) -> str:
    """What the engine writes when it reads `text`.

    Raises EngineError where it cannot start, takes too long, reports failure, or writes nothing or
    more than `MOST`.
    """
    # The graphviz package offers `pipe`, but no time limit, and some graphs make dot run for
    # hours: so the package writes the graph, and the program is run here.
    try:
        process = subprocess.Popen(
            (*engine.command, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
    except OSError as error:
        raise EngineError(f"`{engine.name}` does not start: {error.strerror}") from error
    try:
        output, complaints = _converse(process, text.encode(), seconds)
    except subprocess.TimeoutExpired as error:
        raise EngineError(f"`{engine.name}` took longer than {seconds:g} s") from error
    except _TooMuchError as error:
        raise EngineError(f"`{engine.name}` wrote more than {MOST // 1024**2} MiB") from error
    finally:
        if process.returncode is None:
            _kill(process)
        _close(process)
    said = complaints.decode("utf-8", "replace").strip()
    if process.returncode != 0:
        raise EngineError(f"`{engine.name}` failed with code {process.returncode}", _quote(said))
    # dot answers `-V` on the error stream; a layout without output is a failure, whatever the
    # exit code says.
    answer = output.decode("utf-8", "replace") or (said if arguments == ("-V",) else "")
    if not answer.strip():
        raise EngineError(f"`{engine.name}` wrote nothing", _quote(said))
    return answer


class _TooMuchError(Exception):
    """A program wrote more than it may."""


class _Reader(threading.Thread):
    """Reads a stream to its end, or to more bytes than an engine may write: `communicate` keeps
    whatever comes, and a program gone astray fills the memory long before its time is over.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self.read = bytearray()

    @property
    def is_over(self) -> bool:
        """Whether there was more than an engine may write."""
        return len(self.read) > MOST

    def run(self) -> None:
        """Read until there is no more, or too much."""
        with contextlib.suppress(OSError, ValueError):
            while not self.is_over and (piece := self._stream.read(_CHUNK)):
                self.read += piece


def _converse(process: subprocess.Popen[bytes], said: bytes, seconds: float) -> tuple[bytes, bytes]:
    """What the program writes on its two streams when it is told `said`."""
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise ValueError("all three streams of the program are to be pipes")
    end = time.monotonic() + seconds
    readers = (_Reader(process.stdout), _Reader(process.stderr))
    writer = threading.Thread(target=_tell, args=(process.stdin, said), daemon=True)
    for thread in (*readers, writer):
        thread.start()
    for reader in readers:
        while reader.is_alive() and time.monotonic() < end:
            if any(each.is_over for each in readers):
                break
            reader.join(_PAUSE)
    if any(each.is_over for each in readers):
        raise _TooMuchError
    if any(reader.is_alive() for reader in readers):
        raise subprocess.TimeoutExpired(process.args, seconds)
    process.wait(max(end - time.monotonic(), 0))
    return bytes(readers[0].read), bytes(readers[1].read)


def _tell(stream: IO[bytes], said: bytes) -> None:
    # A program may end before it has heard all.
    with contextlib.suppress(OSError, ValueError):
        view = memoryview(said)
        while view:
            view = view[stream.write(view) :]
    with contextlib.suppress(OSError):
        stream.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process with all it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        # A dot that is a script has children of its own. The group outlives its leader, and is
        # gone where nobody is left in it.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _close(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def _quote(said: str) -> str | None:
    return f"it said: {' '.join(said.split())[:_QUOTED]}" if said else None
