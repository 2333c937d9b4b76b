"""The short way takes no argument otherwise than the full command line, and refuses none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer import Exit, TyperException

from cjm.cli.app import COMMANDS
from cjm.cli.command import Command, make_command
from cjm.cli.plain import diff, render, validate
from cjm.cli.reporting import choose_output
from cjm.cli.wishes import DiffWishes, DrawWishes, Wishes
from cjm.errors import CjmError
from cjm.parts import load_part
from tests.cli.maps import GOOD, WARNED, write_maps
from tests.cli.test_imports import LISTING, modules_after

EVERYWHERE = (
    *("a.cjm.yaml", "maps", "-", "--", "", "x=y", "-x", "--unknown", "-h", "--help", "-qv", "-C"),
    *("-f", "--format", "--format=json", "json", "-fjson", "-o", "x.json", "--output=x"),
    *("--today", "2026-11-01", "1405-08-10", "2026-02-30", "--today=2026-11-30", "2026-11-1"),
    *("--config", "cjm.toml", "--config=", "--color", "always", "--color=auto", "sometimes"),
    *("-q", "--quiet", "-v", "--verbose", "-q=1", "--quiet=1", "--no-quiet"),
)
WORDS = {
    "validate": (
        *("--report", "--report=json", "--report", "concise", "full=out.txt", "--report="),
        *("--fail-on", "--fail-on=info", "warning", "WARNING", "never", "--fail"),
        *("--select", "--ignore", "few-stages", "a,b", "--select=x", "--ignore=y=z"),
        *("-j", "-j2", "-j=2", "--jobs", "--jobs=4", "2", "0", "-1", "02", "٣", "1e1", "100"),
        *("--no-cache", "--gate", "--statistics"),
    ),
    "render": (
        *("-f=svg", "-f", "html,svg", "--view", "--view=matrix", "--lanes", "pains", "a,b"),
        *("--hide-lanes=x", "--persona", "--stages", "2", "--history", "--history=main", "-1"),
        *("--lang", "fa", "--theme", "--theme=print", "--id-prefix", "--dot=/x", "--paper", "a4"),
        *("--scale", "--scale=2", "--width=9", "--width", "400", "--font", "x.ttf", "--via=x"),
        *("--embed-fonts", "--no-script", "--fit", "--check", "--open", "--open=1", "--no-open"),
    ),
    "diff": (
        *("main...HEAD", "HEAD:a", "--fail-on", "--fail-on=major", "MAJOR", "patch", "never"),
        *("--exit-code", "--ignore-wording", "--only", "stages[pay]", "--exclude=x", "--lang=fa"),
        *("--theme", "print", "--embed-fonts", "--no-script", "--open", "--stdin-filename", "x"),
    ),
}
SHORT = {
    "validate": validate.read_wishes,
    "render": render.read_wishes,
    "diff": diff.read_wishes,
}
KINDS = {"validate": Wishes, "render": DrawWishes, "diff": DiffWishes}


def read_fully(name: str, arguments: list[str]) -> tuple[object, ...] | None:
    """What the full command line makes of the arguments; None where it refuses them."""
    part = load_part("cjm.cli.commands", name, "COMMAND", Command)
    command = make_command(name, COMMANDS[name], part)
    try:
        given = command.make_context(name, list(arguments)).params
    except (TyperException, CjmError, Exit):
        return None
    if name == "validate":
        report = choose_output(given["format_"], given["output"])
        given["report"] = (*(given["report"] or ()), *report)
        given["mends"] = given["fix"] or given["unsafe_fixes"]
    given["format"] = given.get("format_")
    usual = KINDS[name]()._asdict()
    return tuple(
        tuple(given[field] or ()) if value == () else given[field] for field, value in usual.items()
    )


@pytest.mark.parametrize("name", WORDS)
@given(st.data())
def test_what_the_short_way_takes_is_taken_alike(name: str, data: st.DataObject) -> None:
    words = st.sampled_from((*EVERYWHERE, *WORDS[name]))
    arguments = data.draw(st.lists(words, max_size=6))
    wishes = SHORT[name](arguments)
    assert wishes is None or wishes == read_fully(name, arguments)


@pytest.mark.parametrize(
    "line",
    [
        "validate",
        "validate a b",
        "validate -q -v --gate --statistics",
        "validate --report concise --report full=x --format json",
        "validate --fail-on=warning",
        "validate --select a,b --ignore c -j 2 --jobs=4",
        "validate --today 2026-11-01 --today=2026-11-02 --config x --color=never --no-cache",
        "render",
        "render a b -f html,svg -o out/ --format=diagram --output x",
        "render --view matrix --lanes a,b --hide-lanes c --persona d --stages 2 --history 3",
        "render --lang fa --theme print --id-prefix x --dot dot --font a --font=b --paper a4",
        "render --via chromium --fit --embed-fonts --no-script --check --open -q",
        "diff",
        "diff a b --format json -o x --fail-on major --exit-code --ignore-wording",
        "diff main... --only a --only=b --exclude c --lang fa --theme print --today 2026-11-01",
        "diff --embed-fonts --no-script --open --quiet --config x --color always",
    ],
)
def test_the_short_way_knows_the_usual_flags(line: str) -> None:
    name, *arguments = line.split()
    wishes = SHORT[name](arguments)
    assert wishes is not None
    assert wishes == read_fully(name, arguments)


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize(
    "variable", ["CJM_TODAY", "CJM_CONFIG", "CJM_COLOR", "CJM_THEME", "CJM_DOT"]
)
@pytest.mark.parametrize("value", ["", "2026-11-01", "always", "x"])
def test_both_ways_heed_the_environment(
    name: str, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    for arguments in ([], ["--today", "2026-01-02", "--config", "y", "--color", "never"]):
        wishes = SHORT[name](arguments)
        assert wishes is None or wishes == read_fully(name, arguments)


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
