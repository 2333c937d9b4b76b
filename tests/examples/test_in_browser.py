"""Each example as its reader sees it: opened from the disk, on a screen and on a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Browser
from tests.command import RunCjm
from tests.examples.maps import EXAMPLES, NAMES, draw_all
from tests.measures import ALL, DRAWING, find_faults, find_foreign_requests

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all drawings of all examples, made by the command."""
    folder = tmp_path_factory.mktemp("drawn")
    cjm = RunCjm(folder, tmp_path_factory.mktemp("home"))
    draw_all(cjm, EXAMPLES, cwd=folder, output=folder)
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_no_faults(
    browser: Browser, drawn: Path, name: str, width: int, scheme: str
) -> None:
    browser.set_viewport(width)
    browser.emulate(scheme=scheme)
    browser.open(drawn / f"{name}.html")
    assert find_faults(browser, ALL) == ()
    assert find_foreign_requests(browser) == ()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ending", [".svg", ".diagram.svg"])
@pytest.mark.parametrize("name", NAMES)
def test_the_drawing_has_no_faults(
    browser: Browser, drawn: Path, name: str, ending: str, scheme: str
) -> None:
    browser.emulate(scheme=scheme)
    browser.open(drawn / f"{name}{ending}")
    assert browser.run("return document.documentElement.localName") == "svg"
    assert find_faults(browser, DRAWING) == ()
    assert find_foreign_requests(browser) == ()


BREAKS = {
    "overlapping": "root.querySelectorAll('text')[3].setAttribute('y', "
    "root.querySelectorAll('text')[2].getAttribute('y')); "
    "root.querySelectorAll('text')[3].setAttribute('x', "
    "root.querySelectorAll('text')[2].getAttribute('x'))",
    "outside": "root.querySelector('text').setAttribute('transform', 'translate(-500 0)')",
}


@pytest.mark.parametrize("measure", DRAWING)
def test_each_measure_finds_its_fault(browser: Browser, drawn: Path, measure: str) -> None:
    browser.open(drawn / "saas-onboarding.svg")
    browser.run(f"const root = document.documentElement; {BREAKS[measure]}")
    assert find_faults(browser, [measure]) != ()
