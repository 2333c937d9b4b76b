"""The PNG shows each text where and as a browser shows it: its place, its joins, its order."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cjm.fonts import FACES, FAMILY, SIGN_FACES, SIGNS
from cjm.formats._scene import FONTS
from tests.browser import Browser
from tests.command import RunCjm
from tests.examples.maps import EXAMPLES

pytestmark = pytest.mark.browser

COMPARE = Path(__file__).with_name("compare.js").read_text("utf-8")
MARKS = Path(__file__).with_name("marks.cjm.yaml")
"""What changes sides in a line from the right: percent signs, minus and plus, brackets, ranges."""
SIDE = 8
APART = 25.0
"""Squares of eight pixels may be so far apart, of 255: both draw the edges of letters their way. A
word four pixels off its place is 30 apart, letters that do not join are over 80.
"""
SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')


class Square(NamedTuple):
    """A place in a picture, and how far apart two pictures are there."""

    apart: float
    left: float
    top: float


def write_faces() -> str:
    rules = ""
    for family, faces in ((FAMILY, FACES), (SIGNS, SIGN_FACES)):
        for face in faces:
            data = base64.b64encode(face.file.read_bytes()).decode()
            rules += (
                f'@font-face{{font-family:"{family}";font-weight:{face.weight};'
                f"src:url(data:font/ttf;base64,{data})}}"
            )
    return rules


def show(browser: Browser, svg: str, folder: Path) -> bytes:
    """The drawing as a browser shows it, with the typefaces that the engine has."""
    size = SIZE.search(svg)
    assert size
    drawn = svg.replace(FONTS, f"{FAMILY}, '{SIGNS}'", 1)
    assert drawn != svg
    page = folder / "page.html"
    style = f"<style>{write_faces()}body{{margin:0}}svg{{display:block}}</style>"
    page.write_text(f"<!doctype html><meta charset=utf-8>{style}{drawn}", "utf-8")
    browser.set_viewport(round(float(size[1])), round(float(size[2])))
    browser.open(page)
    browser.run("return document.fonts.ready.then(() => 1)")
    return browser.screenshot()


def find_worst(browser: Browser, png: bytes, shown: bytes) -> Square:
    browser.open("about:blank")
    pictures = (base64.b64encode(data).decode() for data in (png, shown))
    found = browser.run(COMPARE, *pictures, SIDE)
    assert isinstance(found, dict)
    assert found["sizes"][0] == found["sizes"][1]
    return max(Square(*square) for square in found["apart"])


def draw(run_cjm: RunCjm, path: Path) -> tuple[str, bytes]:
    drawn = [
        run_cjm("render", path, "-f", name, *flags, "-o", "-")
        for name, flags in (("svg", ()), ("png", ("--scale", "1")))
    ]
    assert [(one.returncode, one.stderr) for one in drawn] == [(0, b"")] * 2
    return drawn[0].stdout.decode(), drawn[1].stdout


@pytest.mark.parametrize(
    "path",
    [
        EXAMPLES / "behin-sms-scored.cjm.yaml",
        EXAMPLES / "bank-account.cjm.yaml",
        EXAMPLES / "hotel-stay.cjm.yaml",
        MARKS,
    ],
    ids=lambda path: path.name.partition(".")[0],
)
def test_a_picture_is_what_a_browser_shows(
    run_cjm: RunCjm, browser: Browser, tmp_path: Path, path: Path
) -> None:
    svg, png = draw(run_cjm, path)
    worst = find_worst(browser, png, show(browser, svg, tmp_path))
    assert worst.apart <= APART, f"{worst}: look at this place in both"


SPOILT: dict[str, Callable[[str], str]] = {
    "letters that do not join": lambda svg: re.sub("([بسم])(?=[آ-ی])", "\\1\u200c", svg),
    "another order": lambda svg: re.sub("[\u202b\u202c]", "", svg),
    "a word eight pixels off": lambda svg: re.sub(
        r'(?<=<tspan x=")[\d.]+(?=")', lambda x: str(float(x[0]) + 8), svg, count=1
    ),
    "no weight": lambda svg: svg.replace(' font-weight="700"', ""),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_off_is_seen(
    run_cjm: RunCjm, browser: Browser, tmp_path: Path, spoil: Callable[[str], str]
) -> None:
    svg, png = draw(run_cjm, MARKS)
    assert find_worst(browser, png, show(browser, spoil(svg), tmp_path)).apart > APART
