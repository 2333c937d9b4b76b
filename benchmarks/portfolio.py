"""Measures checks of whole portfolios: `python -m benchmarks.portfolio`.

All commands read the same files, in turn, and are compared with a C program that parses these files
with libyaml and throws the result away. Where there is no C compiler or no libyaml to build it
with, they are compared with the first run of cjm.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.corpus import SEED, TYPICAL, write_file, write_map
from benchmarks.measure import Command, Spread, take_times
from benchmarks.peers import MADE, ROOT, Tools, install, install_ajv, install_spectral
from benchmarks.project import write_project
from benchmarks.table import put_into_readme, write_spread

_SOURCE = Path(__file__).with_name("libyaml.c")
_WITHOUT = re.compile(r"^(?:owner|scenario|review_every):.*\n", re.MULTILINE)
"""Lines of a map that a rule each asks for."""

_LOAD = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""
"""What most Python programs do with a file, before they do anything."""
_DAY = re.compile(r"(?<![\w\"-])([0-9]{4}-[0-9]{2}-[0-9]{2})(?=[\s,:}\]])")
"""A day without quotes, which readers of YAML in JavaScript make a date of, and no text."""

_SLOWER_THAN_ALL = 2_000
"""Maps from which on tools that need a minute for 1,000 are left out."""
_SLOWEST = 200
"""Maps from which on one that needs two minutes for 1,000 is left out."""


class Figure(NamedTuple):
    """One line of the table: CPU time by what is compared with, and memory at its highest."""

    label: str
    ratio: Spread
    seconds: float
    megabytes: float


def main() -> None:
    """Install, measure, print a table for each number of maps, and put it into the README."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.portfolio", description=__doc__)
    parser.add_argument("--maps", type=int, nargs="+", default=[1000], help="default: 1000")
    parser.add_argument("--rounds", type=int, default=7, help="turns (default: 7)")
    parser.add_argument("--ours", action="store_true", help="leave the other tools out")
    parser.add_argument("--write", action="store_true", help="put the tables into the README")
    given = parser.parse_args()
    tools = install()
    with TemporaryDirectory(prefix="cjm-portfolio-") as folder:
        base = build_libyaml(Path(folder))
        for number in given.maps:
            place = Path(folder) / str(number)
            commands = _list_commands(tools, base, place, number, ours=given.ours)
            table = _measure(commands, place, number, given)
            print(table)
            if given.write:
                put_into_readme(f"{number} maps", table)


