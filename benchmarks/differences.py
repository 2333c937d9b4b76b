"""Measures comparisons of versions: `python -m benchmarks.differences`.

Two versions of a typical map, beside a check of one of them and DeepDiff on the same pair; and a
portfolio between two revisions of which three maps differ, beside git itself.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import SEED, TYPICAL, write_file, write_map
from benchmarks.measure import Command, take_times
from benchmarks.peers import MADE, Tools, install
from benchmarks.table import write_spread

_CHANGED = 3
_DEEPDIFF = """\
import sys, yaml
from deepdiff import DeepDiff
old, new = (yaml.load(open(name, "rb"), yaml.CSafeLoader) for name in sys.argv[1:])
print(DeepDiff(old, new, ignore_order=True).pretty())
"""


def main() -> None:
    """Install, measure, print both tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.differences", description=__doc__)
    parser.add_argument("--maps", type=int, default=1000, help="maps of the portfolio (1000)")
    parser.add_argument("--rounds", type=int, default=7, help="turns (default: 7)")
    given = parser.parse_args()
    tools = install()
    with TemporaryDirectory(prefix="cjm-differences-") as folder:
        two = _prepare_two(tools, Path(folder) / "two")
        print(_measure("two versions of a map", two, Path(folder), given.rounds))
        many = _prepare_many(tools, Path(folder) / "many", given.maps)
        label = f"{given.maps} maps, {_CHANGED} of them changed"
        print(_measure(label, many, Path(folder), given.rounds))


def _prepare_two(tools: Tools, folder: Path) -> dict[str, Command]:
    text = write_map(TYPICAL)
    write_file(folder, "old.cjm.yaml", text)
    write_file(folder, "new.cjm.yaml", _edit(text))
    names = ("old.cjm.yaml", "new.cjm.yaml")
    python = str(tools.yamllint.parent / "python")
    check = (str(tools.cjm), "validate", names[0], "--no-cache", "--today", "2026-11-01")
    return {
        "cjm validate on one": Command(check, folder),
        "cjm diff": Command((str(tools.cjm), "diff", *names), folder),
        "DeepDiff": Command((python, "-c", _DEEPDIFF, *names), folder),
    }


def _prepare_many(tools: Tools, folder: Path, number: int) -> dict[str, Command]:
    files = [
        write_file(folder, f"map-{at:05}.cjm.yaml", write_map(TYPICAL, seed=SEED + at))
        for at in range(number)
    ]
    _git(folder, "init", "-q")
    _commit(folder)
    for file in files[:: number // _CHANGED][:_CHANGED]:
        file.write_text(_edit(file.read_text("utf-8")), encoding="utf-8")
    _commit(folder)
    cjm = str(tools.cjm)
    return {
        "git diff --stat": Command(("git", "diff", "--stat", "HEAD~1", "HEAD"), folder),
        "cjm diff, between revisions": Command((cjm, "diff", "HEAD~1..HEAD"), folder),
        "cjm diff, with the work tree": Command((cjm, "diff", "HEAD~1"), folder),
    }


def _edit(text: str) -> str:
    """Another score, and another word, in each stage."""
    lines = text.splitlines(keepends=True)
    edited = [
        line.replace("severity: 2", "severity: 4") if "severity: 2" in line else line
        for line in lines
    ]
    return "".join(edited).replace("title: ", "title: New ", 1)


def _commit(folder: Path) -> None:
    _git(folder, "add", "-A")
    who = ("-c", "user.name=A Mapper", "-c", "user.email=mapper@example.org")
    _git(folder, *who, "commit", "-q", "-m", "maps")


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", *arguments), cwd=folder, check=True)


def _measure(label: str, commands: Mapping[str, Command], folder: Path, rounds: int) -> str:
    environment = {
        **{key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ},
        "PYTHONHASHSEED": "0",
        "CJM_CACHE_DIR": str(folder / "cache"),
        "NO_COLOR": "1",
    }
    times = take_times(commands, rounds=rounds, environment=environment, tell=lambda _: None)
    base = next(iter(commands))
    lines = [f"| {label} | by {base} | CPU seconds |", "|---|---|---|"]
    for name in commands:
        ratio = times.compare(_divide(name, base))
        seconds = statistics.median(times.by_name[name])
        lines.append(f"| {name} | {write_spread(ratio)} | {seconds:.2f} |")
    return "\n".join([*lines, ""])


def _divide(name: str, base: str) -> Callable[[Mapping[str, float]], float]:
    return lambda one: one[name] / one[base]


if __name__ == "__main__":
    MADE.mkdir(exist_ok=True)
    main()
