"""Measures comparisons of versions: `python -m benchmarks.differences`.

Two versions of a typical map, beside a check of one of them and DeepDiff on the same pair; and a
portfolio between two revisions of which few maps differ, beside git itself, and DeepDiff on the
same changed pairs, which it is given as files: it has nothing to find them with.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import SEED, TYPICAL, write_file, write_map
from benchmarks.measure import Command, take_times
from benchmarks.peers import MADE, Tools, install
from benchmarks.table import put_into_readme, write_spread

_CHANGED = (3, 30)
"""Maps of the portfolio that differ."""
_DEEPDIFF = """\
import sys, yaml
from deepdiff import DeepDiff
for pair in zip(sys.argv[1::2], sys.argv[2::2]):
    old, new = (yaml.load(open(name, "rb"), yaml.CSafeLoader) for name in pair)
    print(DeepDiff(old, new, ignore_order=True).pretty())
"""


def main() -> None:
    """Install, measure, print both tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.differences", description=__doc__)
    parser.add_argument("--maps", type=int, default=1000, help="maps of the portfolio (1000)")
    parser.add_argument("--rounds", type=int, default=7, help="turns (default: 7)")
    parser.add_argument("--write", action="store_true", help="put the tables into the README")
    given = parser.parse_args()
    tools = install()
    with TemporaryDirectory(prefix="cjm-differences-") as name:
        folder = Path(name)
        two = _prepare_two(tools, folder / "two")
        tables = [_measure("two versions of a map", two, folder, given.rounds)]
        for changed in _CHANGED:
            many = _prepare_many(tools, folder / f"many-{changed}", given.maps, changed)
            label = f"{given.maps:,} maps, {changed} of them changed"
            tables.append(_measure(label, many, folder, given.rounds))
    text = "\n".join(tables)
    print(text)
    if given.write:
        put_into_readme("differences", f"{_describe_run(given)}\n\n{text}")


def _describe_run(given: argparse.Namespace) -> str:
    system = f"{platform.system()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    how = f"`python -m benchmarks.differences --rounds {given.rounds} --write`"
    return f"{how}: Python {platform.python_version()}, {system}."


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


def _prepare_many(tools: Tools, folder: Path, number: int, changed: int) -> dict[str, Command]:
    files = [
        write_file(folder, f"map-{at:05}.cjm.yaml", write_map(TYPICAL, seed=SEED + at))
        for at in range(number)
    ]
    _git(folder, "init", "-q")
    _commit(folder)
    pairs: list[str] = []
    aside = folder.parent / f"{folder.name}-pairs"
    for file in files[:: number // changed][:changed]:
        old = file.read_text("utf-8")
        new = _edit(old)
        file.write_text(new, encoding="utf-8")
        for side, text in (("old", old), ("new", new)):
            pairs.append(str(write_file(aside, f"{side}-{file.name}", text)))
    _commit(folder)
    cjm, python = str(tools.cjm), str(tools.yamllint.parent / "python")
    return {
        "DeepDiff, on the changed pairs alone": Command((python, "-c", _DEEPDIFF, *pairs), folder),
        "cjm diff, between revisions": Command((cjm, "diff", "HEAD~1..HEAD"), folder),
        "cjm diff, with the work tree": Command((cjm, "diff", "HEAD~1"), folder),
        "git diff --stat": Command((_find_git(), "diff", "--stat", "HEAD~1", "HEAD"), folder),
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


def _find_git() -> str:
    return shutil.which("git") or "git"


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
