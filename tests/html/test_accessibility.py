"""No reader is left out: axe-core in a real browser, what is heard, what the keyboard reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.api.draw import DrawJob, draw
from cjm.themes import theme_names
from tests.browser import Browser
from tests.html.axe import find_violations
from tests.measures import find_faults

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.cjm.yaml"))
BOTH = (
    (ROOT / "examples/shop-checkout.cjm.yaml", "en"),
    (ROOT / "examples/behin-sms-scored.cjm.yaml", "fa"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("accessible")


def write(source: Path, folder: Path, *, theme: str = "plain", lang: str | None = None) -> Path:
    page = folder / f"{source.name.partition('.')[0]}-{theme}-{lang}.html"
    if not page.exists():
        job = DrawJob((str(source),), output=str(page), formats=("html",), theme=theme, lang=lang)
        assert [drawn.state for drawn in draw(job)] == ["written"]
    return page


def find_barriers(browser: Browser, page: Path) -> list[str]:
    """What axe-core finds on a page in light and dark, on a desk and on a telephone. Colours are
    all that a scheme changes.
    """
    found: list[str] = []
    for width in (1440, 400):
        browser.set_viewport(width)
        browser.emulate(scheme="light")
        browser.open(page)
        for scheme in ("light", "dark"):
            browser.emulate(scheme=scheme)
            answer = find_violations(browser, only_colours=scheme == "dark")
            found += [f"{width} {scheme} {violation}" for violation in answer]
    return found


@pytest.mark.parametrize("source", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_axe_finds_nothing(browser: Browser, folder: Path, source: Path) -> None:
    assert find_barriers(browser, write(source, folder)) == []


@pytest.mark.parametrize("theme", [name for name in theme_names() if name != "plain"])
@pytest.mark.parametrize(("source", "lang"), BOTH, ids=["en", "fa"])
def test_axe_finds_nothing_in_other_themes(
    browser: Browser, folder: Path, source: Path, lang: str, theme: str
) -> None:
    assert find_barriers(browser, write(source, folder, theme=theme, lang=lang)) == []


def test_the_answer_at_a_glance_is_heard_and_leads_on(browser: Browser, folder: Path) -> None:
    browser.open(write(BOTH[0][0], folder, lang="en"))
    heard = browser.listen()
    assert ("region", "At a glance") in heard
    assert ("link", "Page hangs after the code is sent") in heard
    texts = " ".join(name for role, name in heard if role == "StaticText")
    for words in ("Lowest point", "Severity", "4 of 5", "Planned"):
        assert words.lower() in texts.lower()


def test_the_keyboard_goes_through_the_map(browser: Browser, folder: Path) -> None:
    browser.set_viewport(1440)
    browser.open(write(BOTH[0][0], folder, lang="en"))
    press = """
    const [key] = arguments;
    const told = {key, bubbles: true, cancelable: true};
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', told));
    return document.activeElement.textContent;
    """
    browser.run("document.querySelector('[data-column][tabindex=\"0\"]').focus()")
    assert "Review cart" in str(browser.run(press, "ArrowDown"))
    assert "Ask a question" in str(browser.run(press, "ArrowRight"))
    assert "Chat window" in str(browser.run(press, "ArrowDown"))
    browser.run(press, "h")
    assert browser.run("return document.querySelectorAll('td.lit').length > 5") is True
    browser.run(press, "f")
    folded = "return document.querySelector('tr.folded .fold').getAttribute('aria-expanded')"
    assert browser.run(folded) == "false"
    browser.run(press, "?")
    assert browser.run("return document.querySelector('dialog').open") is True


def test_escape_closes_a_menu_and_leads_back_to_it(browser: Browser, folder: Path) -> None:
    browser.open(write(ROOT / "examples/saas-onboarding.cjm.yaml", folder))
    closed = """
    const menu = document.querySelector('.tools .menu'), box = menu.querySelector('input');
    menu.open = true;
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    return [menu.open, document.activeElement === menu.querySelector('summary')];
    """
    assert browser.run(closed) == [False, True]


def test_the_buttons_of_a_part_lie_within_it(browser: Browser, folder: Path) -> None:
    browser.set_viewport(1440)
    browser.open(write(ROOT / "examples/saas-onboarding.cjm.yaml", folder))
    outside = """
    return [...document.querySelectorAll('.acts')].filter((acts) => {
      const own = acts.getBoundingClientRect(), part = acts.parentElement.getBoundingClientRect();
      return own.left < part.left - 1 || own.right > part.right + 1 || own.top < part.top - 1;
    }).map((acts) => acts.parentElement.textContent);
    """
    assert browser.run("return document.querySelectorAll('.step > .acts').length") == 5
    assert browser.run(outside) == []


@pytest.mark.parametrize("name", ["online-shop", "saas-onboarding"])
def test_a_card_of_the_diagram_is_seen_where_it_has_the_focus(
    browser: Browser, folder: Path, name: str
) -> None:
    browser.set_viewport(400)
    browser.open(write(ROOT / f"examples/{name}.cjm.yaml", folder))
    cut = """
    return [...document.querySelectorAll('.flow a')].filter((card) => {
      card.focus({ preventScroll: true });
      const box = card.getBoundingClientRect();
      return box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight;
    }).map((card) => card.textContent);
    """
    browser.emulate(reduced_motion=True)
    assert browser.run("return document.querySelectorAll('.flow a').length") == 6
    assert browser.run(cut) == []


def test_lanes_can_be_left_out_and_links_bring_them_back(browser: Browser, folder: Path) -> None:
    browser.open(write(BOTH[0][0], folder, lang="en"))
    browser.run("document.querySelector('[data-lane=pain_points]').click()")
    shown = "return document.getElementById('slow-gateway').getClientRects().length"
    assert browser.run(shown) == 0
    browser.run("location.hash = '#slow-gateway'")
    assert browser.run("return new Promise((go) => setTimeout(go, 100))") is None
    assert browser.run(shown) == 1


def test_the_chosen_scheme_is_kept(browser: Browser, folder: Path) -> None:
    page = write(BOTH[0][0], folder, lang="en")
    browser.emulate(scheme="light")
    browser.open(page)
    ground = "return getComputedStyle(document.body).backgroundColor"
    choose = """
    const box = document.querySelector('[name=scheme]');
    box.value = arguments[0];
    box.dispatchEvent(new Event('change', {bubbles: true}));
    """
    light = browser.run(ground)
    browser.run(choose, "dark")
    dark = browser.run_until(ground, lambda colour: colour != light)
    assert dark != light
    browser.open(page)
    assert browser.run_until(ground, lambda colour: colour == dark) == dark
    browser.run(choose, "system")
    assert browser.run_until(ground, lambda colour: colour != dark) == light


def test_without_script_nothing_of_the_comforts_is_seen(browser: Browser, folder: Path) -> None:
    browser.set_javascript(enabled=False)
    try:
        browser.open(write(BOTH[0][0], folder, lang="en"))
        heard = browser.listen()
        assert not [name for role, name in heard if role in ("button", "combobox", "checkbox")]
        assert [role for role, _ in heard].count("table") == 1
    finally:
        browser.set_javascript(enabled=True)


SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""


@pytest.mark.parametrize(
    ("source", "lang"),
    [*BOTH, (ROOT / "examples/clinic-appointment.cjm.yaml", "de")],
    ids=["en", "fa", "de"],
)
@pytest.mark.parametrize("width", [1440, 720, 400], ids=["desk", "zoomed", "telephone"])
def test_wider_spacing_and_zoom_cut_no_text(
    browser: Browser, folder: Path, source: Path, lang: str, width: int
) -> None:
    """WCAG 1.4.12 and 1.4.4: at 200 % a desk of 1440 pixels has 720."""
    browser.set_viewport(width)
    browser.open(write(source, folder, lang=lang))
    browser.run(SPACING)
    assert find_faults(browser, ("clipped", "sideways")) == ()


def test_the_table_is_heard_with_its_heads_and_the_curve_in_words(
    browser: Browser, folder: Path
) -> None:
    browser.open(write(BOTH[0][0], folder, lang="en"))
    heard = browser.listen()
    roles = [role for role, _ in heard]
    assert roles.count("table") == 1
    heads = [name for role, name in heard if role == "columnheader"]
    assert all(
        any(stage in head for head in heads) for stage in ("Pay", "Review cart", "Enter card")
    )
    assert any("Emotions" in name for role, name in heard if role == "rowheader")
    assert [name for role, name in heard if role == "StaticText" and "the lowest point" in name]


def test_colours_of_the_system_keep_every_sign(browser: Browser, folder: Path) -> None:
    page = write(BOTH[0][0], folder, lang="en")
    browser.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "forced-colors", "value": "active"}]}
    )
    browser.open(page)
    # Bars and marks that are only filled would be one with the page.
    unseen = browser.run(
        """
        const page = getComputedStyle(document.body).backgroundColor;
        return [...document.querySelectorAll('.shares i, .marks .on, .reached, .begin')]
          .filter((one) => one.getClientRects().length)
          .filter((one) => getComputedStyle(one).backgroundColor === page)
          .map((one) => one.className);
        """
    )
    assert unseen == []


def test_heads_are_heard_by_their_names_and_buttons_by_what_they_act_on(
    browser: Browser, folder: Path
) -> None:
    """A reader hears the heads with each cell, and picks a button from a list of all."""
    browser.open(write(BOTH[0][0], folder, lang="en"))
    heard = browser.listen()
    heads = [name for role, name in heard if role in ("columnheader", "rowheader")]
    assert "Enter card" in heads
    assert "Pain points" in heads
    assert not [name for name in heads if "Copy" in name or "Fold" in name]
    buttons = [name for role, name in heard if role == "button"]
    assert "Copy the stage as text: Enter card" in buttons
    assert "Copy the link: Page hangs after the code is sent" in buttons
    assert "Copy the link" not in buttons
