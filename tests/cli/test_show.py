"""`cjm show`: the map in a terminal of any width, in both directions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.api.show import ShowJob, show
from cjm.composer import compose
from cjm.formats._terminal import draw_sheet
from cjm.loader import load_map
from cjm.locales import load_locale
from cjm.model.ids import assign_ids
from cjm.terminal import COLOURED, PLAIN, Style, measure
from cjm.view import MapView
from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.conftest import ROOT
from tests.golden import Golden
from tests.strategies import Written, journeys, read_journey

EXAMPLES = ROOT / "examples"
STARTERS = ROOT / "src/cjm/api/starter"


def view_of(text: str) -> MapView:
    loaded = load_map(text.encode(), name="map.cjm.yaml")
    assert loaded.journey is not None
    assert loaded.ids is not None
    locale = load_locale(loaded.journey.lang)
    return compose(loaded.journey, ids=loaded.ids, locale=locale, file="map.cjm.yaml")


def draw(view: MapView, columns: int, style: Style = PLAIN) -> str:
    return draw_sheet(view, load_locale(view.lang), columns=columns, style=style)


@pytest.fixture(params=["en", "fa"])
def starter(request: pytest.FixtureRequest) -> MapView:
    text = (STARTERS / f"map.{request.param}.cjm.yaml").read_text("utf-8")
    return view_of(text.replace("TODAY", "2026-11-01").replace("DUE", "2027-05-01"))


@pytest.mark.parametrize("columns", [110, 72, 40])
def test_the_example_looks_right(starter: MapView, columns: int, golden: Golden) -> None:
    golden(draw(starter, columns), f"show/starter-{starter.lang}-{columns}.txt")


def test_a_blueprint_looks_right(golden: Golden) -> None:
    text = Path(ROOT / "tests/cli/blueprint.cjm.yaml").read_text("utf-8")
    golden(draw(view_of(text), 100), "show/blueprint-100.txt")


BRANCHED = """
cjm: 1
title: T
personas: [{id: a, name: Anna}, {id: o, name: Omar}]
stages:
  - id: one
    name: Call
    emotion: {score: -1, by: {a: -2, o: 0}}
    next: {to: three, when: urgent, share: 60%}
  - {id: two, name: Wait, emotion: {score: 0, target: 1}, frontstage: {id: ask, text: Asks}}
  - {id: three, name: Come, emotion: 1, backstage: {id: book, text: Books}, next: one}
links: [ask -> book]
"""


@pytest.mark.parametrize("columns", [40, 140])
def test_ways_links_and_the_points_of_each_line_are_told(columns: int) -> None:
    drawn = " ".join(draw(view_of(BRANCHED), columns).split())
    for told in ("Call → Come: urgent, 60%", "Come → Call", "Asks → Books"):
        assert told in drawn
    assert "● Today · ◆ To be · ■ Anna · ▲ Omar" in drawn
    assert "Anna – Call" not in drawn


def test_a_sign_of_the_legend_stays_with_its_meaning() -> None:
    view = view_of(
        BRANCHED.replace("emotion: 1,", "touchpoints: {name: A, status: planned}, emotion: 1,")
    )
    for columns in range(24, 60):
        lines = draw(view, columns).splitlines()
        assert any("◌\N{NO-BREAK SPACE}Planned" in line for line in lines)


def test_colours_are_all_that_colours_add(starter: MapView) -> None:
    coloured = draw(starter, 100, COLOURED)
    assert coloured != draw(starter, 100)
    without = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in without.splitlines()] == draw(starter, 100).splitlines()


@settings(max_examples=40)
@given(journeys(), st.integers(20, 200))
def test_any_journey_fits_the_terminal(written: Written, columns: int) -> None:
    journey = read_journey(written)
    view = compose(journey, ids=assign_ids(journey), locale=load_locale("fa"), lang="fa")
    text = draw(view, columns)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    # A letter may be wider than the room a label leaves.
    assert max(map(measure, text.splitlines())) <= max(columns, 24)


def test_the_only_map_needs_no_name(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("show", "--width", "60")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Returns\n")
    write_maps(run_cjm.folder, b=WARNED)
    done = run_cjm("show")
    assert done.returncode == 2
    assert done.stderr == (
        b"error: which of the 2 maps?\n  = hint: there are `a.cjm.yaml`, `b.cjm.yaml`\n"
    )


def test_the_language_can_be_chosen(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    assert "مرحله ۱" in run_cjm("show", "--lang", "fa").stdout.decode()


def test_what_keeps_a_map_from_being_shown_is_told(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=BROKEN)
    done = run_cjm("show")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"a.cjm.yaml:10:17: error[unknown-key]")
    assert done.stderr.endswith(b"error: `a.cjm.yaml` is not drawn: its errors come first\n")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.cjm.yaml")), ids=lambda path: path.stem)
def test_no_line_is_wider_than_the_terminal(path: Path, width: int) -> None:
    """The borders of a table stand below each other, whatever is written in it."""
    shown = show(ShowJob(width, PLAIN, str(path)))
    assert shown.text
    lines = shown.text.splitlines()
    assert [line for line in lines if measure(line) > width] == []
    assert len({measure(line) for line in lines if line.count("│") > 2}) <= 1


def test_the_answer_comes_before_the_map() -> None:
    shown = show(ShowJob(100, PLAIN, str(EXAMPLES / "shop-checkout.cjm.yaml"), lang="en"))
    assert shown.text
    lines = [line.strip() for line in shown.text.splitlines()]
    lowest = next(n for n, line in enumerate(lines) if line.startswith("Lowest point"))
    assert "Enter card" in lines[lowest]
    assert lines[lowest + 1].startswith("Open pain points")
    assert "▮▮▮▮▯" in lines[lowest + 1]
    assert "↳" in lines[lowest + 2]
    assert lowest < next(n for n, line in enumerate(lines) if line.startswith("Persona"))
