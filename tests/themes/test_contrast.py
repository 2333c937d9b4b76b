"""Whatever the colours, what is written can be read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.themes import load_theme, theme_names
from cjm.themes.contrast import MARKS, TEXTS, find_faint, measure_contrast, mix_grounds
from cjm.themes.holding import hold_contrast

PLAIN = load_theme("plain").light
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("table", ["light", "dark"])
def test_a_theme_that_ships_holds_its_contrast(name: str, table: str) -> None:
    palette = getattr(load_theme(name), table)
    assert list(find_faint(palette)) == []
    assert hold_contrast(dict(palette)) == dict(palette)


@pytest.mark.parametrize("table", ["light", "dark"])
def test_the_theme_of_strong_colours_keeps_more(table: str) -> None:
    grounds = mix_grounds(getattr(load_theme("contrast"), table))
    for least, pairs in ((7, TEXTS), (4.5, MARKS)):
        for colour, behind in pairs.items():
            for ground in behind:
                assert measure_contrast(grounds[colour], grounds[ground]) >= least


@given(st.fixed_dictionaries(dict.fromkeys(PLAIN, colours)))
@settings(max_examples=60, deadline=None)
def test_any_colours_are_moved_until_they_hold(palette: dict[str, str]) -> None:
    held = hold_contrast(palette)
    assert list(find_faint(held)) == []
    assert held.keys() == palette.keys()
    assert hold_contrast(held) == held


@given(colours)
@settings(max_examples=60, deadline=None)
def test_a_colour_that_holds_stays_as_it_is(accent: str) -> None:
    palette = {**PLAIN, "accent": accent}
    if not list(find_faint(palette)):
        assert hold_contrast(palette) == palette


def test_contrast_is_that_of_the_guidelines() -> None:
    assert measure_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert measure_contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
