"""A page is whole, safe, and always the same."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from cjm.view import (
    Badge,
    Card,
    Cards,
    Fact,
    MapView,
    PersonaCard,
    Picture,
    SourceNote,
    StageHead,
)
from tests.composer.composing import show
from tests.html.pages import draw_page, list_shown_texts, read_page
from tests.svg.maps import wide
from tests.views import behin_sms, build, checkout, extremes, long_map, poison, single_stage

VIEWS = {
    view.id: view for view in (behin_sms(), checkout(), extremes(), long_map(), single_stage())
}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "&lt;b&gt; &amp; &#0;",
    "]]> --> <!--",
    "a\x00b\x1b[31mc\x85d\ufffee",
    "پایان </title> \u202e evil",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
)


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest) -> MapView:
    return VIEWS[request.param]


def test_a_page_is_well_formed(view: MapView) -> None:
    read_page(draw_page(view))


def test_ids_are_unique_and_links_inside_the_page_lead_somewhere(view: MapView) -> None:
    page = read_page(draw_page(view))
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for element in page.elements:
        for name in ("href", "aria-labelledby", "aria-describedby"):
            target = element.attributes.get(name, "")
            if name != "href" or target.startswith("#"):
                assert set(target.removeprefix("#").split()) <= set(ids)


def test_the_same_map_gives_the_same_bytes(view: MapView) -> None:
    assert draw_page(view) == draw_page(view)


def test_the_policy_admits_the_one_style_and_script_and_nothing_else(view: MapView) -> None:
    text = draw_page(view)
    page = read_page(text)
    (style,) = page.find("style")
    digest = base64.b64encode(hashlib.sha256("".join(style.text).encode()).digest()).decode()
    (policy,) = [
        element.attributes["content"]
        for element in page.find("meta")
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    (script,) = page.find("script")
    program = base64.b64encode(hashlib.sha256("".join(script.text).encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; script-src 'sha256-{program}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert not any("style" in element.attributes for element in page.elements)
    assert not any(name.startswith("on") for e in page.elements for name in e.attributes)


def test_a_page_may_be_had_without_its_script(view: MapView) -> None:
    text = draw_page(view, has_script=False)
    page = read_page(text)
    assert not page.find("script")
    assert not page.find(css="tools")
    assert "script-src" not in text


def test_a_page_asks_for_nothing(view: MapView) -> None:
    text = draw_page(view)
    assert not re.search(r"@import|url\((?!#)", text)
    page = read_page(text)
    for element in page.elements:
        source = element.attributes.get("src", "data:")
        assert source.startswith("data:")
        if element.name == "link":
            assert element.attributes["href"] == "data:,"


def test_every_text_of_the_map_is_in_the_page(view: MapView) -> None:
    shown = _join_lines("".join(read_page(draw_page(view)).texts))
    # The diagram has tests of its own: it breaks and shortens what it says.
    grid = view._replace(flow=view.flow._replace(nodes=(), edges=(), title="", summary=""))
    missing = [text for text in list_shown_texts(grid) if _join_lines(text) not in shown]
    assert missing == []


def _join_lines(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip())


def _kinds(text: str) -> set[tuple[str, tuple[str, ...]]]:
    page = read_page(draw_page(poison(checkout(), text)))
    return {(element.name, tuple(sorted(element.attributes))) for element in page.elements}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    # A word that is an address too, a text so long that it goes below the curve, two directions.
    assert _kinds(text) <= _kinds("plain") | _kinds("plain: words " * 20) | _kinds("متن C++")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_whole(text: str) -> None:
    page = read_page(draw_page(poison(checkout(), text)))
    shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe]", "\ufffd", text)
    (title,) = page.find("h1")
    assert "".join(title.text) == shown
    for css in ("card-text", "quote", "stage-name", "lane-name", "role", "summary"):
        for element in page.find(css=css):
            assert shown in "".join(element.text), css


def test_no_control_character_is_raw() -> None:
    page = draw_page(poison(checkout(), "".join(map(chr, range(32))) + "\x7f\x9f\ud800\uffff"))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", page)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:x",
     "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example", "\\\\evil"],
)  # fmt: skip
def test_addresses_that_could_harm_are_no_links(url: str) -> None:
    view = single_stage()._replace(
        facts=(Fact("See", "this", url=url),),
        sources=(SourceNote("s", "source", url),),
        bands=(build.row("fixes", "Fixes", Cards((Card("c", "card", url=url),))),),
    )
    page = read_page(draw_page(view))
    assert [a.attributes["href"] for a in page.find("a") if "xlink:href" not in a.attributes] == []


@pytest.mark.parametrize("url", ["https://a.example/?b=c&d", "other.html#x", "mailto:a@b.example"])
def test_harmless_addresses_are_links(url: str) -> None:
    view = single_stage()._replace(facts=(Fact("See", "this", url=url),))
    assert [a.attributes["href"] for a in read_page(draw_page(view)).find("a")] == [url]


def test_a_picture_is_shown_only_if_it_is_embedded() -> None:
    def draw(src: str) -> int:
        card = PersonaCard("p", "P", None, "P", photo=Picture(src, "A portrait"))
        return len(read_page(draw_page(single_stage()._replace(personas=(card,)))).find("img"))

    assert draw("data:image/png;base64,AAAA") == 1
    assert draw("https://far.example/pixel.png") == 0
    assert draw("data:text/html,x") == 0


def test_a_touchpoint_of_two_stages_is_found_where_it_stands_first() -> None:
    heads = build.stages("Stage {}", ("a", "A"), ("b", "B"))
    lane = build.row("fixes", "Fixes", Cards((Card("same", "One"),)), Cards((Card("same", "Two"),)))
    page = read_page(draw_page(build.map_view("m", "M", heads=heads, bands=(lane,))))
    (found,) = [e for e in page.elements if e.attributes.get("id") == "same"]
    assert "One" in "".join(found.text)


def test_a_draft_is_marked_once() -> None:
    draft = single_stage()._replace(is_draft=True)
    with_badge = draft._replace(badges=(Badge("status", "draft", "Draft"),))
    for view in (draft, with_badge):
        marks = read_page(draw_page(view)).find(css="is-draft")
        assert ["".join(mark.text) for mark in marks] == ["Draft"]


def test_language_and_direction_are_those_of_the_map() -> None:
    html = read_page(draw_page(behin_sms())).find("html")[0]
    assert html.attributes == {"lang": "fa", "dir": "rtl"}


def test_a_map_without_scores_has_no_curve() -> None:
    view = checkout()._replace(curve=None)
    page = read_page(draw_page(view))
    assert not page.find(css="curve")
    assert not page.find(css="strip")


def test_what_is_aimed_at_has_no_face_beside_what_somebody_feels() -> None:
    page = read_page(
        draw_page(
            show(
                "personas: [{id: clerk, name: Clerk}]\n"
                "stages: [{name: Wait, emotion: {target: 2, by: {clerk: -2}}}]"
            )
        )
    )
    # The curve stands at the top, and above the cards of a telephone.
    marks = [one.classes - {"strip-mark"} for one in page.find(css="strip-mark")]
    assert marks == [{"target"}, {"negative", "lowest"}] * 2
    # Nor is the ground between its line and the middle coloured as if it were felt.
    assert not page.find(css="above")
    assert read_page(draw_page(show("stages: [{name: Wait, emotion: 2}]"))).find(css="above")


def test_a_map_without_anything_around_it_has_no_empty_parts() -> None:
    head = StageHead("a", 1, "Stage 1", "A", 0, 1, has_steps=False)
    page = read_page(draw_page(build.map_view("m", "M", heads=(head,), bands=())))
    assert not page.find(css="panel")
    assert not page.find("footer")
    assert not page.find("figure")


def list_sheets(view: MapView) -> list[str]:
    return re.findall(r"@page *{ *size: *([^;}]+)", draw_page(view))


def test_a_long_map_stands_in_groups_of_stages_on_the_usual_sheet() -> None:
    assert list_sheets(behin_sms()) == list_sheets(wide(30)) == ["A3 landscape"]
    assert not read_page(draw_page(behin_sms())).find(css="sheet")
    tables = read_page(draw_page(wide(30))).find(css="sheet")
    assert len(tables) > 1


def test_a_stage_wider_than_the_sheet_asks_for_one_that_holds_it() -> None:
    steps = ", ".join(f"{{name: Step {number}, emotion: 1}}" for number in range(30))
    (_, sheet) = list_sheets(show(f"stages: [{{name: Long, steps: [{steps}]}}]"))
    width, _, height = sheet.partition("mm ")
    assert (int(width) > 420, height) == (True, "297mm")
