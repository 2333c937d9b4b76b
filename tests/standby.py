"""A process that has imported `cjm` once, and runs each command in a copy of itself.

Most of a short command is imports. A copy (by fork) has them behind it, and is a process like any
other: with arguments, a folder, an environment, three streams and an exit code of its own.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import pkgutil
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, NoReturn

MOST_BYTES = 100_000
"""What an order may have: the arguments, the folder and the environment of one command."""

PIPE_BYTES = 65_536
"""What fits into a pipe that nobody reads."""

LIBRARIES = (
    "graphviz",
    "jdatetime",
    "jinja2",
    "networkx",
    "pathspec",
    "resvg_py",
    "rich.console",
    "wcwidth",
)


class Order(NamedTuple):
    """One command to run."""

    arguments: list[str]
    folder: str
    environment: dict[str, str]


class StandBy:
    """The process that stands by, seen from the tests."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.standby", str(theirs.fileno())],
            cwd=Path(__file__).parent.parent,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        theirs.close()

    def run(
        self,
        arguments: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str],
        stdin: bytes,
        timeout: float,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run one command with at most PIPE_BYTES of input, as `subprocess.run` does.

        Raises TimeoutExpired, after the command was ended.
        """
        order = json.dumps(Order(list(arguments), os.fspath(cwd), dict(env))).encode()
        (for_in, ours), (out, for_out), (err, for_err) = os.pipe(), os.pipe(), os.pipe()
        theirs = (for_in, for_out, for_err)
        socket.send_fds(self._line, [order], theirs)
        for end in theirs:
            os.close(end)
        os.write(ours, stdin)
        os.close(ours)
        child = int(self._line.recv(MOST_BYTES))
        said = _read_all((out, err), until=time.monotonic() + timeout)
        if said is None:
            os.kill(child, signal.SIGKILL)
        status = int(self._line.recv(MOST_BYTES))
        if said is None:
            raise subprocess.TimeoutExpired(list(arguments), timeout)
        return subprocess.CompletedProcess(
            list(arguments), os.waitstatus_to_exitcode(status), said[out], said[err]
        )

    def end(self) -> None:
        """Let the process go."""
        self._line.close()
        self._process.wait()


@cache
def stand_by() -> StandBy:
    """The one process for all commands of this run of tests."""
    standing = StandBy()
    atexit.register(standing.end)
    return standing


def _read_all(pipes: Sequence[int], *, until: float) -> dict[int, bytes] | None:
    """What comes out of each pipe up to its end; None where that takes too long."""
    said = dict.fromkeys(pipes, b"")
    with selectors.DefaultSelector() as waiting:
        for pipe in pipes:
            waiting.register(pipe, selectors.EVENT_READ)
        while waiting.get_map() and time.monotonic() < until:
            for key, _ in waiting.select(until - time.monotonic()):
                data = os.read(key.fd, PIPE_BYTES)
                said[key.fd] += data
                if not data:
                    waiting.unregister(key.fd)
        in_time = not waiting.get_map()
    for pipe in pipes:
        os.close(pipe)
    return said if in_time else None


def _import_all() -> None:
    import cjm

    for found in pkgutil.walk_packages(cjm.__path__, "cjm."):
        if found.name != "cjm.__main__":
            import_module(found.name)
    for name in LIBRARIES:
        import_module(name)
    _build_models()


def _build_models() -> None:
    """Have the models made that a command makes when it first reads a map, or settings."""
    from pydantic import BaseModel

    waiting = [BaseModel]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if model.__module__.startswith("cjm."):
            model.model_rebuild()


def _save_coverage() -> None:
    """Write down what was measured so far, where it is: what a copy measures is its own alone."""
    coverage = sys.modules.get("coverage")
    if coverage and (measuring := coverage.Coverage.current()):
        measuring.save()


def _serve(line: socket.socket) -> None:
    """Take orders until the tests are over."""
    while True:
        order, streams, *_ = socket.recv_fds(line, MOST_BYTES, 3)
        if not order:
            return
        child = os.fork()
        if child == 0:
            line.close()
            _end(_obey(Order(*json.loads(order)), streams))
        for stream in streams:
            os.close(stream)
        line.send(b"%d" % child)
        line.send(b"%d" % os.waitpid(child, 0)[1])


def _obey(order: Order, streams: list[int]) -> int:
    from cjm.__main__ import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(order.folder)
    os.environ.clear()
    os.environ.update(order.environment)
    sys.argv = ["cjm", *order.arguments]
    return main()


def _end(code: int) -> NoReturn:
    """End a copy as an interpreter ends, but for clearing up: that would be most of its work."""
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    # Ctrl-C is for the tests, which then let this process go.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _import_all()
    _save_coverage()
    gc.freeze()
    _serve(socket.socket(fileno=int(sys.argv[1])))
