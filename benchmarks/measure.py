"""Takes CPU time of commands in turns, and compares what was taken in the same turn.

On a machine that others use, a time is worth little and a ratio of times from two runs even less.
So all commands run one after the other, again and again, and each is compared with what ran in the
same round. Process start counts; waiting does not.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from resource import struct_rusage
from typing import NamedTuple

_DEVNULL = Path(os.devnull)
_STEADY = 0.25
"""Quartiles that lie farther apart, as a share of the median, say that the machine was too busy."""


class Command(NamedTuple):
    """A program with its arguments. `makes` is removed before each run; it ends with one of
    `codes`.
    """

    words: tuple[str, ...]
    folder: Path
    makes: Path | None = None
    codes: tuple[int, ...] = (0,)


class Spread(NamedTuple):
    """A figure of several rounds: its median and the quartiles around it."""

    low: float
    middle: float
    high: float

    @property
    def is_steady(self) -> bool:
        """Whether the rounds agree."""
        return self.high - self.low <= _STEADY * abs(self.middle)


class Times:
    """CPU seconds by command name, one a round."""

    def __init__(self, names: Sequence[str]) -> None:
        self.by_name: dict[str, list[float]] = {name: [] for name in names}
        self.memory: dict[str, int] = dict.fromkeys(names, 0)
        """The most that a run of each took, in the unit of the system."""
        self.shortest: dict[str, float] = {}
        """Seconds of the clock on the wall that the quickest run of each took: what else a machine
        does only ever adds to them."""

    def compare(self, compute: Callable[[Mapping[str, float]], float]) -> Spread:
        """A figure computed of each round by itself."""
        columns = self.by_name.values()
        rounds = (dict(zip(self.by_name, row, strict=True)) for row in zip(*columns, strict=True))
        return Spread(*statistics.quantiles([compute(one) for one in rounds], n=4))


def take_times(
    commands: Mapping[str, Command],
    *,
    rounds: int,
    environment: Mapping[str, str],
    tell: Callable[[str], None],
) -> Times:
    """Run all commands in turn, `rounds` times, after one turn that only fills the caches."""
    times = Times(tuple(commands))
    for number in range(rounds + 1):
        tell(f"round {number} of {rounds}" if number else "warming up")
        for name, command in commands.items():
            begin = time.perf_counter()
            usage = run_command(command, environment)
            passed = time.perf_counter() - begin
            seconds = usage.ru_utime + usage.ru_stime
            if number:
                # What fills a cache takes more than what finds it filled.
                times.memory[name] = max(times.memory[name], usage.ru_maxrss)
                times.by_name[name].append(seconds)
                times.shortest[name] = min(passed, times.shortest.get(name, passed))
    return times


def run_command(command: Command, environment: Mapping[str, str]) -> struct_rusage:
    """What one run takes, its own child processes included."""
    if command.makes is not None:
        shutil.rmtree(command.makes, ignore_errors=True)
    quiet = [
        (os.POSIX_SPAWN_OPEN, 0, _DEVNULL, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, _DEVNULL, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, _DEVNULL, os.O_WRONLY, 0),
    ]
    here = Path.cwd()
    os.chdir(command.folder)
    try:
        program = command.words[0]
        process = os.posix_spawn(program, command.words, dict(environment), file_actions=quiet)
    finally:
        os.chdir(here)
    _, status, usage = os.wait4(process, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in command.codes:
        raise RuntimeError(f"exit {code}: {' '.join(command.words)}")
    return usage