def _list_commands(
    tools: Tools, base: Path | None, folder: Path, number: int, *, ours: bool
) -> dict[str, Command]:
    names = [
        write_file(folder, f"map-{at:05}.cjm.yaml", write_map(TYPICAL, seed=SEED + at)).name
        for at in range(number)
    ]
    check = (str(tools.cjm), "validate", ".", "--today", "2026-11-01")
    commands: dict[str, Command] = {}
    if base:
        commands["libyaml, a C program"] = Command((str(base), *names), folder)
    commands["cjm, one process"] = Command((*check, "--no-cache", "-j", "1"), folder)
    commands["cjm, two processes"] = Command((*check, "--no-cache", "-j", "2"), folder)
    commands["cjm, nothing changed"] = Command(check, folder)
    warned = folder.with_name(f"{number}-warned")
    for name in names:
        text = (folder / name).read_text("utf-8")
        write_file(warned, name, _WITHOUT.sub("", text))
    for report in ("full", "json", "sarif"):
        words = (*check, "--no-cache", "-j", "1", "--report", report)
        commands[f"cjm, three warnings a map, {report}"] = Command(words, warned)
    project = folder.with_name(f"{number}-project")
    write_project(project, number)
    commands["cjm, a project that refers"] = Command((*check, "--no-cache", "-j", "1"), project)
    commands["cjm, a project, nothing changed"] = Command(check, project)
    again = (*check, "--report", "json")
    commands["cjm, a project, nothing changed, json"] = Command(again, project)
    if ours or number >= _SLOWER_THAN_ALL:
        return commands
    schema = ROOT / "schemas" / "map.schema.json"
    with_schema = (str(tools.check_jsonschema), "--schemafile", str(schema), *names)
    load = (str(tools.yamllint.with_name("python")), "-c", _LOAD, *names)
    commands["PyYAML with libyaml, data alone"] = Command(load, folder)
    commands["check-jsonschema"] = Command(with_schema, folder)
    commands["yamllint"] = Command((str(tools.yamllint), "-d", "relaxed", *names), folder)
    quoted = folder.with_name(f"{number}-quoted")
    for name in names:
        write_file(quoted, name, _DAY.sub(r'"\1"', (folder / name).read_text("utf-8")))
    commands["cjm, two processes, days in quotes"] = Command(
        (*check, "--no-cache", "-j", "2"), quoted
    )
    if ajv := install_ajv():
        # It takes a schema by the suffix of its name, and maps by a pattern.
        flags = ("validate", "-s", str(schema), "-d", "*.cjm.yaml", "--strict=false", "--errors=no")
        # A day without quotes is no text to it, each map broken, and the rest not looked at.
        commands["ajv-cli, up to the first day"] = Command((*ajv, *flags), folder, codes=(0, 1))
        commands["ajv-cli, days in quotes"] = Command((*ajv, *flags), quoted)
    else:
        _tell("left out: ajv-cli needs node and npm")
    if number < _SLOWEST and (spectral := install_spectral(schema)):
        commands["spectral, days in quotes"] = Command((*spectral, "*.cjm.yaml"), quoted)
    return commands


def _measure(commands: Mapping[str, Command], folder: Path, number: int, given: Namespace) -> str:
    environment = {
        **{key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ},
        "PYTHONHASHSEED": "0",
        "CJM_CACHE_DIR": str(folder.parent / f"cache-{number}"),
        "NO_COLOR": "1",
    }
    rounds = int(given.rounds)
    times = take_times(commands, rounds=rounds, environment=environment, tell=_tell)
    base = next(iter(commands))
    flags = f"--maps {number} --rounds {rounds}{' --ours' if given.ours else ''}"
    how = f"`python -m benchmarks.portfolio {flags}`, {datetime.now(UTC).date()}"  # noqa: TID251
    lines = [
        f"{how}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}:",
        "",
        f"| {number} maps | by {base.partition(',')[0]} | CPU seconds | by the clock | memory |",
        "|---|---|---|---|---|",
    ]
    for name in commands:
        ratio = times.compare(_divide(name, base))
        seconds = statistics.median(times.by_name[name])
        passed = times.shortest[name]
        figures = f"{seconds:.2f} | {passed:.2f} s | {_write_memory(times.memory[name])}"
        lines.append(f"| {name} | {write_spread(ratio)} | {figures} |")
    return "\n".join([*lines, ""])


def _write_memory(most: int) -> str:
    """What a run took at most. A process begins with the figure of the one that starts it: what is
    below that of ours is not known.
    """
    # Linux counts in units of 1,024 bytes, macOS in bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    own = getrusage(RUSAGE_SELF).ru_maxrss
    return f"{most / unit:.0f} MB" if most > own else f"< {own / unit:.0f} MB"


def _divide(name: str, base: str) -> Callable[[Mapping[str, float]], float]:
    return lambda one: one[name] / one[base]


def build_libyaml(folder: Path) -> Path | None:
    """The C program; None, and said, where it cannot be built."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    program = folder / "libyaml"
    if compiler:
        words = (compiler, "-O2", "-o", str(program), str(_SOURCE), "-lyaml")
        if subprocess.run(words, check=False, capture_output=True).returncode == 0:
            return program
    _tell("left out: the C program needs a C compiler, and libyaml with its header")
    return None


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    MADE.mkdir(exist_ok=True)
    main()
