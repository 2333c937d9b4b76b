"""Runs a layout engine: with a time limit, and with nothing left behind when it is over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

from cjm.diagram.engine import Engine, EngineError

SECONDS = 10.0
_QUOTED = 200


def run_engine(
    engine: Engine, arguments: tuple[str, ...], text: str, *, seconds: float = SECONDS
) -> str:
    """What the engine writes when it reads `text`.

    Raises EngineError where it cannot start, takes too long, reports failure or writes nothing.
    """
    # The graphviz package offers `pipe`, but no time limit, and some graphs make dot run for
    # hours: so the package writes the graph, and the program is run here.
    try:
        process = subprocess.Popen(
            (*engine.command, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise EngineError(f"`{engine.name}` does not start: {error.strerror}") from error
    try:
        output, complaints = process.communicate(text.encode(), timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise EngineError(f"`{engine.name}` took longer than {seconds:g} s") from error
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
