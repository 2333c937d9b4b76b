"""What stands beside both curves: what it is to become, and how single personas feel."""

from __future__ import annotations

import json

import pytest

from cjm.locales import load_locale
from cjm.view import MapView
from cjm.views._difference import DIFFERENCE
from cjm.views._difference_words import has_curves, list_rows, tabulate
from cjm.views._traces import list_traces, split_edges
from cjm.views._view import Figure
from tests.overlays.laying import lay_over
from tests.strategies import Written, read_journey

AIMED: Written = {
    "cjm": 1,
    "title": "Shop",
    "stages": [
        {
            "id": "pay",
            "name": "Pay",
            "emotion": {"score": -1},
            "steps": [
                {"id": "card", "name": "Card", "emotion": {"target": 1}},
                {"id": "code", "name": "Code", "emotion": {"target": 0}},
            ],
        },
        {"id": "wait", "name": "Wait", "emotion": {"score": 0, "by": {"lin": -1}}},
    ],
}
CLUB: Written = {
    "cjm": 1,
    "title": "Club",
    "personas": [{"id": "sara", "name": "Sara"}, {"id": "lin", "name": "Lin"}],
    "stages": [
        {"id": "join", "name": "Join", "emotion": {"by": {"sara": 1, "lin": 1}}},
        {"id": "train", "name": "Train", "emotion": {"by": {"lin": 0}}},
        {"id": "leave", "name": "Leave"},
    ],
}


def change(map: Written, before: str, after: str) -> MapView:
    text = json.dumps(map)
    assert before in text
    return lay_over(read_journey(map), read_journey(json.loads(text.replace(before, after))))


def test_what_it_is_to_become_is_a_line_over_single_steps() -> None:
    view = change(AIMED, '"score": -1', '"score": 0.5')
    assert view.overlay is not None
    [trace] = list_traces(view)
    assert (trace.series.kind, trace.ink.dash != ()) == ("target", True)
    # Both steps share a score, and have targets of their own.
    assert [(beat.name, beat.span) for beat in view.overlay.beats] == [("Pay", 2), ("Wait", 1)]
    assert split_edges(view.overlay.beats, (0, 100, 200)) == (0, 50, 100, 200)
    assert [(point.first, point.score) for point in trace.series.points] == [(0, 1), (1, 0)]


def test_the_table_has_a_column_for_what_it_is_to_become() -> None:
    view = change(AIMED, '"score": -1', '"score": 0.5')
    assert view.overlay is not None
    table = tabulate(view, view.overlay, load_locale("en"))
    assert table.head == ("Stage", "Before", "After", "To be", "edited")
    assert [row[3] for row in table.rows] == ["+1", ""]


def test_single_personas_have_a_row_each() -> None:
    view = change(CLUB, '{"lin": 0}', '{"lin": -2}')
    assert view.overlay is not None
    assert list(list_rows(view, view.overlay, load_locale("en"))) == [
        ("Join (Sara)", "+1", "+1", ""),
        ("Join (Lin)", "+1", "+1", ""),
        ("Train (Lin)", "0", "−2", "worse than before"),
        ("Leave", "", "", ""),
    ]


def test_an_older_line_has_the_colour_of_its_persona_in_dashes() -> None:
    view = change(CLUB, '{"lin": 0}', '{"lin": -2}')
    sara, lin, was = list_traces(view)
    assert (was.ink.stroke, was.ink.dash != ()) == (lin.ink.stroke, True)
    assert (lin.ink.dash, sara.ink.stroke != lin.ink.stroke) == ((), True)


@pytest.mark.parametrize("room", [1200.0, 344.0])
def test_lines_of_personas_are_drawn_with_a_legend(room: float) -> None:
    view = change(CLUB, '{"lin": 0}', '{"lin": -2}')
    assert has_curves(view)
    [figure] = DIFFERENCE.draw(view, load_locale("en"), room)
    assert isinstance(figure, Figure)
    drawn = str(figure.sketch)
    assert all(name in drawn for name in ("Sara", "Lin (Before)"))
    # No curve of the map as a whole is spoken of.
    assert "'After'" not in drawn
