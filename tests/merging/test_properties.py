"""Nothing that anybody wrote disappears without a mark, whatever both sides do to a map."""

from __future__ import annotations

import copy
import re
from typing import Any, TypeAlias

import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st

from cjm.merging import Doubt, merge_maps

Map: TypeAlias = dict[str, Any]
_WORD = re.compile(r"\bw\w+")
_LISTS = ("pain_points", "thoughts", "touchpoints", "fixes")


class Writer:
    """Makes words that stand nowhere else."""

    def __init__(self, side: str) -> None:
        self.side, self.count = side, 0

    def word(self) -> str:
        self.count += 1
        return f"w{self.side}{self.count}"


@st.composite
def maps(draw: st.DrawFn, writer: Writer) -> Map:
    stages = [
        {
            "id": f"s{number}",
            "name": writer.word(),
            "emotion": {"score": number % 3, "label": writer.word()},
            **{
                key: [make_entry(draw, writer, key) for _ in range(draw(st.integers(1, 3)))]
                for key in draw(st.lists(st.sampled_from(_LISTS), unique=True, max_size=3))
            },
        }
        for number in range(draw(st.integers(1, 3)))
    ]
    return {"cjm": 1, "title": writer.word(), "stages": stages}


def make_entry(draw: st.DrawFn, writer: Writer, key: str) -> object:
    if key == "thoughts" or draw(st.booleans()):
        return writer.word()
    label = "name" if key == "touchpoints" else "text"
    entry: Map = {label: writer.word(), "id": writer.word()}
    return entry | ({"severity": 3} if key == "pain_points" else {"link": writer.word()})


def edit(draw: st.DrawFn, written: Map, writer: Writer) -> Map:
    data = copy.deepcopy(written)
    for _ in range(draw(st.integers(1, 4))):
        stage = draw(st.sampled_from(data["stages"]))
        keys = [key for key in _LISTS if key in stage]
        match draw(
            st.sampled_from(("name", "owner", "label", "add", "drop", "move", "swap", "reword"))
        ):
            case "name":
                stage["name"] = writer.word()
            case "owner":
                stage["owner"] = writer.word()
            case "label":
                stage["emotion"]["label"] = writer.word()
            case "add":
                key = draw(st.sampled_from(_LISTS))
                entry = make_entry(draw, writer, key)
                place = draw(st.integers(0, len(stage.get(key, ()))))
                stage.setdefault(key, []).insert(place, entry)
            case "swap" if len(data["stages"]) > 1:
                data["stages"].append(data["stages"].pop(0))
            case kind if keys:
                change_list(draw, data, stage, draw(st.sampled_from(keys)), kind, writer)
    return data


def change_list(
    draw: st.DrawFn, data: Map, stage: Map, key: str, kind: str, writer: Writer
) -> None:
    at = draw(st.integers(0, len(stage[key]) - 1))
    entry = stage[key][at]
    if kind == "reword":
        if isinstance(entry, dict):
            entry["name" if "name" in entry else "text"] = writer.word()
        else:
            stage[key][at] = writer.word()
        return
    del stage[key][at]
    if not stage[key]:
        del stage[key]
    if kind == "move":
        draw(st.sampled_from(data["stages"])).setdefault(key, []).append(entry)


@st.composite
def merges(draw: st.DrawFn) -> tuple[str, str, str]:
    base = draw(maps(Writer("b")))
    sides = [base, *(edit(draw, base, Writer(side)) for side in ("o", "t"))]
    flow = draw(st.sampled_from((False, None)))
    one, two, three = (
        yaml.safe_dump(side, sort_keys=False, default_flow_style=flow, width=1000) for side in sides
    )
    return one, two, three


def list_words(text: str) -> list[str]:
    return _WORD.findall(text)


@given(merges())
@settings(max_examples=60)
def test_no_word_disappears_without_a_mark(texts: tuple[str, str, str]) -> None:
    try:
        merged = merge_maps(*(text.encode() for text in texts))
    except Doubt:
        event("left to git")
        return
    event("conflict" if merged.conflicts else "clean")
    base, ours, theirs = (set(list_words(text)) for text in texts)
    found = list_words(merged.text)
    assert (ours - base) | (theirs - base) | (base & ours & theirs) <= set(found)
    if not merged.conflicts:
        assert len(found) == len(set(found))
        assert set(found) == (ours | theirs) - (base - (ours & theirs))
        yaml.safe_load(merged.text)


@given(merges())
@settings(max_examples=10)
def test_what_one_side_did_alone_is_taken(texts: tuple[str, str, str]) -> None:
    base, ours, _ = (text.encode() for text in texts)
    for sides in ((ours, base), (base, ours), (ours, ours)):
        try:
            merged = merge_maps(base, *sides)
        except Doubt:
            # git merges by line then, and takes the side that alone changed something.
            event("left to git")
            return
        assert merged.conflicts == 0
        assert yaml.safe_load(merged.text) == yaml.safe_load(ours)
