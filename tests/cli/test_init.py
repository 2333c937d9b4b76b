"""`cjm init`: a project that works at once, and nothing lost that was there."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft7Validator

from tests.command import RunCjm

FILES = [
    ".cjm/config.schema.json",
    ".cjm/map.schema.json",
    "cjm.toml",
    "journeys/buying-shoes.cjm.yaml",
]


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_the_new_project_checks_clean_and_draws(run_cjm: RunCjm, lang: str) -> None:
    folder = run_cjm.folder / "shop"
    started = run_cjm("init", "shop", "--lang", lang)
    assert (started.returncode, started.stdout) == (0, b"")
    assert started.stderr.endswith(
        b"Next, make shop/journeys/buying-shoes.cjm.yaml your own in an editor, and:\n"
        b"  cjm validate -C shop\n  cjm render -C shop --open\n"
    )
    written = (path for path in folder.rglob("*") if path.is_file())
    assert sorted(path.relative_to(folder).as_posix() for path in written) == FILES
    checked = run_cjm("validate", "-C", "shop", "--fail-on", "info")
    assert checked.stderr == b"All good: 1 map, 4 steps.\n", checked.stdout.decode()
    assert run_cjm("render", "-C", "shop", "-f", "html,svg,diagram,json").returncode == 0
    text = (folder / "journeys/buying-shoes.cjm.yaml").read_text("utf-8")
    assert f"lang: {lang}\n" in text
    schema, _, _ = text.partition("\n")
    named = (folder / "journeys" / schema.partition("$schema=")[2]).resolve()
    Draft7Validator.check_schema(json.loads(named.read_bytes()))


def test_what_was_there_stays(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "cjm.toml").write_text("maps = ['mine']\n")
    done = run_cjm("init")
    assert done.returncode == 0
    assert b"Kept cjm.toml: it was there before\n" in done.stderr
    assert (run_cjm.folder / "cjm.toml").read_text() == "maps = ['mine']\n"
    again = run_cjm("init", "-q")
    assert again.stderr.decode().splitlines() == [
        f"Kept {name}: it was there before"
        for name in ("cjm.toml", "journeys/buying-shoes.cjm.yaml", *reversed(FILES[:2]))
    ]


def test_settings_in_pyproject_go_on_to_hold(run_cjm: RunCjm) -> None:
    """A `cjm.toml` beside them would take their place."""
    file = run_cjm.folder / "pyproject.toml"
    file.write_text("[tool.cjm.rules]\nuse = 'strict'\n")
    started = run_cjm("init")
    assert b"Kept pyproject.toml: it was there before\n" in started.stderr
    assert not (run_cjm.folder / "cjm.toml").exists()
    assert b'rules.use = "strict"' in run_cjm("validate", "--show-settings").stdout
    file.write_text("[project]\nname = 'shop'\n")
    assert b"Made cjm.toml\n" in run_cjm("init").stderr


def test_the_example_is_reviewed_on_the_day_it_is_made(run_cjm: RunCjm) -> None:
    run_cjm("init", "en", "--today", "2026-11-01")
    run_cjm("init", "fa", "--today", "2026-11-01", "--lang", "fa")
    for lang, day in (("en", "2026-11-01"), ("fa", "1405-08-10")):
        path = run_cjm.folder / lang / "journeys/buying-shoes.cjm.yaml"
        assert f"reviewed: {day}\n" in path.read_text("utf-8")


def test_a_file_in_the_way_is_told(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "shop").write_text("")
    done = run_cjm("init", "shop")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: cannot write `shop/cjm.toml`")
