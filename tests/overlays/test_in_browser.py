"""What only a browser knows of a page of changes: where things stand, what filters leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Browser
from tests.html.test_accessibility import find_barriers
from tests.measures import ALL, DRAWING, find_faults, find_foreign_requests
from tests.overlays.drawing import compare, draw
from tests.overlays.pairs import PAIRS
from tests.overlays.test_page import write

pytestmark = pytest.mark.browser

FACES = """
const picture = [...document.querySelectorAll('.curves .picture')].find((one) => one.offsetHeight);
const paths = [...picture.querySelectorAll('path')];
const stroke = (path) => path.getAttribute('stroke-width');
const isWide = (path) => ['2.6', '2.2'].includes(stroke(path));
const isLine = (path) => isWide(path) && path.getAttribute('fill') === 'none';
const lines = paths.filter(isLine);
const spots = lines.flatMap((line) => {
  const at = line.getScreenCTM(), end = line.getTotalLength(), found = [];
  for (let way = 0; way <= end; way += 0.25) {
    found.push(line.getPointAtLength(way).matrixTransform(at));
  }
  return found;
});
const isFace = (path) => {
  return path.getAttribute("fill") === "var(--card)" && path.hasAttribute("transform");
};
const heights = spots.map((spot) => spot.y);
const top = Math.min(...heights) - 3, bottom = Math.max(...heights) + 3;
const centres = paths.filter(isFace).map((face) => {
  const box = face.getBoundingClientRect();
  return {x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2};
});
// The same marks stand in the legend and before the scores.
return centres.filter(({y}) => top < y && y < bottom).map(({x, y}) => {
  return Math.min(...spots.map((spot) => Math.hypot(spot.x - x, spot.y - y)));
});
"""
TITLE_ENDS = """
const titles = [...document.querySelectorAll('article[dir] > .map-title')];
return Object.fromEntries(titles.map((title) => {
  const words = document.createRange(), room = title.getBoundingClientRect();
  words.selectNodeContents(title);
  const box = words.getBoundingClientRect();
  const isLeft = box.left - room.left < room.right - box.right;
  return [title.parentElement.dir, isLeft ? 'left' : 'right'];
}));
"""
SCALES = """
return [...document.querySelectorAll('tr.is-emotion.in-beside > th')].map((head) => {
  const box = head.querySelector('.side-name').getBoundingClientRect();
  const words = [...head.querySelectorAll('.level')].map((one) => one.getBoundingClientRect());
  const isFree = (word) => word.width && (word.bottom <= box.top || word.top >= box.bottom);
  return words.filter(isFree).length;
});
"""
CORNERS = """
return [...document.querySelectorAll('details.weight')].map((details) => {
  const style = getComputedStyle(details.querySelector('summary'), '::before');
  const turn = new DOMMatrix(style.transform), isLeft = style.direction === 'rtl';
  const tip = new DOMPoint(isLeft ? -1 : 1, 1).matrixTransform(turn);
  const x = tip.x - turn.e, y = tip.y - turn.f;
  const isLevel = Math.abs(x) > Math.abs(y);
  return [details.open, isLevel ? (x < 0 ? 'left' : 'right') : y > 0 ? 'down' : 'up'];
});
"""
BESIDE = """
return [...document.querySelectorAll('.entry-edits .apart')].filter((e) => e.offsetHeight).map(
  (one) => {
    const [before, after] = [...one.children].map((text) => text.getBoundingClientRect());
    return before.top === after.top && before.right < after.left;
  });
