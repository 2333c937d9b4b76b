"""How a page looks where eyes found it wanting, measured in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.layout.columns import DOUBLE, UNIT
from cjm.view import Card, Cards, MapView
from tests.browser import Browser
from tests.composer.composing import show
from tests.html.pages import draw_page
from tests.measures import find_faults
from tests.views import build

pytestmark = pytest.mark.browser

SPOTS = """
    return [...document.querySelectorAll('.scroller .tone-pain.card')].map((card) => {
      const box = card.getBoundingClientRect();
      return [box.left, box.top, box.width, box.height];
    });
"""


def _show(browser: Browser, folder: Path, view: MapView, width: int) -> None:
    page = folder / "page.html"
    page.write_text(draw_page(view), encoding="utf-8")
    browser.set_viewport(width)
    browser.open(page)


def _crowded(direction: str = "ltr") -> MapView:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"), ("c", "C"))
    pains = Cards(
        tuple(Card(f"p{place}", "The form asks for it again", "pain") for place in range(12))
    )
    few = Cards((Card("few", "Waits", "pain"),))
    bands = (build.row("pain_points", "Pain points", few, pains, few),)
    view = build.map_view("m", "M", heads=heads, bands=bands)
    return view._replace(direction="rtl" if direction == "rtl" else "ltr")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_cards_of_a_crowded_cell_stand_side_by_side(
    browser: Browser, tmp_path: Path, direction: str
) -> None:
    _show(browser, tmp_path, _crowded(direction), DOUBLE * UNIT * 2)
    spots = browser.run(SPOTS)
    assert isinstance(spots, list)
    crowd = spots[1:-1]
    assert len({round(left) for left, *_ in crowd}) > 1
    reach = max(top + height for _, top, _, height in crowd) - min(top for _, top, *_ in crowd)
    assert reach < sum(height for *_, height in crowd) * 0.7
    assert find_faults(browser) == ()


PERSONAS = """
    personas: [{id: a, name: Family, needs: Food}, {id: b, name: Teacher}]
    stages:
      - {name: Arrive, emotion: {by: {a: 1, b: -1}}}
      - {name: Rest, emotion: {by: {a: -2, b: 0}}}
      - {name: Leave, emotion: {by: {a: 0, b: 1}}}
"""


def test_on_a_telephone_each_card_says_what_single_personas_feel(
    browser: Browser, tmp_path: Path
) -> None:
    _show(browser, tmp_path, show(PERSONAS), 400)
    shown = browser.run(
        "return [...document.querySelectorAll('.voices li')]"
        ".filter((item) => item.offsetHeight).map((item) => item.innerText.replace(/\\s+/g, ' '))"
    )
    assert isinstance(shown, list)
    assert len(shown) == 6
    assert shown[2] == "Family very dissatisfied (−2)"
    assert find_faults(browser) == ()


def test_the_lowest_point_of_single_personas_has_a_face_and_its_column_a_tint(
    browser: Browser, tmp_path: Path
) -> None:
    _show(browser, tmp_path, show(PERSONAS), 1440)
    assert browser.run("return document.querySelectorAll('.scroller .mark.lowest').length") == 1
    assert browser.run("return document.querySelector('th.dip .stage-name').innerText") == "Rest"
    assert find_faults(browser) == ()


def test_an_arrow_that_turns_into_a_rail_ends_there_and_goes_on_from_there(
    browser: Browser, tmp_path: Path
) -> None:
    stages = "".join(
        f"""
      - name: S{n}
        frontstage: {{id: f{n}, text: Shows}}
        backstage: {{id: b{n}, text: Checks}}"""
        for n in range(4)
    )
    links = "[f0 -> b2, f0 -> b3, f1 -> b3, b0 -> f3]"
    written = f"type: service-blueprint\nlinks: {links}\nstages:{stages}"
    _show(browser, tmp_path, show(written), 1440)
    loose = browser.run("""
        const box = (each) => each.getBoundingClientRect();
        const all = (css) => [...document.querySelectorAll('.scroller ' + css)].map(box);
        const near = (one, two) => Math.abs(one - two) < 1.5;
        const rails = all('td > .wire.across');
        const stands = all('td > .wire.down');
        const wipes = all('.wire.wipe');
        const rays = all('.card > .wire.down');
        return [
          wipes.length + stands.length >= 8,
          stands.filter((one) => !rails.some((rail) => near(rail.bottom, one.top + 0)
            || (one.top <= rail.bottom + 1 && one.bottom >= rail.bottom))).length,
          wipes.filter((one) => !rails.some((rail) => near(rail.bottom, one.top))).length,
          wipes.filter((one) => !rays.some((ray) => near(ray.left, one.left + 1))).length,
        ];
    """)
    assert loose == [True, 0, 0, 0]
    assert find_faults(browser) == ()


def test_signs_in_heads_are_on_paper_where_these_are_repeated(
    browser: Browser, tmp_path: Path
) -> None:
    """Chromium leaves signs with an opacity of their own out of repeated heads."""
    _show(browser, tmp_path, show("stages: [{name: A, goal: Eat, duration: 2h}]"), 1440)
    browser.emulate(media="print")
    opacities = browser.run(
        "return [...document.querySelectorAll('thead .sign')]"
        ".map((sign) => getComputedStyle(sign).opacity)"
    )
    assert isinstance(opacities, list)
    assert {*opacities} == {"1"}


def test_the_table_ends_where_the_header_ends(browser: Browser, tmp_path: Path) -> None:
    stages = "[{name: A, emotion: 1, pain_points: No}, {name: B, emotion: -1}, {name: C}]"
    for width in (1280, 1440, 1600):
        _show(browser, tmp_path, show(f"stages: {stages}"), width)
        ends = browser.run(
            "return ['.glance', '.box'].map((name) =>"
            " Math.round(document.querySelector(name).getBoundingClientRect().right))"
        )
        assert isinstance(ends, list)
        assert ends[0] == ends[1]
