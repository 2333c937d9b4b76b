"""Counts instructions: `python -m benchmarks.instructions`.

They repeat to a thousandth however busy the machine is, and leave out what the system does: a
ratio of them is not one of times. Counted by callgrind, of which only the sum is taken.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import SEED, TYPICAL, write_file, write_map
from benchmarks.peers import MADE, Tools, install
from benchmarks.portfolio import build_libyaml
from benchmarks.table import put_into_readme

_COLLECTED = re.compile(r"Collected : ([0-9]+)")
_FEW, _MANY = 20, 60
"""Maps: what one more takes is told by the difference."""
_KNOWN_FEW, _KNOWN_MANY = 100, 300
_TODAY = ("--today", "2026-11-01")


def main() -> None:
    """Install, count, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.instructions", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into the README")
    given = parser.parse_args()
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        sys.exit("counting instructions needs valgrind")
    MADE.mkdir(exist_ok=True)
    tools = install()
    with TemporaryDirectory(prefix="cjm-instructions-") as name:
        table = _write_table(Counter(valgrind, Path(name)), tools, Path(name))
    print(table)
    if given.write:
        put_into_readme("instructions", table)


class Counter:
    """Counts what commands take, in an environment of their own."""

    def __init__(self, valgrind: str, folder: Path) -> None:
        self._words = (valgrind, "--tool=callgrind", f"--callgrind-out-file={folder / 'out'}")
        self._environment: Mapping[str, str] = {
            **{key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ},
            "PYTHONHASHSEED": "0",
            "CJM_CACHE_DIR": str(folder / "cache"),
            "NO_COLOR": "1",
        }

    def count(self, *words: str, folder: Path, known: bool = False) -> int:
        """Instructions of one run; of a second one, after one that is not counted, if `known`."""
        if known:
            self._run(words, folder)
        found = _COLLECTED.search(self._run((*self._words, *words), folder))
        if not found:
            sys.exit(f"valgrind counted nothing: {' '.join(words)}")
        return int(found[1])

    def _run(self, words: tuple[str, ...], folder: Path) -> str:
        done = subprocess.run(
            words,
            cwd=folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stderr


def _write_table(counter: Counter, tools: Tools, folder: Path) -> str:
    one = folder / "one"
    name = write_file(one, "map.cjm.yaml", write_map(TYPICAL)).name
    cjm = str(tools.cjm)
    check = (cjm, "validate", *_TODAY)
    draw = (cjm, "render", "-f", "html,svg,diagram", "-o", "out/", *_TODAY)
    bare = counter.count(str(tools.python), "-I", "-c", "pass", folder=one)
    rows = {
        "`cjm --version`": counter.count(cjm, "--version", folder=one),
        "`cjm --help`": counter.count(cjm, "--help", folder=one),
        "check a map": counter.count(*check, "--no-cache", folder=one),
        "the same again, unchanged": counter.count(*check, folder=one, known=True),
        # Counted the second time, as the first puts templates and words beside the modules.
        "draw a map: page, SVG and diagram": counter.count(*draw, folder=one, known=True),
        "compare a map with itself": counter.count(cjm, "diff", name, name, folder=one),
    }
    day = datetime.now(UTC).date()  # noqa: TID251 - the day of the measurement is its point
    python = f"Python {platform.python_version()}"
    lines = [f"`python -m benchmarks.instructions --write`, {day}, {python}:", ""]
    lines += ["| | millions | by bare |", "|---|---|---|"]
    lines += [f"| bare | {bare / 1e6:.0f} | 1 |"]
    lines += [f"| {name} | {n / 1e6:.0f} | **{n / bare:.1f}** |" for name, n in rows.items()]
    return "\n".join([*lines, "", *_write_further(counter, tools, folder), ""])


def _write_further(counter: Counter, tools: Tools, folder: Path) -> list[str]:
    """What a map more takes, beside libyaml, where that can be built."""
    check = (str(tools.cjm), "validate", *_TODAY)
    cold = (*check, "--no-cache", "-j", "1")
    places = {n: _fill(folder / str(n), n) for n in (_FEW, _MANY, _KNOWN_FEW, _KNOWN_MANY)}
    colds = [counter.count(*cold, folder=places[n]) for n in (_FEW, _MANY)]
    known = [counter.count(*check, folder=places[n], known=True) for n in (_KNOWN_FEW, _KNOWN_MANY)]
    further = {
        "check it": (colds[1] - colds[0]) // (_MANY - _FEW),
        "find it unchanged": (known[1] - known[0]) // (_KNOWN_MANY - _KNOWN_FEW),
    }
    base = build_libyaml(folder)
    if base is None:
        return [f"A map more: {', '.join(f'{n / 1e6:.2f} M to {k}' for k, n in further.items())}."]
    names = sorted(path.name for path in places[_MANY].iterdir())
    few, many = (counter.count(str(base), *names[:n], folder=places[_MANY]) for n in (_FEW, _MANY))
    own = (many - few) // (_MANY - _FEW)
    lines = ["| of each further map | millions | by libyaml |", "|---|---|---|"]
    lines += [f"| parse it with libyaml, in C | {own / 1e6:.2f} | 1 |"]
    lines += [f"| {k} | {n / 1e6:.2f} | **{n / own:.2f}** |" for k, n in further.items()]
    return lines


def _fill(folder: Path, number: int) -> Path:
    for at in range(number):
        write_file(folder, f"map-{at:05}.cjm.yaml", write_map(TYPICAL, seed=SEED + at))
    return folder


if __name__ == "__main__":
    main()