"""
PAIRED = """
const cells = (side) => [...document.querySelectorAll(`tr.side-${side} > td.parted`)];
const key = (cell) => `${cell.parentElement.dataset.row} ${cell.dataset.column}`;
const after = new Map(cells('after').map((cell) => [key(cell), cell.getBoundingClientRect()]));
return cells('before').filter((cell) => after.get(key(cell))?.height).map((cell) => {
  const mine = cell.getBoundingClientRect(), theirs = after.get(key(cell));
  const isSame = Math.abs(mine.left - theirs.left) < 1 && Math.abs(mine.width - theirs.width) < 1;
  return isSame && mine.bottom <= theirs.top + 1.5 && mine.height > 0;
});
"""
TARGETS = """
const links = [...document.querySelectorAll('main a[href^="#"]')];
return links.filter((link) => link.offsetHeight).map((a) => {
  const target = document.getElementById(decodeURIComponent(a.hash.slice(1)));
  return target.getClientRects().length > 0 || a.outerHTML;
});
"""
COUNT = "return [...document.querySelectorAll(arguments[0])].filter((e) => e.offsetHeight).length"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("changes")
    for name, pair in PAIRS.items():
        (folder / f"{name}.html").write_text(draw(pair, folder / name), "utf-8")
        (folder / f"{name}.svg").write_text(draw(pair, folder / name, "svg"), "utf-8")
    return {name: folder / f"{name}.html" for name in PAIRS}


def choose_measures(width: int) -> list[str]:
    """On a telephone the curve stands above the changes, and not in the table."""
    return [each for each in ALL if each != "curve" or width > 720]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 900, 400])
@pytest.mark.parametrize("name", PAIRS)
def test_a_page_has_no_faults(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: str
) -> None:
    browser.show(pages[name], width=width, scheme=scheme)
    assert find_faults(browser, choose_measures(width)) == ()
    assert find_foreign_requests(browser) == ()


@pytest.mark.parametrize("name", PAIRS)
def test_a_picture_has_no_faults(browser: Browser, pages: dict[str, Path], name: str) -> None:
    browser.open(pages[name].with_suffix(".svg"))
    assert find_faults(browser, DRAWING) == ()


@pytest.mark.parametrize("name", PAIRS)
def test_axe_finds_nothing(browser: Browser, pages: dict[str, Path], name: str) -> None:
    assert find_barriers(browser, pages[name]) == []


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (400, "light")])
@pytest.mark.parametrize("name", PAIRS)
def test_both_versions_have_no_faults_beside_each_other(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: str
) -> None:
    browser.show(pages[name], width=width, scheme=scheme)
    browser.run("document.getElementById('_apart').click()")
    assert find_faults(browser, choose_measures(width)) == ()


@pytest.mark.parametrize("name", ["persian", "english"])
def test_axe_finds_nothing_in_versions_beside_each_other(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, name: str
) -> None:
    page = pages[name].read_text("utf-8")
    chosen = page.replace('id="_together" checked', 'id="_together"')
    chosen = chosen.replace('id="_apart"', 'id="_apart" checked')
    assert chosen != page
    beside = tmp_path / "beside.html"
    beside.write_text(chosen, "utf-8")
    assert find_barriers(browser, beside) == []


@pytest.mark.parametrize("width", [1440, 400])
def test_versions_stand_one_above_the_other_over_one_axis(
    browser: Browser, pages: dict[str, Path], width: int
) -> None:
    browser.set_javascript(enabled=False)
    browser.set_viewport(width)
    browser.open(pages["persian"])
    assert count(browser, "tr.in-beside > td.parted") == 0
    browser.run("document.getElementById('_apart').click()")
    pairs = browser.run(PAIRED)
    assert isinstance(pairs, list)
    assert len(pairs) > 5
    assert all(pairs)
    assert count(browser, "tr.in-unified > td") == 0


@pytest.mark.parametrize("name", ["persian", "english"])
def test_each_version_has_all_words_of_its_scale(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    browser.set_viewport(1440)
    browser.open(pages[name])
    browser.run("document.getElementById('_apart').click()")
    assert browser.run(SCALES) == [5, 5]


@pytest.mark.parametrize(("name", "onward"), [("persian", "left"), ("english", "right")])
def test_what_is_open_points_down(
    browser: Browser, pages: dict[str, Path], name: str, onward: str
) -> None:
    browser.open(pages[name])
    corners = browser.run(CORNERS)
    assert isinstance(corners, list)
    assert [True, "down"] in corners
    browser.run("document.querySelectorAll('details.weight').forEach((one) => one.open = false)")
    corners = browser.run(CORNERS)
    assert isinstance(corners, list)
    assert {way for _, way in corners} == {onward}


def test_links_lead_to_what_is_seen(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["persian"])
    for mode in ("_together", "_apart"):
        browser.run(f"document.getElementById('{mode}').click()")
        browser.run("for (const e of document.querySelectorAll('details')) e.open = true")
        targets = browser.run(TARGETS)
        assert isinstance(targets, list)
        assert len(targets) > 20
        assert {each for each in targets if each is not True} == set()


@pytest.mark.parametrize("width", [1440, 400])
@pytest.mark.parametrize("name", ["persian", "english", "many", "personas"])
def test_all_lines_pass_through_their_marks(
    browser: Browser, pages: dict[str, Path], name: str, width: int
) -> None:
    browser.set_viewport(width)
    browser.open(pages[name])
    distances = browser.run(FACES)
    assert isinstance(distances, list)
    assert len(distances) > 4
    assert max(distances) <= 1


def count(browser: Browser, selector: str) -> int:
    found = browser.run(COUNT, selector)
    assert isinstance(found, int)
    return found


def test_filters_work_without_a_script(browser: Browser, pages: dict[str, Path]) -> None:
    browser.set_javascript(enabled=False)
    browser.open(pages["persian"])
    assert count(browser, ".entry.w-major") > 2
    browser.run("document.getElementById('_w-major').click()")
    assert count(browser, ".entry.w-major") == 0
    assert count(browser, ".marked.w-major .change-note") == 0
    assert count(browser, ".entry.w-minor") > 2
    rows = count(browser, "tr[data-row]")
    browser.run("document.getElementById('_only').click()")
    assert 3 < count(browser, "tr[data-row]") < rows


def test_a_lane_can_be_left_out(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["persian"])
    row = 'tr[data-row="pain_points"]'
    assert count(browser, row) == 1
    browser.run("document.querySelector('.lanes-of').open = true")
    label = "[...document.querySelectorAll('.lanes-of label')]"
    browser.run(f"{label}.find((one) => one.textContent.includes('نقاط درد')).click()")
    assert count(browser, row) == 0
    assert count(browser, 'tr[data-row="fixes"]') == 1


def test_both_texts_can_stand_apart(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["english"])
    assert count(browser, ".text-before") == 0
    browser.run("document.getElementById('_apart').click()")
    assert count(browser, ".text-before") > 1
    assert count(browser, ":not(tr.in-beside *) > del.own") == 0
    assert count(browser, "ins.own") > 1
    beside = browser.run(BESIDE)
    assert isinstance(beside, list)
    assert len(beside) > 1
    assert all(beside)
    assert find_faults(browser, ("clipped", "sideways")) == ()


def test_on_paper_the_whole_table_is_as_wide_as_the_sheet(
    browser: Browser, pages: dict[str, Path]
) -> None:
    browser.set_viewport(1512)
    browser.emulate(media="print", scheme="dark")
    browser.open(pages["english"])
    assert find_faults(browser, [name for name in ALL if name != "faint"]) == ()
    assert count(browser, ".filters, .tools") == 0


def test_several_maps_of_both_directions_have_no_barriers(browser: Browser, tmp_path: Path) -> None:
    for side, score in (("old", 1), ("new", -1)):
        for name, lang in (("a", "en"), ("b", "fa"), ("c", "en")):
            write(tmp_path / side, name, score, lang)
    page = tmp_path / "page.html"
    page.write_text(compare(tmp_path / "old", tmp_path / "new"), "utf-8")
    assert find_barriers(browser, page) == []
    assert browser.run(TITLE_ENDS) == {"ltr": "left", "rtl": "right"}
    browser.set_viewport(400)
    assert find_faults(browser, ("clipped", "sideways", "faint")) == ()
