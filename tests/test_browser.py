"""The browser of the tests shows and reports what the other tests rely on."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.browser import Browser

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(
        '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'
        "<style>@media (prefers-color-scheme: dark) { body { background: black } }</style>"
        '<img src="near.png"><img src="http://far.example/pixel.png">'
        "<script>console.log('مسیر', 7)</script><p style='height: 2000px'>long",
        encoding="utf-8",
    )
    return path


def test_the_viewport_has_the_size_asked_for(browser: Browser, page: Path) -> None:
    browser.set_viewport(400)
    browser.open(page)
    assert browser.run("return innerWidth") == 400


def test_a_dark_page_is_dark(browser: Browser, page: Path) -> None:
    browser.emulate(scheme="dark")
    browser.open(page)
    assert browser.run("return getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"


def test_what_the_page_asks_for_is_seen(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.requests() == (
        page.as_uri(),
        (page.parent / "near.png").as_uri(),
        "http://far.example/pixel.png",
    )


def test_what_the_page_logs_is_seen(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert any("مسیر" in message for message in browser.console())
    assert any("ERR_NAME_NOT_RESOLVED" in message for message in browser.console())


def test_a_quiet_page_leaves_nothing_of_the_one_before(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.open("data:text/html,<p>quiet")
    assert browser.requests() == ()
    assert browser.console() == ()


def test_scripts_can_be_switched_off(browser: Browser, page: Path) -> None:
    browser.set_javascript(enabled=False)
    browser.open(page)
    assert not any("مسیر" in message for message in browser.console())


def test_a_picture_shows_the_whole_page(browser: Browser, page: Path) -> None:
    browser.open(page)
    width, height = struct.unpack(">II", browser.screenshot()[16:24])
    assert width == 1440
    assert height > 2000
