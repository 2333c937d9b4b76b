"""Each command imports what it needs and no more: the cheapest guard of how fast it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cjm.parts import list_parts
from tests.cli.maps import GOOD, WARNED, write_maps

# What reads flags in all their forms: not needed for those that most people write.
FLAGS = {"gettext", "typer", "cjm.cli.app", "cjm.cli.command"}
# What costs more than a whole run should, and what only some runs need.
HEAVY = {
    "anyio",
    "asyncio",
    "babel",
    "cjm.composer",
    "cjm.diagram",
    "cjm.files.temporary",
    "cjm.formats.svg",
    "cjm.layout",
    "cjm.schemas",
    "graphviz",
    "jdatetime",
    "jinja2",
    "pathspec",
    "resvg_py",
    "rich",
    "tomllib",
    "typst",
    "watchfiles",
    "wcwidth",
    "webbrowser",
}
LISTING = HEAVY | {"cjm.api.check", "cjm.api.runs", "cjm.loader", "cjm.model", "pydantic", "yaml"}

LIST_MODULES = """
import sys
from cjm.__main__ import main
sys.argv = ["cjm", *sys.argv[1:]]
main()
print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
"""


def modules_after(folder: Path, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LIST_MODULES, *arguments],
        cwd=folder,
        env=unmeasured(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stderr.splitlines())


def modules_with(name: str) -> set[str]:
    """The modules that are there once one is imported."""
    done = subprocess.run(
        [sys.executable, "-c", f"import {name}, sys; print(*sys.modules, sep='\\n')"],
        env=unmeasured(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stdout.splitlines())


def unmeasured() -> dict[str, str]:
    """The environment, in which no process counts its own coverage, which imports too, and Python
    keeps what it has parsed.
    """
    unwanted = ("COVERAGE_", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}


def test_the_version_is_said_before_anything_is_imported(tmp_path: Path) -> None:
    ours = modules_after(tmp_path, "--version") - modules_with("sys")
    assert ours == {"cjm", "cjm.__main__"}


@pytest.mark.parametrize("arguments", [("--help",), ("validate", "--help"), ("render", "-h")])
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    loaded = modules_after(tmp_path, *arguments)
    assert LISTING & loaded == set()
    commands = {name for name in loaded if name.startswith("cjm.cli.commands.")}
    assert len(commands) == (0 if arguments == ("--help",) else 1)


@pytest.mark.parametrize("text", [GOOD, WARNED, WARNED.replace("Returns", "مرجوعی «الف»")])
def test_a_check_imports_nothing_to_draw_with(tmp_path: Path, text: str) -> None:
    write_maps(tmp_path, a=text)
    loaded = modules_after(tmp_path, "validate", "--today", "2026-11-01")
    assert (HEAVY | {"typer"}) & loaded == set()


def test_the_parser_is_imported_by_the_first_text_that_it_reads() -> None:
    assert {name for name in modules_with("cjm.api.check") if name.startswith("yaml")} == set()


def test_a_clean_map_needs_no_parser_and_nothing_to_explain_findings_with(tmp_path: Path) -> None:
    reviewed = "reviewed: 2026-10-31\nreview_every: 3m"
    write_maps(tmp_path, a=GOOD.replace("status: archived", reviewed))
    loaded = modules_after(tmp_path, "validate", "--today", "2026-11-01")
    unused = {"calendar", "cjm.explain", "cjm.loader.lost_names", "cjm.locales"}
    unused |= {"cjm.reports._frame", "cjm.source.usual", "locale", "yaml"}
    assert unused & loaded == set()


@pytest.mark.parametrize(
    "line",
    [
        "validate a.cjm.yaml --no-cache",
        "render a.cjm.yaml -f html,svg,diagram -o out/",
        "diff a.cjm.yaml a.cjm.yaml",
    ],
)
def test_usual_flags_are_read_without_typer(tmp_path: Path, line: str) -> None:
    write_maps(tmp_path, a=GOOD)
    assert FLAGS & modules_after(tmp_path, *line.split()) == set()


def test_a_drawing_imports_nothing_to_report_with(tmp_path: Path) -> None:
    write_maps(tmp_path, a=GOOD)
    loaded = modules_after(tmp_path, "render", "a.cjm.yaml", "-f", "html,svg,diagram", "-o", "out/")
    unused = {"cjm.api.memory", "cjm.cache.store", "cjm.reports", "cjm.themes.own", "tomllib"}
    assert unused & loaded == set()


def test_showing_draws_no_diagram_and_no_page(tmp_path: Path) -> None:
    write_maps(tmp_path, a=GOOD)
    loaded = modules_after(tmp_path, "show")
    assert loaded & {"graphviz", "jinja2", "rich", "cjm.diagram", "cjm.formats.svg"} == set()


def test_a_comparison_draws_nothing(tmp_path: Path) -> None:
    write_maps(tmp_path, a=GOOD, b=WARNED)
    modules_after(tmp_path, "diff", "a.cjm.yaml", "b.cjm.yaml")
    # The names that a map gives to its parts are told; the words of a language are found parsed,
    # with the forms of their counts, by all but the first run.
    loaded = modules_after(tmp_path, "diff", "a.cjm.yaml", "b.cjm.yaml")
    assert loaded & (HEAVY - {"cjm.composer"} | {"networkx", "cjm.formats"}) == set()


def test_other_commands_compare_nothing(tmp_path: Path) -> None:
    write_maps(tmp_path, a=GOOD)
    loaded = modules_after(tmp_path, "validate", "--today", "2026-11-01")
    assert loaded & {"cjm.api.diff", "cjm.changes", "cjm.comparisons", "cjm.git"} == set()


def test_every_command_has_its_line(tmp_path: Path) -> None:
    from cjm.cli.app import COMMANDS

    assert sorted(COMMANDS) == sorted(list_parts("cjm.cli.commands"))
