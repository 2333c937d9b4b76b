"""A map in a page that has a style of its own, beside another one, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.api.draw import DrawJob, draw
from tests.browser import Browser
from tests.examples.maps import EXAMPLES
from tests.html.axe import find_violations
from tests.measures import find_faults

pytestmark = pytest.mark.browser

# What style sheets for whole sites say of bare elements, and classes that ours could be taken for.
SITE = """
*, ::before, ::after { box-sizing: border-box; border: 0 solid; }
body { font: 20px/2.4 serif; color: #503; margin: 3rem; background: #fff; }
h1, h2, h3 { text-transform: uppercase; color: #a00; margin: 2em 0; font-weight: 400; }
p, blockquote { margin: 2em; }
a { color: #b50; text-decoration: none; }
ul, ol { list-style: square; padding-left: 60px; }
li { color: #060; margin: 1em 0; }
table { border-collapse: collapse; width: 60%; }
td, th { border: 5px solid #a00; padding: 40px; text-align: center; vertical-align: bottom; }
section, header, footer { padding: 2rem; background: #ffe; }
svg, img { display: block; vertical-align: middle; max-width: 4px; }
b { font-weight: 100; }
i { width: 90px; font-style: italic; }
.card, .chip, .stage, .map, .mark, .sign, .glance, .tile, .badge { display: none !important; }
"""
SIZES = """
const all = [...document.querySelectorAll(arguments[0])];
const look = (one) => {
  const style = getComputedStyle(one);
  return [style.fontSize, style.fontWeight, style.color, style.display, style.textAlign,
          style.paddingTop, style.borderTopWidth, style.backgroundColor, style.listStyleType];
};
return all.map((one) => [one.tagName, ...look(one)].join(' '));
"""
ASTRAY = """
const astray = (one) => {
  const [inner, outer] = [one, one.closest('td')].map((each) => each.getBoundingClientRect());
  return inner.height && (inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1);
};
const words = document.querySelectorAll('.cjm-caption > span');
return [...words].filter(astray).map((one) => one.textContent);
"""
SAMPLES = (
    "h1", "h2", "h3", "p", "b", "li", "a", "th", "td", "dt", "dd", "i", "small", "section", "svg",
)  # fmt: skip


def write(name: str, folder: Path, kind: str) -> Path:
    target = folder / f"{name}.{kind}.html"
    source = EXAMPLES / f"{name}.cjm.yaml"
    job = DrawJob((str(source),), output=str(target), formats=(kind,), has_script=False)
    assert [drawn.state for drawn in draw(job)] == ["written"]
    return target


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("host")
    pieces = [write(name, folder, "fragment").read_text("utf-8") for name in NAMES]
    page = folder / "host.html"
    page.write_text(
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Our site</title>"
        f"<style>{SITE}</style></head><body><main><p class=card>Ours</p>"
        f"{''.join(pieces)}</main></body></html>",
        encoding="utf-8",
    )
    return page


NAMES = ("behin-sms-scored", "shop-checkout")


@pytest.mark.parametrize("width", [1440, 400])
def test_two_pieces_in_a_page_of_another_style_have_no_faults(
    browser: Browser, host: Path, width: int
) -> None:
    browser.set_viewport(width)
    browser.emulate(scheme="light")
    browser.open(host)
    assert find_faults(browser, ("sideways", "faint")) == ()
    assert browser.run(ASTRAY) == []
    assert find_violations(browser, ".cjm-map") == []


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_a_piece_looks_as_its_page_does(
    browser: Browser, host: Path, tmp_path: Path, place: int
) -> None:
    browser.set_viewport(1440)
    browser.emulate(scheme="light")
    browser.open(write(NAMES[place], tmp_path, "html"))
    wanted = {tag: browser.run(SIZES, f"main {tag}") for tag in SAMPLES}
    browser.open(host)
    inside = f".cjm-map:nth-of-type({place + 1}) .cjm-main"
    assert {tag: browser.run(SIZES, f"{inside} {tag}") for tag in SAMPLES} == wanted


def test_a_piece_leaves_its_page_alone(browser: Browser, host: Path) -> None:
    browser.set_viewport(1440)
    browser.open(host)
    assert browser.run("return getComputedStyle(document.body).fontSize") == "20px"
    assert browser.run("return getComputedStyle(document.querySelector('.card')).display") == "none"
