"""The map as SVG: whole, well-formed, the same each time, with every word of the view."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.layout.clean import clean_text
from cjm.view import Card, Cards, Cell, Chip, Chips, Empty, Fact, Feeling, Flow, MapView, Row
from tests.svg.reading import (
    EMBEDDING,
    SVG,
    draw,
    list_paragraphs,
    list_texts,
    list_words_behind,
    parse,
    strip_directions,
)
from tests.views import behin_sms, checkout, extremes, long_map, poison, single_stage
from tests.views.build import map_view, row, stages

VIEWS = [behin_sms, checkout, extremes, long_map, single_stage]
HREF = "{http://www.w3.org/1999/xlink}href"
each_view = pytest.mark.parametrize("make", VIEWS)


@each_view
def test_every_text_of_the_view_is_in_the_picture(make: Callable[[], MapView]) -> None:
    view = make()
    root = parse(draw(view))
    said = "\n".join((*list_paragraphs(root), *map(clean_text, list_words_behind(root))))
    flowless = view._replace(flow=Flow((), (), "", ""), curve=None)
    levels = {"dissatisfied", "satisfied", "ناراضی", "راضی"}
    missing = [text for text in list_texts(flowless) if clean_text(text) not in said]
    assert [text for text in missing if text not in levels] == []


@each_view
def test_the_curve_is_told_in_words(make: Callable[[], MapView]) -> None:
    view = make()
    description = parse(draw(view)).findtext(f"{SVG}desc") or ""
    assert view.curve
    assert description.splitlines() == [*view.curve.summary]


@each_view
def test_the_same_view_gives_the_same_bytes(make: Callable[[], MapView]) -> None:
    assert draw(make()) == draw(make())


def test_the_bytes_do_not_depend_on_the_order_of_sets() -> None:
    script = (
        "import hashlib\nfrom tests.svg.reading import draw\nfrom tests.views import checkout\n"
        "print(hashlib.sha256(draw(checkout()).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root}/src:{root}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


@each_view
def test_ids_begin_with_the_map_and_stand_once(make: Callable[[], MapView]) -> None:
    view = make()
    ids = [name for element in parse(draw(view)).iter() if (name := element.get("id"))]
    assert len(ids) == len(set(ids))
    assert all(name.startswith(f"{view.id}-") for name in ids)


@each_view
def test_what_is_referred_to_is_there(make: Callable[[], MapView]) -> None:
    root = parse(draw(make()))
    ids = {element.get("id") for element in root.iter()}
    named = re.compile(r"#([^)\s]+)")
    for element in root.iter():
        for name in ("aria-labelledby", "aria-describedby"):
            assert element.get(name) is None or element.get(name) in ids
        if clip := element.get("clip-path"):
            found = named.search(clip)
            assert found
            assert found[1] in ids


def test_a_link_into_the_map_leads_to_the_element_in_the_picture() -> None:
    root = parse(draw(checkout()))
    addresses = [link.get(HREF) for link in root.iter(f"{SVG}a")]
    assert "#shop-checkout-blueprint-slow-gateway" in addresses
    assert "https://tickets.example.org/SHOP-412" in addresses
    target = next(g for g in root.iter() if g.get("id") == "shop-checkout-blueprint-slow-gateway")
    assert "Page hangs after the code is sent" in list(list_paragraphs(target))


def test_the_root_says_its_size_its_language_and_its_title() -> None:
    root = parse(draw(behin_sms()))
    width, height = root.get("width"), root.get("height")
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fa"
    assert root.findtext(f"{SVG}title") == "نقشه سفر مشتری بهین اس‌ام‌اس"


@each_view
def test_only_what_every_viewer_understands_is_used(make: Callable[[], MapView]) -> None:
    names = {element.tag.removeprefix(SVG) for element in parse(draw(make())).iter()}
    known = {
        "svg", "title", "desc", "defs", "clipPath", "g", "a", "rect", "circle", "line", "path",
        "text", "tspan", "image", "style",
    }  # fmt: skip
    assert names <= known


def test_lines_of_a_persian_paragraph_carry_their_direction() -> None:
    root = parse(draw(behin_sms()))
    for line in root.iter(f"{SVG}tspan"):
        words = line.text or ""
        has_persian = re.search("[\u0620-\u064a\u066e-\u06d3]", words) is not None
        assert words.startswith(EMBEDDING) == has_persian


def test_a_value_in_the_other_direction_keeps_its_own_on_every_line() -> None:
    value = "10 min after failure (SMS), then 3 more, and so on until somebody answers"
    heads = stages("مرحله {}", ("a", "الف"), ("b", "ب"), ("c", "پ"))
    card = Card("card", "کارت", "fix", details=(Fact("محرک", value), Fact("مسئول", "تیم")))
    view = map_view(
        "value",
        "نقشه",
        heads=heads,
        bands=(row("fixes", "راهکار", Cards((card,)), Empty(), Empty()),),
        lang="fa",
        direction="rtl",
    )
    lines = [line.text or "" for line in parse(draw(view)).iter(f"{SVG}tspan")]
    first = lines.index("\u202bمحرک\u202c") + 1
    assert lines[first].startswith("10 min"), "a Latin value is read from the left"
    assert "\u202b" not in lines[first + 1]
    assert lines[lines.index("\u202bمسئول\u202c") + 1] == "\u202bتیم\u202c"
    for line in lines:
        assert line.count("\u202b") == line.count("\u202c")


def test_what_a_feeling_rests_on_stands_below_it() -> None:
    heads = stages("Stage {}", ("a", "A"), ("b", "B"))
    told = Fact("Source", "Talks in spring")
    lane = row("emotion", "Emotions", Feeling(None, "not scored", "lost", details=(told,)), Empty())
    said = list(list_paragraphs(parse(draw(map_view("m", "M", heads=heads, bands=(lane,))))))
    place = said.index("lost")
    assert said[place + 1 : place + 3] == ["Source", "Talks in spring"]


def test_a_value_has_a_sign_in_place_of_its_label() -> None:
    """The word is still there for a pointer and a screen reader."""
    heads = stages("Stage {}", ("a", "A"))
    card = Card("c", "Call back", "fix", details=(Fact("Owner", "billing", key="owner"),))
    lane = row("fixes", "Fixes", Cards((card,)))
    drawn = parse(draw(map_view("m", "M", heads=heads, bands=(lane,))))
    assert "Owner" not in list(list_paragraphs(drawn))
    assert "Owner" in [title.text for title in drawn.iter(f"{SVG}title")]


def test_a_broken_word_is_marked_where_it_goes_on() -> None:
    classes = {line.get("class") for line in parse(draw(extremes())).iter(f"{SVG}tspan")}
    assert classes == {None, "joined"}
    whole = {line.get("class") for line in parse(draw(single_stage())).iter(f"{SVG}tspan")}
    assert whole == {None}


HOSTILE = (
    "<script>alert(1)</script>",
    "]]><!-- -->&amp;&#0;",
    "\"' onload='alert(1)' x=\"",
    "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))),
    "\ud800 \udfff \ufffe \uffff",
    "\u202e\u202dabc\u2066\u2069\u202c\u200f\u2028\u2029\u0085",
    "javascript:alert(1)",
    "\x01java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{ 7 * 7 }} %s \\ `",
    " ",
    "",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("make", [behin_sms, checkout])
def test_hostile_text_stays_text(make: Callable[[], MapView], text: str) -> None:
    svg = draw(poison(make(), text))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", svg)
    root = parse(svg)
    assert not any(element.tag.endswith("script") for element in root.iter())
    for element in root.iter():
        assert not any(name.lower().startswith("on") for name in element.attrib)
        assert not (element.get(HREF) or "").lower().startswith(("javascript", "data:text"))
    plain = {element.tag for element in parse(draw(poison(make(), "x"))).iter()}
    assert {element.tag for element in root.iter()} <= plain


@given(st.text(alphabet=st.characters(), max_size=40))
@settings(max_examples=60)
def test_any_text_is_well_formed_and_comes_back(text: str) -> None:
    heads = stages("Stage {}", ("only", "Only"))
    card = Card("card", text, "pain", url=text)
    view = map_view(
        "any",
        text,
        heads=heads,
        bands=(row("pain_points", text, Cards((card,))),),
    )
    root = parse(draw(view))
    if clean_text(text):
        shown = strip_directions(clean_text(text))
        assert list(list_paragraphs(root)).count(shown) == 3


def test_an_image_is_shown_only_if_it_is_embedded() -> None:
    dot = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
    view = behin_sms()
    for src, count in ((dot, 1), ("https://example.org/a.png", 0), ("/etc/a.png", 0)):
        picture = replace_photo(view, src)
        assert len(list(parse(draw(picture)).iter(f"{SVG}image"))) == count


def replace_photo(view: MapView, src: str) -> MapView:
    from cjm.view import Picture

    (persona,) = view.personas
    return view._replace(personas=(persona._replace(photo=Picture(src, "a portrait")),))


def test_a_map_without_anything_is_still_a_picture() -> None:
    heads = stages("Stage {}", ("only", "Only"))
    root = parse(draw(map_view("bare", "Bare", heads=heads, bands=())))
    assert list(list_paragraphs(root)) == ["Bare", "Stage", "Stage 1", "Only"]


def test_a_map_without_stages_is_its_header() -> None:
    root = parse(draw(map_view("none", "No stages yet", heads=(), bands=())))
    assert list(list_paragraphs(root)) == ["No stages yet"]


def test_cells_over_two_tiers_reach_down() -> None:
    heads = stages("Stage {}", ("a", "A"), ("b", "B"))
    tall = Cell(0, 1, Cards((Card("tall", "word " * 60, "pain"),)), tiers=2)
    upper, lower = Cell(1, 1, Cards((Card("up", "up"),))), Cell(1, 1, Cards((Card("low", "low"),)))
    next_lane = row("fixes", "Fixes", Cards((Card("next", "next"),)), Cards((Card("x", "x"),)))
    lane = Row("pain_points", "Pain points", ((tall, upper), (lower,)))
    root = parse(draw(map_view("tiers", "Tiers", heads=heads, bands=(lane, next_lane))))
    ends = {key: _ends_of_ground(root, f"tiers-{key}") for key in ("tall", "up", "low", "next")}
    assert ends["up"][1] < ends["low"][0]
    assert ends["low"][1] < ends["tall"][1] < ends["next"][0]


def _ends_of_ground(root: Element, name: str) -> tuple[float, float]:
    group = next(element for element in root.iter() if element.get("id") == name)
    ground = next(group.iter(f"{SVG}rect"))
    top = float(ground.get("y", ""))
    return top, top + float(ground.get("height", ""))


def test_a_touchpoint_in_two_cells_has_its_id_once() -> None:
    heads = stages("Stage {}", ("a", "A"), ("b", "B"))
    chip = Chip("sms", "Text message")
    lane = row("touchpoints", "Touchpoints", Chips((chip,)), Chips((chip,)))
    root = parse(draw(map_view("twice", "Twice", heads=heads, bands=(lane,))))
    assert [element.get("id") for element in root.iter()].count("twice-sms") == 1
    assert list(list_paragraphs(root)).count("Text message") == 2
