"""The page of a comparison in which only personas changed, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Browser
from tests.command import RunCjm
from tests.html.test_accessibility import find_barriers
from tests.measures import ALL, DRAWING, find_faults, find_foreign_requests

pytestmark = pytest.mark.browser

MAP = """\
cjm: 1
title: {title}
lang: {lang}
persona: {id}.persona.yaml
stages: [{{id: pay, name: Pay, emotion: 1}}]
"""
PERSONA = """\
id: {id}
name: {name}
role: {role}
attributes: {{age: 27–40, city: {city}}}
needs: [{need}, {long}]
quote: {quote}
"""


@pytest.fixture
def page(run_cjm: RunCjm, tmp_path: Path) -> Path:
    for side, number in (("old", 1), ("new", 2)):
        folder = tmp_path / side
        folder.mkdir()
        for id, title, lang, name in (
            ("mina", "مرجوعی کالا", "fa", "مینا رضایی"),
            ("sam", "Returns & refunds", "en", "Sam <b>"),
        ):
            (folder / f"{id}.cjm.yaml").write_text(MAP.format(title=title, lang=lang, id=id))
            text = PERSONA.format(
                id=id, name=f"{name} {number}", role=f"نقش {number}", city=f"شهر {number}",
                need=f"Time for {number} things", long="Unbrechbar" * 12 * number,
                quote=f"I said it {number} times, and nobody heard me saying it",
            )  # fmt: skip
            (folder / f"{id}.persona.yaml").write_text(text, "utf-8")
        (folder / f"{side}.persona.yaml").write_text(f"id: {side}\nname: Only {side}\n")
    done = run_cjm("diff", "old", "new", "-o", "page.html")
    assert done.returncode == 0, done.stderr
    assert run_cjm("diff", "old", "new", "-o", "page.svg").returncode == 0
    return tmp_path / "page.html"


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (400, "light")])
def test_it_has_no_faults(browser: Browser, page: Path, width: int, scheme: str) -> None:
    browser.set_viewport(width)
    browser.emulate(scheme=scheme)
    browser.open(page)
    assert find_faults(browser, ALL) == ()
    assert find_foreign_requests(browser) == ()
    browser.run("document.getElementById('_apart').click()")
    assert find_faults(browser, ALL) == ()


def test_axe_finds_nothing(browser: Browser, page: Path) -> None:
    assert find_barriers(browser, page) == []


def test_the_picture_says_that_there_is_nothing_to_draw(browser: Browser, page: Path) -> None:
    picture = page.with_suffix(".svg")
    assert picture.read_text("utf-8").count("پرسونا احساسی ندارد") >= 1
    browser.open(picture)
    assert find_faults(browser, DRAWING) == ()
