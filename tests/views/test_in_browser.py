"""Pages of views in a real browser: no barrier for axe-core, slides that keys go through."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.api.draw import DrawJob, draw
from cjm.api.pen import NETWORK
from cjm.views._view import MAP, view_names
from tests.browser import Browser
from tests.html.test_accessibility import find_barriers

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PAGES = {
    "diagram": "moving-house",
    "matrix": "online-shop",
    "clock": "shop-manager-day",
    "compare": "checkout-future",
    "coverage": "hotel-stay",
    "cards": "clinic-appointment",
    "presentation": "saas-onboarding",
}
PRESS = """
document.body.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}));
const middles = [...document.querySelectorAll('.figure-of')].map((slide) => {
  const box = slide.getBoundingClientRect();
  return Math.abs(box.top + box.bottom - innerHeight);
});
return middles.indexOf(Math.min(...middles));
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("views")


def write(folder: Path, look: str, name: str) -> Path:
    page = folder / f"{name}-{look}.html"
    if not page.exists():
        source = ROOT / f"examples/{name}.cjm.yaml"
        job = DrawJob((str(source),), output=str(page), formats=("html",), look=look)
        assert [drawn.state for drawn in draw(job)] == ["written"]
    return page


def test_every_view_is_tried() -> None:
    assert {MAP, NETWORK, *PAGES} == set(view_names())


@pytest.mark.parametrize(("look", "name"), PAGES.items(), ids=PAGES)
def test_axe_finds_nothing(browser: Browser, folder: Path, look: str, name: str) -> None:
    assert find_barriers(browser, write(folder, look, name)) == []


@pytest.mark.parametrize("name", ["saas-onboarding", "online-shop"], ids=["ltr", "rtl"])
def test_keys_go_from_slide_to_slide(browser: Browser, folder: Path, name: str) -> None:
    browser.set_viewport(1280)
    browser.open(write(folder, "presentation", name))
    onward, back = ("ArrowRight", "ArrowLeft")
    if name == "online-shop":
        onward, back = back, onward
    count = browser.run("return document.querySelectorAll('.figure-of').length")
    assert isinstance(count, int)
    assert browser.run(PRESS, "Home") == 0
    assert browser.run(PRESS, onward) == 1
    assert browser.run(PRESS, onward) == 2
    assert browser.run(PRESS, back) == 1
    assert browser.run(PRESS, "End") == count - 1


def test_every_slide_fills_one_sheet_of_16_to_9(browser: Browser, folder: Path) -> None:
    browser.set_viewport(1280)
    browser.open(write(folder, "presentation", "saas-onboarding"))
    shapes = browser.run(
        "return [...document.querySelectorAll('.figure-of .wide svg')]"
        ".map((svg) => svg.viewBox.baseVal.width / svg.viewBox.baseVal.height)"
    )
    assert isinstance(shapes, list)
    assert all(abs(shape - 16 / 9) < 0.03 for shape in shapes), shapes


def test_slides_on_a_telephone_are_not_shrunk(browser: Browser, folder: Path) -> None:
    browser.set_viewport(400)
    browser.open(write(folder, "presentation", "saas-onboarding"))
    shares = browser.run(
        "return [...document.querySelectorAll('.figure-of svg')]"
        ".map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"
        ".filter((share) => share > 0)"
    )
    assert isinstance(shares, list)
    assert len(shares) > 8
    assert min(shares) > 0.95
