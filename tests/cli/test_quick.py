"""The short way takes no argument otherwise than the full command line, and refuses none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typer import Exit, TyperException

from cjm.cli.app import COMMANDS
from cjm.cli.command import make_command
from cjm.cli.commands.validate import COMMAND
from cjm.cli.quick import read_wishes
from cjm.cli.reporting import choose_output
from cjm.cli.wishes import Wishes
from cjm.errors import CjmError
from tests.cli.maps import GOOD, WARNED, write_maps
from tests.cli.test_imports import LISTING, modules_after

WORDS = (
    *("a.cjm.yaml", "maps", "-", "--", "", "x=y", "-x", "--unknown", "-h", "--help", "-qv", "-C"),
    *("--report", "--report=json", "--report", "concise", "full=out.txt", "--report="),
    *("-f", "--format", "--format=json", "json", "-fjson", "-o", "x.json", "--output=x"),
    *("--fail-on", "--fail-on=info", "warning", "WARNING", "never", "--fail"),
    *("--select", "--ignore", "few-stages", "a,b", "--select=x", "--ignore=y=z"),
    *("--today", "2026-11-01", "1405-08-10", "2026-02-30", "--today=2026-11-30", "2026-11-1"),
    *("--config", "cjm.toml", "--config=", "--color", "always", "--color=auto", "sometimes"),
    *("-q", "--quiet", "-v", "--verbose", "-q=1", "--quiet=1", "--no-cache", "--no-quiet"),
    *("-j", "-j2", "-j=2", "--jobs", "--jobs=4", "2", "0", "-1", "02", "٣", "1e1", "100"),
)


def read_fully(arguments: list[str]) -> Wishes | None:
    """What the full command line makes of the arguments; None where it refuses them."""
    command = make_command("validate", COMMANDS["validate"], COMMAND)
    try:
        given = command.make_context("validate", list(arguments)).params
    except (TyperException, CjmError, Exit):
        return None
    given["report"] = (*(given["report"] or ()), *choose_output(given["format_"], given["output"]))
    given["mends"] = given["fix"] or given["unsafe_fixes"]
    lists = {name for name, value in Wishes()._asdict().items() if value == ()}
    return Wishes._make(
        tuple(given[name] or ()) if name in lists else given[name] for name in Wishes._fields
    )


@example(["a.cjm.yaml", "-q", "--report", "json=x", "--report=full", "-j", "2", "b"])
@example(["--today", "2026-11-01", "--today=2026-11-02", "--fail-on", "info", "--color=never"])
@example(["--jobs=4", "--no-cache", "--verbose", "--config", "x", "--select", "a", "--ignore=b"])
@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_what_the_short_way_takes_is_taken_alike(arguments: list[str]) -> None:
    wishes = read_wishes(arguments)
    assert wishes is None or wishes == read_fully(arguments)


@pytest.mark.parametrize(
    "words",
    ["", "a b", "-q -v", "--report concise", "--fail-on=warning", "--select a,b --ignore c -j 2"],
)
def test_the_short_way_knows_the_usual_flags(words: str) -> None:
    assert read_wishes(words.split()) is not None


@pytest.mark.parametrize("variable", ["CJM_TODAY", "CJM_CONFIG", "CJM_COLOR"])
@pytest.mark.parametrize("value", ["", "2026-11-01", "always", "x"])
def test_both_ways_heed_the_environment(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    for arguments in ([], ["--today", "2026-01-02", "--config", "y", "--color", "never"]):
        wishes = read_wishes(arguments)
        assert wishes is None or wishes == read_fully(arguments)


@pytest.mark.parametrize("text", [GOOD, WARNED])
def test_a_known_check_imports_next_to_nothing(tmp_path: Path, text: str) -> None:
    write_maps(tmp_path, a=text)
    arguments = ("validate", "a.cjm.yaml", "--today", "2026-11-01")
    heavy = (LISTING - {"cjm.api"}) | {"typer", "cjm.rules", "cjm.config", "hashlib", "json"}
    assert heavy & modules_after(tmp_path, *arguments)
    known = modules_after(tmp_path, *arguments)
    # What it said is said again by these alone.
    assert {"cjm.cli.again", "cjm.api.answers", "cjm.cache.looks"} <= known
    assert (
        heavy | {"re", "typing", "pathlib", "pickle", "cjm.cli.run", "cjm.files"}
    ) & known == set()
