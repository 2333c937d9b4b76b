"""Comparisons of many maps: each is let go of before the next but one is read."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest

from cjm.api.diff import DiffJob, diff
from cjm.comparisons import Compared, MapDiff, load_comparison
from cjm.model import Journey
from cjm.terminal import PLAIN
from tests.command import RunCjm

MAP = """\
cjm: 1
id: {id}
title: {title}
stages:
- name: Pay
  emotion: {score}
"""


def write(folder: Path, name: str, *, id: str, title: str = "Pay", score: int = 1) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = MAP.format(id=id, title=title, score=score)
    (folder / f"{name}.cjm.yaml").write_text(text, "utf-8")


def write_sides(folder: Path, number: int) -> DiffJob:
    for at in range(number):
        write(folder / "old", f"{at:03}", id=f"map-{at}")
        write(folder / "new", f"{at:03}", id=f"map-{at}", title=f"Pay {at}", score=-1)
    return DiffJob(str(folder / "old"), str(folder / "new"))


def list_journeys(one: MapDiff) -> Iterator[Journey]:
    """Both versions."""
    for version in (one.old, one.new):
        if version and version.loaded.journey:
            yield version.loaded.journey


@pytest.mark.parametrize("form", ["text", "markdown", "github", "json", "html", "svg"])
def test_few_maps_are_there_at_a_time(form: str, tmp_path: Path) -> None:
    job = write_sides(tmp_path, 40)
    seen: list[ref[Journey]] = []
    most = 0

    def watch(maps: Iterator[MapDiff]) -> Iterator[MapDiff]:
        nonlocal most
        for one in maps:
            seen.extend(ref(each) for each in list_journeys(one))
            gc.collect()
            most = max(most, sum(each() is not None for each in seen))
            yield one
            del one

    def tell(compared: Compared) -> Iterator[str]:
        compared.maps = watch(compared.maps)
        return load_comparison(form).write(compared, PLAIN)

    # What was there before need not be looked through each time.
    gc.freeze()
    try:
        done = diff(job, tell)
    finally:
        gc.unfreeze()
    assert done.compared.totals.maps == 40
    assert len(seen) == 80
    # Of each side those that are read last stay at hand.
    assert 4 <= most <= 40


def test_a_map_goes_without_anybody_looking_for_it(tmp_path: Path) -> None:
    """The command runs without looking for what refers to itself."""
    job = write_sides(tmp_path, 60)
    gc.collect()
    gc.disable()
    try:
        write_text = load_comparison("text").write
        diff(job, lambda compared: write_text(compared, PLAIN))
        held = sum(type(each).__name__ == "Node" for each in gc.get_objects())
    finally:
        gc.enable()
    assert held == 0


def compare(run_cjm: RunCjm, folder: Path) -> list[tuple[str, str | None, str | None]]:
    """What became of which map."""
    said = json.loads(run_cjm("diff", "old", "new", "-f", "json", cwd=folder).stdout)
    return [
        (
            one["fate"],
            one["old"] and one["old"]["file"].rpartition("/")[2],
            one["new"] and one["new"]["file"].rpartition("/")[2],
        )
        for one in said["maps"]
    ]


@pytest.mark.parametrize(
    "spelling",
    ["id: {}", '"id" : {}', "id:\n  {}", "? id\n: {}", "id: !!str {}", "id: >-\n  {}"],
)
def test_maps_that_change_places_are_known_by_their_ids(
    spelling: str, run_cjm: RunCjm, tmp_path: Path
) -> None:
    for folder, names in (("old", ("a", "b")), ("new", ("b", "a"))):
        for name, id in zip(names, ("first", "second"), strict=True):
            write(tmp_path / folder, name, id=id, score=len(folder) + ord(name) % 2 - 4)
            path = tmp_path / folder / f"{name}.cjm.yaml"
            text = path.read_text("utf-8")
            path.write_text(text.replace(f"id: {id}", spelling.format(id)), "utf-8")
    assert compare(run_cjm, tmp_path) == [
        ("changed", "b.cjm.yaml", "a.cjm.yaml"),
        ("changed", "a.cjm.yaml", "b.cjm.yaml"),
    ]


def test_an_id_in_a_text_is_none(run_cjm: RunCjm, tmp_path: Path) -> None:
    """A line of a text looks like an id, and both maps have another one, or none."""
    for folder, names in (("old", ("a", "b")), ("new", ("c", "d"))):
        (tmp_path / folder).mkdir()
        for name, id in zip(names, ("x", "y"), strict=True):
            text = f'cjm: 1\ntitle: "{folder}\nid: {id}"\nstages: []\n'
            (tmp_path / folder / f"{name}.cjm.yaml").write_text(text, "utf-8")
    assert compare(run_cjm, tmp_path) == [
        ("removed", "a.cjm.yaml", None),
        ("removed", "b.cjm.yaml", None),
        ("added", None, "c.cjm.yaml"),
        ("added", None, "d.cjm.yaml"),
    ]


def test_nothing_is_said_where_trouble_comes_late(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_sides(tmp_path, 3)
    (tmp_path / "said.txt").write_text("before", "utf-8")
    for flags in ((), ("-o", "said.txt")):
        done = run_cjm("diff", "old", "new", "--lang", "no tag", *flags, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
    assert (tmp_path / "said.txt").read_text("utf-8") == "before"
