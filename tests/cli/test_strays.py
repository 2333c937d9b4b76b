"""Maps by a name that no check takes: the last line of a check tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.maps import GOOD, write_maps
from tests.command import RunCjm

NOTE = "Not checked: {} looks like a map, but its name does not end with .cjm.yaml."
OTHERS = "Not checked: {} and {} more look like maps, but their names do not end with .cjm.yaml."


def read_note(run_cjm: RunCjm, *arguments: str) -> str:
    """The last line, where it is not about what was checked."""
    done = run_cjm("validate", *arguments, "--today", "2026-11-01")
    assert done.returncode == 0, done.stdout
    last = done.stderr.decode().splitlines()[-1]
    return "" if last.startswith("All good") else last


@pytest.fixture(autouse=True)
def maps(run_cjm: RunCjm) -> Path:
    folder = run_cjm.folder / "journeys"
    folder.mkdir()
    write_maps(folder, a=GOOD)
    return folder


@pytest.mark.parametrize(
    "name",
    ["b.yaml", "b.yml", "b.cjm.yml", "new/b.yaml", "b.cjm.yaml.txt", "b.yaml.txt", "B.CJM.YAML"],
)
@pytest.mark.parametrize("text", [GOOD, "\ufeff" + GOOD, GOOD.replace("cjm: 1\n", "# Ours\n")])
def test_a_map_that_no_check_takes_is_told(
    run_cjm: RunCjm, maps: Path, name: str, text: str
) -> None:
    (maps / name).parent.mkdir(exist_ok=True)
    (maps / name).write_text(text, "utf-8")
    assert read_note(run_cjm) == NOTE.format(f"journeys/{name}")
    assert read_note(run_cjm, "journeys") == NOTE.format(f"journeys/{name}")
    assert read_note(run_cjm, "journeys/a.cjm.yaml") == ""
    assert run_cjm("validate", "-q", "--today", "2026-11-01").stderr == b""


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("cjm: 1", "cmj: 1"),
        GOOD.replace("cjm: 1", "CJM: 1"),
        "title: Shoes\nphases:\n  - name: Buy\n",
        "عنوان: خرید کفش\nمراحل:\n  - نام: خرید\n",
        "name: Shoes\nstages:\n  - name: Buy\n    touchpoints: Shop\n",
        "name: Shoes\nstages:\n  - emotion: -1\n",
    ],
)
def test_a_map_with_other_keys_is_told_too(run_cjm: RunCjm, maps: Path, text: str) -> None:
    (maps / "b.yaml").write_text(text, "utf-8")
    assert read_note(run_cjm) == NOTE.format("journeys/b.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "stages: [build, test]\n",
        "services:\n  cjm: 1\n",
        "title: Prices\n",
        "",
        "\x00\x01",
        "name: Build\non: push\njobs:\n  build:\n    steps:\n      - run: make\n",
        "trigger: [main]\nname: Release\nstages:\n  - stage: Build\n    jobs: []\n",
        "stages:\n  - build\nimage: alpine\nbuild:\n  stage: build\n",
        "site_name: Our docs\nnav:\n  - Stages: stages.md\ntheme: {name: material}\n",
        "title: A talk\nauthor: Anna\ntags: [stages]\n",
        "services:\n  web:\n    image: nginx\n    labels: {title: Stages}\n",
        "openapi: 3.0.0\ninfo:\n  title: Stages\npaths:\n  /stages: {}\n",
    ],
)
def test_what_is_something_else_is_not_told(run_cjm: RunCjm, maps: Path, text: str) -> None:
    (maps / "b.yaml").write_text(text)
    assert read_note(run_cjm) == ""


def test_of_several_the_first_is_named(run_cjm: RunCjm, maps: Path) -> None:
    for name in ("d.yaml", "c.yml", "b.yaml"):
        (maps / name).write_text(GOOD)
    assert read_note(run_cjm) == OTHERS.format("journeys/b.yaml", 2)


def test_what_was_named_or_git_ignores_is_no_stray(run_cjm: RunCjm, maps: Path) -> None:
    (maps / "b.yaml").write_text(GOOD)
    assert read_note(run_cjm, ".", "journeys/b.yaml") == ""
    (maps / ".gitignore").write_text("b.*\n")
    assert read_note(run_cjm) == ""


def test_among_thousands_those_beside_a_map_are_looked_at(run_cjm: RunCjm, maps: Path) -> None:
    others = run_cjm.folder / "charts"
    others.mkdir()
    for number in range(300):
        (others / f"{number}.yaml").write_text("replicas: 1\n")
    (maps / "z.yaml").write_text(GOOD)
    assert read_note(run_cjm) == NOTE.format("journeys/z.yaml")


def test_a_run_from_the_cache_looks_again(run_cjm: RunCjm, maps: Path) -> None:
    """By every way in which a check may be remembered."""
    stray = maps / "b.yaml"
    for text, told in (("a: 1\n", ""), (GOOD, NOTE.format("journeys/b.yaml")), ("b: 1\n", "")):
        stray.write_text(text)
        for _ in range(3):
            assert read_note(run_cjm) == told
        assert read_note(run_cjm, "-f", "json") == told
    stray.unlink()
    stray.symlink_to("a.cjm.yaml")
    assert read_note(run_cjm) == ""
