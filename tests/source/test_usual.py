"""What is read as usual is what would have been read with care, to the last place."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm.source import LIMITS, Document, Limits, SourceTrouble, compose_document, decode
from cjm.source.spots import Places
from cjm.source.usual import read_usual
from tests.source.alike import HOSTILE, PIECES, check_alike, read_files


def check(text: str, limits: Limits = LIMITS) -> bool:
    """Whether a text is usual; if it is, both ways of reading it agree."""
    usual = read_usual(text, limits)
    if usual is None or text.startswith("%"):
        return False
    places = Places(text, usual.tell_places)
    check_alike(Document(usual.data, usual.span, places, said=usual.said), text, limits)
    return True


def test_files_are_read_alike() -> None:
    usual = [check(text) for text in read_files()]
    # Nearly all of what people write is usual.
    assert len(usual) > 100
    assert sum(usual) > len(usual) / 2


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_read_alike(name: str) -> None:
    text = None
    with suppress(SourceTrouble):
        text = decode(HOSTILE[name], LIMITS)
    if text is not None:
        check(text)


@given(st.lists(PIECES, max_size=14).map("".join))
@example("a: [b؛ c]")
@example("a: [b, c: d, ? e : f, {}, {g: h}, {: i}]")
@example("x-a: {b: 1, c: [true, ~, '2', 0o7, 1e3, .inf]}")
@example("a:\n- b\n-\n  - c\n")
@example("a: {b: , c}")
@example("? [a]\n: b")
@example("a: 1\na: 2")
@example("a: '<<'\n'<<': b")
@example("a: b\n--- c")
def test_any_text_is_read_alike(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: &b c", "a: *b", "a: !!str b", 'a: "\\n"', "a: b\na: c", "<<: {a: b}", "? [a]\n: b",
        "- a", "a", "", "# a", "a: [b; c]", "a: [b، c]", "a: b\n---\nc: d", "a: [",
        "%YAML 1.2\n--- a", "a: ! b", "a: [&b c]", "a:\n  !b c", "a: [b,*c]",
    ],
)  # fmt: skip
def test_the_unusual_is_left_to_care(text: str) -> None:
    assert read_usual(text, LIMITS) is None


def test_signs_within_texts_are_usual() -> None:
    assert check("a: Great!\nb: عالی!\nc: this & that; 2*3\nd: what?")
    assert check("a: Super !\nb: R &D\nc: 5 *stars*")


def test_limits_hold() -> None:
    assert check("a: {b: {c: d}}", LIMITS._replace(depth=3))
    assert not check("a: {b: {c: d}}", LIMITS._replace(depth=2))
    assert check("a: [b, c]", LIMITS._replace(nodes=5))
    assert not check("a: [b, c]", LIMITS._replace(nodes=4))
    for refused in (LIMITS._replace(depth=2), LIMITS._replace(nodes=4)):
        with pytest.raises(SourceTrouble):
            compose_document("a: {b: {c: d}}", refused)


DEEP = {
    "lists": "a: " + "[" * 900 + "]" * 900,
    "mappings": "a: " + "{b: " * 900 + "c" + "}" * 900,
    "dashes": "a:\n " + "- " * 450 + "b",
    "columns": "".join(" " * depth + "a:\n" for depth in range(450)) + " " * 450 + "b",
    "spread": "a:\n" + "".join(" " * (5 * depth) + "- - a:\n" for depth in range(150)),
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_refused_on_the_smallest_stack(name: str) -> None:
    refused: list[SourceTrouble] = []

    def read() -> None:
        try:
            compose_document(DEEP[name])
        except SourceTrouble as trouble:
            refused.append(trouble)

    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    (trouble,) = refused
    assert "deeper than the limit of 64" in trouble.message
