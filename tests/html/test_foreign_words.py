"""Words of the interface in a page of another language: what they are told, where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Browser
from tests.command import RunCjm
from tests.html.pages import draw_page, read_page
from tests.views import checkout

# English words on a page that runs to the left, in a language without words of its own.
HEBREW = checkout()._replace(direction="rtl", lang="he")

# For texts within a box: how far their text ends from where lines of the page start, in pixels.
AWAY_FROM_START = """
const away = {};
for (const box of document.querySelectorAll(arguments[0])) {
  if (!box.getClientRects().length || !box.textContent.trim()) continue;
  const range = document.createRange();
  range.selectNodeContents(box);
  const style = getComputedStyle(box);
  const edge = box.getBoundingClientRect().right - parseFloat(style.paddingRight)
    - parseFloat(style.borderRightWidth);
  const lines = [...range.getClientRects()];
  if (!lines.length) continue;
  const end = Math.max(...lines.map((line) => line.right));
  away[box.textContent.trim()] = Math.round(edge - end);
}
return away;
"""


def list_languages(lang: str) -> set[str]:
    page = read_page(draw_page(checkout()._replace(lang=lang)))
    return {element.attributes["lang"] for element in page.elements if "lang" in element.attributes}


@pytest.mark.parametrize("lang", ["en", "en-GB"])
def test_words_in_the_language_of_the_page_need_no_language(lang: str) -> None:
    assert list_languages(lang) == {lang}


def test_words_of_another_language_name_it() -> None:
    assert list_languages("pl") == {"pl", "en"}
    page = read_page(draw_page(HEBREW))
    told = {"".join(e.text) for e in page.elements if e.attributes.get("lang") == "en"}
    assert {"Stage", "Legend", "Frontstage", "Severity", "Draft"} & told == {
        "Stage", "Legend", "Frontstage", "Severity",
    }  # fmt: skip
    # What the author wrote is in the language of the page.
    assert "Types card number and code" not in told


def test_phrases_of_another_language_name_it_too(run_cjm: RunCjm) -> None:
    text = (
        "cjm: 1\ntitle: Podróż\nlang: pl\nreviewed: 2026-01-01\nstages:\n"
        "  - {name: Start, emotion: -1, pain_points: [a, b, c, d, e]}\n"
    )
    done = run_cjm(
        "render", "-", "--today", "2026-02-01", "-o", "-", "-f", "html", stdin=text.encode()
    )
    page = read_page(done.stdout.decode())
    told = {"".join(e.text) for e in page.elements if e.attributes.get("lang") == "en"}
    assert {"5 open pain points without a fix", "2 more", "Stage 1", "dissatisfied (−1)"} <= told
    assert not {"Start", "Podróż", "a"} & told


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize(
    "boxes",
    ["th .lane-name", ".stage .eyebrow", ".groups h3, .closing h3", "h2, h1", ".bullets li, p"],
)
def test_words_that_run_to_the_right_begin_where_the_page_does(
    browser: Browser, tmp_path: Path, width: int, boxes: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(draw_page(HEBREW), encoding="utf-8")
    browser.set_viewport(width)
    browser.open(page)
    away = browser.run(AWAY_FROM_START, boxes)
    assert isinstance(away, dict)
    assert {text: pixels for text, pixels in away.items() if pixels > 1} == {}


@pytest.mark.browser
def test_rules_and_colons_stand_on_the_side_of_the_page(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(draw_page(HEBREW), encoding="utf-8")
    browser.open(page)
    assert browser.run(
        """
        const rule = getComputedStyle(document.querySelector('.tone-pain > th .lane-name'));
        const label = document.querySelector('.tokens dt');
        return [rule.borderRightWidth, rule.borderLeftWidth, getComputedStyle(label).direction];
        """
    ) == ["3px", "0px", "rtl"]
    sides = browser.run(
        """
        const label = document.querySelector('.level span').getBoundingClientRect();
        const cell = document.querySelector('.is-emotion th').getBoundingClientRect();
        return [label.left, cell.left];
        """
    )
    assert isinstance(sides, list)
    level, edge = sides
    assert level - edge < 16
