"""What comes out of a printer: every lane of every stage, no sheet for nothing."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from cjm.diagram import find_engine
from tests.browser import Browser
from tests.composer.composing import show
from tests.html.pages import draw_page

pytestmark = pytest.mark.browser


def print_map(browser: Browser, page: Path, written: str) -> tuple[str, ...]:
    """The texts of the sheets of a map, their white space made one."""
    page.write_text(draw_page(show(written), engine=find_engine()), encoding="utf-8")
    browser.open(page)
    sheet = {"preferCSSPageSize": True, "printBackground": True}
    told = browser.driver.execute_cdp_cmd("Page.printToPDF", sheet)
    reader = PdfReader(io.BytesIO(base64.b64decode(told["data"])))
    return tuple(" ".join(one.extract_text().split()) for one in reader.pages)


def write_stages(count: int, extra: str = "") -> str:
    stages = "".join(
        f"- {{id: s{n}, name: Part{n}., actions: Does{n}., emotion: {n % 5 - 2}, "
        f"pain_points: {{id: p{n}, text: Hurts{n}., severity: 3}}}}\n"
        for n in range(1, count + 1)
    )
    return f"title: Long\n{extra}stages:\n{stages}"


@pytest.mark.parametrize("count", [1, 5, 15, 30])
def test_every_stage_is_on_paper_and_no_sheet_is_empty(
    browser: Browser, tmp_path: Path, count: int
) -> None:
    sheets = print_map(browser, tmp_path / "page.html", write_stages(count))
    assert 1 <= len(sheets) <= 4
    whole = " ".join(sheets)
    for n in range(1, count + 1):
        assert all(f"{word}{n}." in whole for word in ("Part", "Does", "Hurts"))
    assert all(len(sheet) > 40 for sheet in sheets)


def test_a_wide_map_stands_in_groups_of_stages_on_a3(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    sheets = print_map(browser, page, write_stages(30))
    told = " ".join(sheets)
    assert told.count("Pain points") == told.count("Customer actions") > 2
    assert told.count("Part7.") == 2, "once in the table, once in the diagram"
    assert "@page{size" not in page.read_text("utf-8")


def test_heads_stand_on_every_sheet_that_the_table_runs_on_to(
    browser: Browser, tmp_path: Path
) -> None:
    lanes = "".join(f"  - {{id: lane-{n}, name: Lane{n}.}}\n" for n in range(40))
    cells = "".join(f"    lane-{n}: Cell{n}.\n" for n in range(40))
    written = f"title: High\nlanes:\n{lanes}stages:\n  - id: a\n    name: Onlyone\n{cells}"
    sheets = print_map(browser, tmp_path / "page.html", written)
    with_table = [sheet for sheet in sheets if "Cell" in sheet]
    assert len(with_table) > 1
    assert all("Onlyone" in sheet for sheet in with_table)
    assert all(f"Cell{n}." in " ".join(sheets) for n in range(40))


def test_arrows_of_a_blueprint_ask_for_no_paper(browser: Browser, tmp_path: Path) -> None:
    stages = """
      - id: pay
        name: Pay
        actions: Pays
        frontstage: {id: form, text: Shows the form}
        backstage: {id: check, text: Checks the card}
        support: {id: bank, text: Bank}
    """
    links = "links: [form -> check, check -> bank]"
    written = f"type: service-blueprint\n{links}\nstages:{stages}"
    sheets = print_map(browser, tmp_path / "page.html", written)
    assert len(sheets) == 1


def test_heads_without_a_lane_end_no_sheet(browser: Browser, tmp_path: Path) -> None:
    for count in range(24, 64, 3):
        hoped = "".join(f"  - Hope {n}\n" for n in range(count))
        written = f"title: T\nexpectations:\n{hoped}stages:\n- {{name: Onlyone, actions: Does}}\n"
        sheets = print_map(browser, tmp_path / "page.html", written)
        assert [sheet for sheet in sheets if "Onlyone" in sheet and "Does" not in sheet] == []
