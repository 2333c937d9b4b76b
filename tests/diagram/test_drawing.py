"""What a drawing says, and that it says it to everybody."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.diagram import LINEAR, find_engine, flow_css
from cjm.diagram.style import feeling_class
from cjm.themes import load_theme
from cjm.view import Edge, Flow, Node
from tests.diagram.flows import FORKED, chain, draw, flow, stage, step, way
from tests.diagram.reading import SVG, boxes, find, parse, texts, titles

ENGINES = (LINEAR, find_engine())
RLE, PDF = "\N{RIGHT-TO-LEFT EMBEDDING}", "\N{POP DIRECTIONAL FORMATTING}"
NASTY = (
    "</svg><script>alert(1)</script>",
    "\"'><image onerror=x>",
    "]]>&amp;&#0;<!--",
    'a\\N\\G\\l\\"b',
    "bell\x07 null\x00 escape\x1b[31m",
    "U+FFFE \ufffe, lone \ud800",
    "override \u202e evil \u2066 isolate",
    "پنل SMS ۲۴/۷ می‌شود",
    "👩‍👩‍👧 🇮🇷 é",
    "x" * 5000,
    "word " * 1000,
    "\n\n\t",
)


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("standalone", [True, False])
def test_no_text_breaks_the_drawing(text: str, standalone: bool) -> None:
    nodes = (
        Node("s1", text, text, text, -2, text, (text, text), None, text),
        Node("s2", text, text, text, None, None, ()),
        Node("s1-1", text, text, None, 0, text, (text,), "s1", text),
    )
    edges = (Edge("s1-1", "s2", text, 20, False), Edge("s2", "s1", text, None, False, True))
    for engine in ENGINES:
        drawn = draw(Flow(nodes, edges, text, text), engine=engine, standalone=standalone)
        root = parse(drawn.svg)
        drawn.svg.encode()
        assert drawn.notice is None or engine == LINEAR
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a\u202d\u202e\u2066-\u2069]", drawn.svg)
        names = {one.tag.removeprefix(SVG) for one in root.iter()}
        assert names <= {
            "svg",
            "title",
            "desc",
            "style",
            "g",
            "a",
            "rect",
            "circle",
            "path",
            "text",
        }
        assert not [key for one in root.iter() for key in one.attrib if key.startswith("on")]


@given(st.text(max_size=60), st.sampled_from(["ltr", "rtl"]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_text_gives_well_formed_svg(text: str, direction: str, standalone: bool) -> None:
    drawn = draw(
        flow([stage(1, text), stage(2, tooltip=text)], [way("s1", "s2", text)]),
        direction="rtl" if direction == "rtl" else "ltr",
        standalone=standalone,
    )
    parse(drawn.svg)


def test_every_name_and_touchpoint_is_there_to_read() -> None:
    root = parse(draw(FORKED).svg)
    said = texts(root)
    for text in ("Find the shop", "Pick up", "Google", "Friends", "Courier", "60%", "Unpack"):
        assert text in said


def test_who_goes_no_further_is_what_the_shares_leave() -> None:
    assert [text for text in texts(parse(draw(FORKED).svg)) if "end here" in text] == [
        "5% end here", "80% end here", "60% end here",
    ]  # fmt: skip


def test_nobody_is_said_to_end_where_a_way_has_no_share() -> None:
    drawn = draw(chain(3, way("s1", "s2", "20%", 20), way("s1", "s3"), without=[1]))
    assert not [text for text in texts(parse(drawn.svg)) if "end here" in text]


def test_a_share_alone_is_written_in_the_language() -> None:
    drawn = draw(chain(2, way("s1", "s2", "", 40), without=[1]), lang="fa", direction="rtl")
    assert "\u061c۴۰٪" in texts(parse(drawn.svg))


def test_a_long_name_is_shortened_and_whole_on_pointing() -> None:
    name = "incomprehensibilities " * 12
    root = parse(draw(flow([stage(1, name)])).svg)
    shown = texts(root, "name")
    assert len(shown) == 3
    assert shown[-1].endswith("…")
    assert name.strip() in titles(root)


REASON = "because nobody understood a word of what was written there"


def test_a_label_takes_the_lines_that_it_needs() -> None:
    root = parse(draw(chain(2, way("s1", "s2", f"{REASON}, 35%", 35), without=[1])).svg)
    shown = [text for text in texts(root) if text in f"{REASON}, 35%"]
    assert " ".join(shown) == f"{REASON}, 35%"


@pytest.mark.parametrize("head", ["s2", "s9"], ids=["a drawn way", "a way in words"])
def test_a_way_whose_text_is_cut_keeps_its_share(head: str) -> None:
    reason = f"{REASON}, {REASON}, {REASON}, {REASON}, {REASON}, 35%"
    root = parse(draw(chain(9, way("s1", head, reason, 35), without=[1])).svg)
    shown = texts(root)
    assert shown[shown.index("35%") - 1].endswith("…")
    assert any(title.endswith(reason) for title in titles(root))


def test_a_stage_links_to_its_place_in_the_page_and_not_in_a_file() -> None:
    links = find(parse(draw(chain(2)).svg), "a", "node")
    assert [one.get("href") for one in links] == ["#stage-1", "#stage-2"]
    assert not list(parse(draw(chain(2), standalone=True).svg).iter(f"{SVG}a"))


def test_the_tooltip_keeps_its_lines() -> None:
    root = parse(draw(flow([stage(1, tooltip="Pay\nanxious")])).svg)
    assert "Pay\nanxious" in titles(root)


def test_in_a_page_the_drawing_brings_no_colours_of_its_own() -> None:
    for engine in ENGINES:
        svg = draw(FORKED, engine=engine).svg
        assert not re.search(r"#[0-9a-f]{6}\b|style=|<style| fill=|font-family", svg)


def test_the_rules_for_a_page_name_its_variables() -> None:
    css = flow_css({name: f"var(--{name})" for name in load_theme("plain").light})
    assert "$" not in css
    assert "#" not in css
    used = set(re.findall(r'class="([^"]+)"', draw(FORKED).svg))
    for word in ("card", "stripe", "wire", "tip", "feeling", "label"):
        assert any(word in classes.split() for classes in used)
        assert f".{word}" in css


def test_a_file_names_itself_and_has_a_size() -> None:
    drawn = draw(FORKED, standalone=True)
    root = parse(drawn.svg)
    assert float(root.get("width", "0")) == pytest.approx(drawn.width, abs=0.01)
    assert root.get("viewBox", "").split()[2:] == [root.get("width"), root.get("height")]
    assert root.get("aria-labelledby") == "map-title"
    assert [one.text for one in root.iter(f"{SVG}desc")] == ["The journey in words."]
    assert "prefers-color-scheme:dark" in drawn.svg


def test_every_id_begins_with_the_prefix() -> None:
    ids = re.findall(r'\bid="([^"]+)"', draw(FORKED).svg)
    assert ids
    assert all(id.startswith("map-") for id in ids)


def test_persian_runs_from_right_to_left_in_a_page_and_in_a_file() -> None:
    persian = flow([stage(1, "تصمیم SMS"), stage(2, "Loyalty")], [way("s1", "s2")])
    page = parse(draw(persian, direction="rtl", lang="fa").svg)
    first, second = find(page, "text", "name")
    assert (first.get("direction"), first.get("text-anchor")) == ("rtl", None)
    assert (second.get("direction"), second.get("text-anchor")) == (None, "end")
    file = parse(draw(persian, direction="rtl", lang="fa", standalone=True).svg)
    assert texts(file, "name") == [f"{RLE}تصمیم SMS{PDF}", "Loyalty"]
    assert {one.get("text-anchor") for one in find(file, "text", "name")} == {"end"}


def test_a_foreign_word_in_an_english_map_does_not_turn_the_line() -> None:
    drawn = draw(flow([stage(1, "Say سلام first"), stage(2, "سلام")]), standalone=True)
    assert texts(parse(drawn.svg), "name") == ["Say سلام first", f"{RLE}سلام{PDF}"]


def test_right_to_left_is_the_mirror_image() -> None:
    for engine in ENGINES:
        one = draw(FORKED, engine=engine)
        other = draw(FORKED, engine=engine, direction="rtl")
        assert one.width == other.width
        for left, right in zip(
            boxes(parse(one.svg), "card"), boxes(parse(other.svg), "card"), strict=True
        ):
            assert right.x == pytest.approx(one.width - left.x - left.width, abs=0.05)
            assert right.y == left.y


def test_a_step_shows_its_own_feeling_in_a_stage_that_feels_otherwise() -> None:
    glad = stage(1)
    sad = step(1, 1)._replace(score=-2)
    root = parse(draw(flow([glad, sad])).svg)
    assert find(root, "a", "feeling-satisfied")
    assert find(root, "g", "feeling-very-dissatisfied")


@pytest.mark.parametrize(
    ("score", "word"),
    [(-2, "very-dissatisfied"), (-1.5, "very-dissatisfied"), (-0.5, "dissatisfied"),
     (-0.4, "neutral"), (0.4, "neutral"), (0.5, "satisfied"), (1.5, "very-satisfied")],
)  # fmt: skip
def test_a_feeling_takes_the_class_of_its_word(score: float, word: str) -> None:
    assert feeling_class(score) == f"feeling-{word}"


def test_the_same_flow_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "from tests.diagram.flows import *\n"
        "from cjm.diagram import find_engine\n"
        "print(draw(FORKED, engine=find_engine()).svg)"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": "", "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True, encoding="utf-8",
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(seen) == 1


def test_a_flow_without_stages_is_an_empty_drawing() -> None:
    for standalone in (True, False):
        root = parse(draw(flow([]), standalone=standalone).svg)
        assert not boxes(root, "card")


def test_a_way_to_nowhere_is_left_out() -> None:
    assert draw(chain(2, way("s2", "s9"))).svg == draw(chain(2)).svg


def test_ways_inside_a_stage_stay_inside_its_card() -> None:
    nodes = [stage(1), step(1, 1, "Cart"), step(1, 2, "Ask"), step(1, 3, "Card"), stage(2)]
    edges = [way("s1-1", "s1-2"), way("s1-3", "s1-1", "refused, 20%", 20), way("s1-3", "s2")]
    root = parse(draw(flow(nodes, edges)).svg)
    assert len(find(root, "path", "wire")) == 1
    assert len(find(root, "path", "arc")) == 1
    assert len(find(root, "path", "rail")) == 1
    assert "Cart · refused, 20%" in " ".join(texts(root, "note"))


def test_the_steps_of_an_only_stage_are_the_flow() -> None:
    steps = [step(1, number) for number in (1, 2, 3)]
    edges = [Edge("s1-1", "s1-2"), way("s1-2", "s1-3"), way("s1-3", "s1-1", "again")]
    bare = Node("s1", "Pay", "stage-1", "1")
    root = parse(draw(flow([bare, *steps], edges)).svg)
    assert len(boxes(root, "card")) == 3
    assert len(find(root, "path", "wire")) == 3


def test_an_only_stage_that_says_more_than_its_name_stays() -> None:
    root = parse(draw(flow([stage(1, touchpoints=["Web"]), step(1, 1), step(1, 2)])).svg)
    assert len(boxes(root, "card")) == 1


def test_a_way_to_the_same_place_says_so() -> None:
    assert "again" in texts(parse(draw(chain(2, way("s1", "s1"))).svg))


def test_more_than_a_card_holds_is_counted() -> None:
    many = stage(1, touchpoints=[f"Contact {n}" for n in range(9)])
    said = texts(parse(draw(flow([many])).svg))
    assert "Contact 3" in said
    assert "Contact 4" not in said
    assert "5 more" in said
