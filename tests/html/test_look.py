"""How a page looks where eyes found it wanting, measured in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.layout.columns import DOUBLE, UNIT
from cjm.view import Card, Cards, MapView
from tests.browser import Browser
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
