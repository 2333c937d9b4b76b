"""Times whole commands in rotation, as ratios of CPU time to a bare interpreter."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

Command = Sequence[str]

BARE = "bare"
_TRIES = 3
_CALM = 0.25
"""Quartiles further apart than this share of the median mean a noisy machine: run again."""


class Ratio(NamedTuple):
    """CPU time of a command over that of a bare interpreter in the same round."""

    median: float
    low: float
    high: float
    milliseconds: float
    """Median of the command's own CPU time."""

    @property
    def is_calm(self) -> bool:
        """Whether the quartiles lie close enough together."""
        return self.high - self.low <= _CALM * self.median


def measure(commands: Mapping[str, Command], *, rounds: int, folder: Path) -> dict[str, Ratio]:
    """The ratio of each command to the one called `bare`, taken in rotation: A B C A B C ….

    A run whose quartiles part by more than a quarter is repeated, twice at most.
    """
    ratios: dict[str, Ratio] = {}
    for _ in range(_TRIES):
        for command in commands.values():
            _spend(command, folder)
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(_spend(command, folder))
        ratios = {name: _compare(times, taken[BARE]) for name, times in taken.items()}
        if all(ratio.is_calm for ratio in ratios.values()):
            break
    return ratios


def _compare(times: Sequence[float], bare: Sequence[float]) -> Ratio:
    pairs = [time / base for time, base in zip(times, bare, strict=True)]
    low, median, high = statistics.quantiles(pairs, n=4)
    return Ratio(median, low, high, statistics.median(times) * 1000)


def _spend(command: Command, folder: Path) -> float:
    """User and system seconds of one run, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
