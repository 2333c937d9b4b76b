"""`python -m benchmarks`: prints the table of benchmarks/README.md."""

from __future__ import annotations

import argparse
import compileall
import os
import sys
from pathlib import Path

import cjm
from benchmarks.corpus import TYPICAL, Size, write_file, write_harness, write_map
from benchmarks.measure import BARE, Ratio, measure
from benchmarks.peers import install_peers

HERE = Path(__file__).parent
WORK = HERE / "made"
GROWTH = (Size(5, 3), Size(10, 10), Size(30, 30))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=11, help="runs of each command (default 11)")
    rounds = max(parser.parse_args().rounds, 7)
    for package in (Path(cjm.__file__).parent,):
        compileall.compile_dir(package, quiet=2)
    programs = Path(sys.executable).parent
    peers = install_peers(WORK)
    maps = [
        write_file(WORK / "maps", f"map-{seed}.cjm.yaml", write_map(TYPICAL, seed=seed))
        for seed in range(1, 12)
    ]
    one = str(maps[0])
    write_file(WORK, "harness.yml", write_harness(TYPICAL))
    three = ["-f", "html", "-f", "svg", "-f", "diagram"]
    schema = str(HERE.parent / "schemas/map.schema.json")
    own = str(programs / "cjm")
    commands = {
        BARE: [sys.executable, "-I", "-c", "pass"],
        "cjm --version": [own, "--version"],
        "python -m cjm --version": [sys.executable, "-m", "cjm", "--version"],
        "cjm --help": [own, "--help"],
        "cjm validate, one map": [own, "validate", one],
        "cjm validate, eleven maps": [own, "validate", *map(str, maps)],
        "yamllint, one map": [str(peers / "yamllint"), "-d", "relaxed", one],
        "check-jsonschema, one map": [str(peers / "check-jsonschema"), "--schemafile", schema, one],
        "cjm render, one map": [own, "render", one, *three, "-o", "out/"],
        "cjm render, eleven maps": [own, "render", *map(str, maps), *three, "-o", "out/"],
        "wireviz, as large a harness": [str(peers / "wireviz"), "harness.yml"],
    }
    for size in GROWTH:
        name = f"map-{size.stages}x{size.touchpoints}.cjm.yaml"
        path = write_file(WORK / "grown", name, write_map(size))
        label = f"cjm render, {size.stages} × {size.touchpoints}"
        commands[label] = [own, "render", str(path), *three, "-o", "grown-out/"]
    os.environ["PATH"] = os.pathsep.join((str(peers), os.environ.get("PATH", "")))
    print_table(measure(commands, rounds=rounds, folder=WORK))


def print_table(ratios: dict[str, Ratio]) -> None:
    """The ratios as a Markdown table."""
    print("| what | × bare | quartiles | ms |")
    print("|---|---:|---|---:|")
    for name, ratio in ratios.items():
        row = f"{ratio.median:.1f} | {ratio.low:.1f}–{ratio.high:.1f} | {ratio.milliseconds:.0f}"
        print(f"| {name} | {row} |")


if __name__ == "__main__":
    main()
