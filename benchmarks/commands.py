"""What is measured: rows of commands that do the same with different tools."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import SEED, TYPICAL, Size, write_file, write_harness, write_map
from benchmarks.corpus import write_mermaid as write_journey
from benchmarks.measure import Command
from benchmarks.peers import ROOT, Tools

BARE = "bare"
MANY = 40
DRAWING = ("draw", "load")
"""How the keys of rows begin that are about drawing."""
GROWING = (TYPICAL, Size(30, 30), Size(60, 60))
TODAY = "2026-11-01"
_LOAD = """\
import gc, sys
from pathlib import Path
from cjm.loader import load_map
gc.disable()
for name in sys.argv[1:]:
    file = Path(name)
    load_map(file.read_bytes(), name=name, file=file)
"""


class Row(NamedTuple):
    """Commands by tool that do the same; they run right after a `bare` of their own."""

    key: str
    label: str
    commands: dict[str, Command]


def list_rows(tools: Tools, folder: Path) -> tuple[Row, ...]:
    """All rows; what they read is written into `folder`."""
    one = [write_file(folder / "one", "map.cjm.yaml", write_map(TYPICAL)).name]
    many = [
        write_file(folder / "many", f"map-{at}.cjm.yaml", write_map(TYPICAL, seed=SEED + at)).name
        for at in range(MANY)
    ]
    return (
        _ask("version", "say the version", "--version", tools, folder),
        _ask("help", "say how it is used", "--help", tools, folder),
        _load("load one", tools, folder / "one", one),
        _check("check one", "check a map", tools, folder / "one", one),
        _check_again(tools, folder / "one", one),
        _draw("draw one", "draw a map: page, SVG and diagram", tools, folder / "one", one),
        _draw_branch(tools, folder / "branch"),
        _load("load many", tools, folder / "many", many),
        _check("check many", f"check {MANY} maps", tools, folder / "many", many),
        _draw("draw many", f"draw {MANY} maps", tools, folder / "many", many),
        *(_grow(size, tools, folder / "large") for size in GROWING[1:]),
    )


def name_growth(size: Size) -> str:
    """The key of the row that draws a map of this size."""
    if size == TYPICAL:
        return "draw one"
    return f"draw {size.stages} × {size.touchpoints}"


def _ask(key: str, label: str, flag: str, tools: Tools, folder: Path) -> Row:
    commands = {
        "cjm": Command((str(tools.cjm), flag), folder),
        "python -m cjm": Command((str(tools.python), "-m", "cjm", flag), folder),
        "yamllint": Command((str(tools.yamllint), flag), folder),
        "check-jsonschema": Command((str(tools.check_jsonschema), flag), folder),
        "wireviz": Command((str(tools.wireviz), flag), folder),
    }
    if tools.mermaid:
        commands["mermaid-cli"] = Command((*tools.mermaid[:2], flag), folder)
    return Row(key, label, commands)


def _load(key: str, tools: Tools, folder: Path, names: list[str]) -> Row:
    words = (str(tools.python), "-c", _LOAD, *names)
    return Row(key, "", {"cjm": Command(words, folder)})


def _check(key: str, label: str, tools: Tools, folder: Path, names: list[str]) -> Row:
    schema = ROOT / "schemas" / "map.schema.json"
    check = (str(tools.cjm), "validate", *names, "--today", TODAY)
    with_schema = (str(tools.check_jsonschema), "--schemafile", str(schema), *names)
    return Row(
        key,
        label,
        {
            "cjm": Command((*check, "--no-cache"), folder),
            "yamllint": Command((str(tools.yamllint), "-d", "relaxed", *names), folder),
            "check-jsonschema": Command(with_schema, folder),
        },
    )


def _check_again(tools: Tools, folder: Path, names: list[str]) -> Row:
    words = (str(tools.cjm), "validate", *names, "--today", TODAY)
    return Row("check again", "check a map again, unchanged", {"cjm": Command(words, folder)})


def _draw(key: str, label: str, tools: Tools, folder: Path, names: list[str]) -> Row:
    commands = {"cjm": _render(tools, folder, names)}
    if len(names) == 1:
        write_file(folder, "harness.yml", write_harness(TYPICAL))
        write_file(folder, "journey.mmd", write_journey(TYPICAL))
        wires = (str(tools.wireviz), "-f", "hs", "-o", "wired", "harness.yml")
        commands["wireviz"] = Command(wires, folder)
        if tools.mermaid:
            flags = ("--input", "journey.mmd", "--output", "journey.svg")
            commands["mermaid-cli"] = Command((*tools.mermaid, *flags), folder)
    return Row(key, label, commands)


def _draw_branch(tools: Tools, folder: Path) -> Row:
    name = write_file(folder, "map.cjm.yaml", write_map(TYPICAL._replace(has_branch=True))).name
    label = "the same where a stage leads to two, so that Graphviz runs"
    return Row("draw branch", label, {"cjm": _render(tools, folder, [name])})


def _grow(size: Size, tools: Tools, folder: Path) -> Row:
    name = f"{size.stages}x{size.touchpoints}.cjm.yaml"
    write_file(folder, name, write_map(size))
    label = f"draw a map of {size.stages} stages with {size.touchpoints} touchpoints each"
    return Row(name_growth(size), label, {"cjm": _render(tools, folder, [name])})


def _render(tools: Tools, folder: Path, names: list[str]) -> Command:
    flags = ("-f", "html,svg,diagram", "-o", "out/", "--today", TODAY)
    return Command((str(tools.cjm), "render", *names, *flags), folder, folder / "out")
