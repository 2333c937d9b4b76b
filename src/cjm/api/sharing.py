"""Shares the work on many files among processes.

Each process takes a chunk of files, gives back what it found, and takes the next; this one, which
hands them out, works like the others. What comes out is the same as from one process: a chunk that
a process stumbles over is done again by this one.
"""

import contextlib
import multiprocessing
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType
from typing import Literal, TypeAlias

from cjm.api.examining import Examined, Examiner
from cjm.api.holding import heed_signals, hold_signals
from cjm.api.workers import split
from cjm.errors import CjmError
from cjm.files import Found
from cjm.values import NamedTuple

Method: TypeAlias = Literal["fork", "spawn"]

METHOD: Method = "fork" if sys.platform == "linux" else "spawn"
"""How a process begins: as a copy of this one where the system makes such copies well."""


def _send_mapping(
    mapping: Mapping[object, object],
) -> tuple[type[dict[object, object]], tuple[dict[object, object]]]:
    return dict, (dict(mapping),)


_AHEAD = 2
"""Chunks that another process has at most, the one it works on among them."""

# A read-only mapping, as settings have it for a default, arrives as a plain one.
ForkingPickler.register(MappingProxyType, _send_mapping)


class Chunk(NamedTuple):
    """Files to look at, by their numbers."""

    numbers: tuple[int, ...]


class Answer(NamedTuple):
    """What a process found in the files of a chunk; nothing where it stumbled."""

    chunk: Chunk
    examined: tuple[Examined, ...] = ()


class Task(NamedTuple):
    """What the processes work on, and with what."""

    found: Sequence[Found]
    examiner: Examiner


def share(
    task: Task,
    numbers: Sequence[int],
    workers: int,
    method: Method = METHOD,
) -> Iterator[tuple[int, Examined]]:
    """What is found in the files with these numbers, in any order. This process is one of the
    `workers`.

    Raises CjmError where a process is ended from outside.
    """
    task.examiner.prepare()
    # What is imported for the first file goes along to all processes.
    yield numbers[0], task.examiner.examine(task.found[numbers[0]])
    chunks = [Chunk(part) for part in split(numbers[1:], workers)][::-1]
    with _start(task, min(workers - 1, len(chunks)), method) as staff:
        # Whoever has done one chunk has the next at hand, while this process is at its own.
        waiting = [*staff] * _AHEAD
        busy: list[Connection] = []
        while chunks or busy:
            while waiting and chunks:
                pipe = waiting.pop()
                pipe.send(chunks.pop())
                busy.append(pipe)
            for pipe in _list_ready(busy, timeout=0 if chunks else None):
                answer = _receive(pipe, staff[pipe])
                busy.remove(pipe)
                waiting.append(pipe)
                examined = answer.examined or _work_off(answer.chunk, task)
                yield from zip(answer.chunk.numbers, examined, strict=True)
            if chunks and not waiting:
                own = chunks.pop()
                yield from zip(own.numbers, _work_off(own, task), strict=True)


def _list_ready(busy: Iterable[Connection], timeout: float | None) -> list[Connection]:
    return [one for one in wait(set(busy), timeout) if isinstance(one, Connection)]


def _receive(pipe: Connection, process: BaseProcess) -> Answer:
    try:
        answer = pipe.recv()
    except (EOFError, OSError) as error:
        process.join()
        raise CjmError(
            f"a process that checked some of the files {_say_end(process.exitcode)}",
            "with --jobs 1, one process checks them all and needs less memory at once",
        ) from error
    if not isinstance(answer, Answer):
        raise TypeError(type(answer).__name__)
    return answer


def _say_end(code: int | None) -> str:
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"was ended by {signal.Signals(-code).name}"
    return f"ended with code {code}"


@contextlib.contextmanager
def _start(task: Task, workers: int, method: Method) -> Iterator[dict[Connection, BaseProcess]]:
    """Processes by the pipes that lead to them. None of them outlives this."""
    staff: dict[Connection, BaseProcess] = {}
    try:
        with hold_signals():
            for _ in range(workers):
                ours, theirs = multiprocessing.Pipe()
                # A copy of this process holds the pipes of those before it open, unless told.
                inherited = (*staff, ours) if method == "fork" else ()
                process = _hire(method, task, theirs, inherited)
                process.start()
                theirs.close()
                staff[ours] = process
        yield staff
    finally:
        with hold_signals():
            for pipe, process in staff.items():
                pipe.close()
                process.terminate()
            for process in staff.values():
                process.join()


def _hire(
    method: Method, task: Task, pipe: Connection, inherited: tuple[Connection, ...]
) -> BaseProcess:
    given = (task, pipe, inherited)
    if method == "fork":
        return multiprocessing.get_context("fork").Process(target=_serve, args=given, daemon=True)
    return multiprocessing.get_context("spawn").Process(target=_serve, args=given, daemon=True)


def _serve(task: Task, pipe: Connection, inherited: tuple[Connection, ...]) -> None:
    """Work off chunks until there are none or nobody is there to give any."""
    # Ctrl-C reaches every process at the terminal; the first one sees to the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    heed_signals()
    for other in inherited:
        other.close()
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            pipe.send(_try(chunk, task))


def _try(chunk: Chunk, task: Task) -> Answer:
    try:
        return Answer(chunk, _work_off(chunk, task))
    except Exception:  # noqa: BLE001 - the first process meets it as well, and tells
        return Answer(chunk)


def _work_off(chunk: Chunk, task: Task) -> tuple[Examined, ...]:
    return tuple(task.examiner.examine(task.found[number]) for number in chunk.numbers)
