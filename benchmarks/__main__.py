"""Measures everything and writes the table: `python -m benchmarks`."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.commands import BARE, DRAWING, list_rows
from benchmarks.measure import Command, take_times
from benchmarks.peers import MADE, Tools, install
from benchmarks.table import (
    compute_figures,
    list_unsteady,
    name_command,
    put_into_readme,
    write_table,
)


def main() -> None:
    """Install, measure until the rounds agree, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="turns, at least 7 (default: 9)")
    parser.add_argument("--tries", type=int, default=3, help="until the rounds agree (default: 3)")
    parser.add_argument("--drawing", action="store_true", help="only what draws")
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    given = parser.parse_args()
    if given.write and given.drawing:
        parser.error("the table in the README holds everything")
    if given.rounds < 7:
        parser.error("fewer than 7 rounds say nothing")
    if sys.platform == "win32":
        parser.error("CPU time of a process and its children is taken as POSIX has it")
    tools = install()
    # Outside of the checkout, whose settings would be read along.
    with TemporaryDirectory(prefix="cjm-benchmarks-") as folder:
        table = _measure(tools, Path(folder), given)
    print(table)
    if tools.missing:
        _tell(f"left out: {tools.missing}")
    if given.write:
        put_into_readme("figures", table)


def _measure(tools: Tools, folder: Path, given: argparse.Namespace) -> str:
    rounds = int(given.rounds)
    rows = list_rows(tools, folder)
    if given.drawing:
        rows = tuple(row for row in rows if row.key.startswith(DRAWING))
    bare = Command((str(tools.python), "-I", "-c", "pass"), folder)
    commands = {
        name_command(row, tool): command
        for row in rows
        for tool, command in {BARE: bare, **row.commands}.items()
    }
    tries = 0
    while True:
        tries += 1
        times = take_times(commands, rounds=rounds, environment=_clean(tools), tell=_tell)
        figures = compute_figures(rows, times)
        unsteady = list_unsteady(figures)
        if unsteady:
            _tell(f"the rounds do not agree about {len(unsteady)} figures, {unsteady[0]} for one")
        if not unsteady or tries >= given.tries:
            break
    day = datetime.now(UTC).date()  # noqa: TID251 - the day of the measurement is its point
    what = " --drawing" if given.drawing else ""
    header = (
        f"`python -m benchmarks{what} --rounds {rounds}`, {day}, {os.cpu_count()} shared cores:"
    )
    return write_table(figures, header)


def _clean(tools: Tools) -> dict[str, str]:
    """The environment of all runs."""
    ours = {"PYTHONHASHSEED": "0", "PATH": tools.path, "NO_COLOR": "1"}
    ours["CJM_CACHE_DIR"] = str(MADE / "cache")
    others = os.environ.items()
    return {key: value for key, value in others if not key.startswith(("PYTHON", "CJM_"))} | ours


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
