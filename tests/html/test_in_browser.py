"""What only a browser knows: where things stand, what is heard, what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.diagram import find_engine
from cjm.view import MapView
from tests.browser import Browser
from tests.html.pages import draw_page
from tests.html.test_page import HOSTILE
from tests.measures import ALL, find_faults, find_foreign_requests
from tests.svg.maps import wide
from tests.views import behin_sms, checkout, extremes, long_map, poison, single_stage

pytestmark = pytest.mark.browser

VIEWS = {
    "behin": behin_sms(),
    "checkout": checkout(),
    "checkout-rtl": checkout()._replace(direction="rtl"),
    "extremes": extremes(),
    "long": long_map(),
    "single": single_stage(),
}
A3_WIDTH = 1512


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    return {name: _write(view, folder / f"{name}.html") for name, view in VIEWS.items()}


def _write(view: MapView, path: Path) -> Path:
    path.write_text(draw_page(view, engine=find_engine()), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 900, 400])
@pytest.mark.parametrize("name", VIEWS)
def test_a_page_has_no_faults(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: str
) -> None:
    browser.show(pages[name], width=width, scheme=scheme)
    assert find_faults(browser) == ()
    assert find_foreign_requests(browser) == ()


@pytest.mark.parametrize("name", VIEWS)
def test_a_page_of_larger_text_has_no_faults(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    browser.open(pages[name])
    browser.run("document.documentElement.style.fontSize = '28px'")
    assert find_faults(browser) == ()


@pytest.mark.parametrize("name", VIEWS)
def test_on_paper_the_whole_table_is_as_wide_as_the_sheet(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    browser.set_viewport(A3_WIDTH)
    browser.emulate(media="print", scheme="dark")
    browser.open(pages[name])
    assert find_faults(browser, [name for name in ALL if name != "faint"]) == ()
    assert browser.run("return document.querySelector('table').offsetWidth <= innerWidth") is True
    assert browser.run("return getComputedStyle(document.querySelector('thead')).display") == (
        "table-header-group"
    )
    # Paper is white, whatever the screen prefers.
    assert browser.run("return getComputedStyle(document.querySelector('td')).color") == (
        "rgb(28, 36, 49)"
    )


def test_heads_and_lane_labels_stay_in_sight(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["long"])
    browser.set_viewport(1000, 420)
    browser.run("document.querySelector('.scroller').scrollTo(600, 200)")
    moved = browser.run(
        """
        const box = document.querySelector('.scroller').getBoundingClientRect();
        const head = document.querySelector('.stage:nth-child(6)').getBoundingClientRect();
        const label = document.querySelector('.is-emotion th').getBoundingClientRect();
        return [head.top - box.top, label.left - box.left];
        """
    )
    assert moved == [0, 0]


@pytest.mark.parametrize(("name", "is_cut"), [("long", True), ("behin", False)])
def test_a_hint_is_seen_where_the_map_is_cut(
    browser: Browser, pages: dict[str, Path], name: str, is_cut: bool
) -> None:
    browser.open(pages[name])
    cut, hinted = _look_at(browser, ".box .scroller", ".more")
    assert (cut, hinted) == (is_cut, is_cut)


@pytest.mark.parametrize("width", [1440, 700, 400])
def test_a_hint_is_seen_where_the_diagram_is_cut(
    browser: Browser, pages: dict[str, Path], width: int
) -> None:
    browser.set_viewport(width)
    browser.open(pages["behin"])
    cut, hinted = _look_at(browser, ".diagram-scroller", ".more-diagram")
    assert cut == hinted == (width < 1440)


def _look_at(browser: Browser, box: str, hint: str) -> tuple[bool, bool]:
    answer = browser.run(
        """
        const box = document.querySelector(arguments[0]);
        const hint = document.querySelector(arguments[1]);
        return [box.scrollWidth > box.clientWidth, hint.getClientRects().length > 0];
        """,
        box,
        hint,
    )
    assert isinstance(answer, list)
    return bool(answer[0]), bool(answer[1])


def test_on_a_narrow_screen_stages_stand_below_each_other_in_order(
    browser: Browser, pages: dict[str, Path]
) -> None:
    browser.set_viewport(400)
    browser.open(pages["checkout"])
    order = browser.run(
        """
        const cells = [...document.querySelectorAll('thead .stage, thead .step, tbody td')];
        const seen = cells.filter((cell) => cell.getClientRects().length);
        seen.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        return seen.filter((cell) => cell.tagName === 'TH').map((cell) => cell.id);
        """
    )
    assert order == ["choose", "pay", "review-cart", "ask", "enter-card", "receive"]


def test_a_deep_link_leads_to_its_card_on_a_narrow_screen(
    browser: Browser, pages: dict[str, Path]
) -> None:
    browser.set_viewport(400)
    browser.emulate(reduced_motion=True)
    browser.open(f"{pages['checkout'].as_uri()}#slow-gateway")
    top = browser.run(
        "return document.getElementById('slow-gateway').getBoundingClientRect().top / innerHeight"
    )
    assert isinstance(top, int | float)
    assert -0.01 < top < 1


@pytest.mark.parametrize("width", [1440, 400])
def test_the_table_is_heard_as_a_table_and_nothing_twice(
    browser: Browser, pages: dict[str, Path], width: int
) -> None:
    view = checkout()
    browser.set_viewport(width)
    browser.open(pages["checkout"])
    heard = browser.listen()
    roles = [role for role, _ in heard]
    assert roles.count("table") == 1
    assert roles.count("columnheader") >= len(view.stages)
    assert roles.count("rowheader") >= 1
    assert roles.count("cell") > 20
    texts = [name.strip() for role, name in heard if role == "StaticText"]
    assert view.curve is not None
    for point in view.curve.series[0].points:
        assert texts.count(point.text) == 1
    for once in (
        "Frontstage",
        "Types card number and code",
        "Keep the cart and send an SMS with a direct payment link",
    ):
        assert texts.count(once) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_nothing(browser: Browser, tmp_path: Path, text: str) -> None:
    fires = text.replace("alert(1)", "document.title='fired'")
    browser.open(_write(poison(checkout(), fires), tmp_path / "page.html"))
    assert browser.run("return document.title") != "fired"
    assert browser.run("return document.scripts.length") == 1
    assert browser.console() == ()
    assert find_foreign_requests(browser) == ()


BREAKS = {
    "clipped": "document.querySelector('.card-text').style.marginInlineStart = '-90px'",
    "overlapping": "document.querySelector('.summary').style.marginBlockStart = '-40px'",
    "crowded": "document.querySelector('.caption').style.transform = 'translateY(20px)'",
    "sideways": "document.body.style.width = '3000px'",
    "curve": "document.querySelectorAll('.stand .mark')[1].style.transform = 'translateY(4px)'",
    "faint": "document.querySelector('.summary').style.color = '#999'",
}


@pytest.mark.parametrize("measure", ALL)
def test_each_measure_finds_its_fault(
    browser: Browser, pages: dict[str, Path], measure: str
) -> None:
    browser.open(pages["checkout"])
    browser.run(BREAKS[measure])
    assert find_faults(browser, [measure]) != ()


def test_numbers_below_the_small_curve_stand_clear_of_each_other(
    browser: Browser, tmp_path: Path
) -> None:
    browser.set_viewport(400)
    browser.open(_write(wide(120), tmp_path / "page.html"))
    assert find_faults(browser) == ()


def test_the_small_curve_is_measured_by_its_own_marks(
    browser: Browser, pages: dict[str, Path]
) -> None:
    browser.set_viewport(400)
    browser.open(pages["checkout"])
    browser.run("document.querySelectorAll('.strip-mark')[2].setAttribute('y', 40)")
    assert len(find_faults(browser, ["curve"])) == 1


def test_the_ways_of_the_diagram_are_seen_on_a_telephone(
    browser: Browser, pages: dict[str, Path]
) -> None:
    browser.set_viewport(400)
    browser.open(pages["behin"])
    hidden = """
    const ways = [...document.querySelectorAll('.flow .wire')];
    return ways.length ? ways.filter((way) => getComputedStyle(way).display === 'none').length : -1;
    """
    assert browser.run(hidden) == 0
