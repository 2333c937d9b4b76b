"""Real text keeps inside the room that the layout gave it, in whatever font is at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cjm.formats._scene import FONTS
from cjm.view import MapView
from tests.browser import Browser
from tests.svg.maps import VIEWS
from tests.svg.reading import draw, list_text_boxes, scene_of, strip_directions

pytestmark = pytest.mark.browser

FAMILIES = ("as written", "DejaVu Sans", "Noto Sans", "Noto Sans Arabic", "sans-serif")
_READ_LINES = """
    const root = document.documentElement;
    return [...root.querySelectorAll("tspan")]
        .filter(line => line.closest("svg") === root)
        .map(line => [line.getComputedTextLength(), line.textContent]);
"""
_READ_OUTSIDE = """
    const root = document.documentElement, size = root.getBoundingClientRect();
    return [...root.querySelectorAll("*")].filter(item => {
        const box = item.getBoundingClientRect();
        return box.width && (box.left < -1 || box.right > size.right + 1
            || box.top < -1 || box.bottom > size.bottom + 1);
    }).map(item => item.outerHTML.slice(0, 200));
"""


def open_drawing(browser: Browser, folder: Path, view: MapView, family: str) -> None:
    svg = draw(view)
    if family != "as written":
        svg = svg.replace(FONTS, family, 1)
    page = folder / "map.svg"
    page.write_text(svg, "utf-8")
    browser.open(page)


def read_lines(browser: Browser) -> list[tuple[float, str]]:
    found = browser.run(_READ_LINES)
    assert isinstance(found, list)
    return [(float(width), strip_directions(text)) for width, text in found]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("make", VIEWS.values(), ids=VIEWS.keys())
def test_no_line_is_wider_than_the_layout_takes_it_to_be(
    browser: Browser, tmp_path: Path, make: Callable[[], MapView], family: str
) -> None:
    view = make()
    open_drawing(browser, tmp_path, view, family)
    expected = list(list_text_boxes(scene_of(view)))
    shown = [line for line in read_lines(browser) if line[1] != view.flow.title]
    wanted = [box for box in expected if box.text != view.flow.title]
    assert [text for _, text in shown] == [strip_directions(box.text) for box in wanted]
    too_wide = [
        (text, round(width, 1), round(box.right - box.left, 1))
        for (width, text), box in zip(shown, wanted, strict=True)
        if width > box.right - box.left + 0.5
    ]
    assert too_wide == []


@pytest.mark.parametrize("make", VIEWS.values(), ids=VIEWS.keys())
def test_nothing_sticks_out_of_the_picture(
    browser: Browser, tmp_path: Path, make: Callable[[], MapView]
) -> None:
    open_drawing(browser, tmp_path, make(), "as written")
    assert browser.run(_READ_OUTSIDE) == []


def test_a_drawing_asks_for_nothing_and_logs_nothing(browser: Browser, tmp_path: Path) -> None:
    open_drawing(browser, tmp_path, VIEWS["extremes"](), "as written")
    assert len(browser.requests()) == 1
    assert browser.console() == ()
