"""The network of maps in a real browser: no word on another, no barrier, at any width."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.api.draw import DrawJob, draw
from tests.browser import Browser
from tests.html.test_accessibility import find_barriers

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"
OVERLAPS = """
const boxes = [...document.querySelectorAll('.picture text')]
  .map((text) => [text.textContent, text.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0);
const found = [];
boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across > 1 && down > 8) found.push(`${one} / ${other}`);
}));
return found;
"""
SIDEWAYS = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples as pages, and all of them in one picture, in two languages."""
    folder = tmp_path_factory.mktemp("network")
    list(draw(DrawJob((str(EXAMPLES),), f"{folder}/", ("html",))))
    for lang in ("en", "fa"):
        job = DrawJob((str(EXAMPLES),), f"{folder}/all-{lang}.html", lang=lang, look="network")
        list(draw(job))
    return folder


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_axe_finds_nothing_in_a_network(browser: Browser, pages: Path, lang: str) -> None:
    assert find_barriers(browser, pages / f"all-{lang}.html") == []


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("lang", ["en", "fa"])
def test_no_word_lies_on_another(browser: Browser, pages: Path, lang: str, width: int) -> None:
    browser.set_viewport(width)
    browser.open(pages / f"all-{lang}.html")
    assert browser.run(OVERLAPS) == []
    assert browser.run(SIDEWAYS) == 0
    shown = "return [...document.querySelectorAll('.picture a')].filter((a) => a.getClientRects().length).length"  # noqa: E501
    assert browser.run(shown) == len(list(EXAMPLES.glob("*.cjm.yaml")))
