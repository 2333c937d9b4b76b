"""Data and places, from libyaml and from the pure parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.source import LIMITS, Document, Limits, SourceTrouble, compose_document, decode
from cjm.source.document import Data
from tests.faults.hostile import BYTES

CASES = sorted((Path(__file__).parents[1] / "faults/cases").glob("*.cjm.yaml"))


def read(raw: bytes, *, pure: bool) -> Document | None:
    try:
        return compose_document(decode(raw, LIMITS), pure=pure)
    except SourceTrouble:
        return None


def list_places(document: Document) -> list[tuple[object, ...]]:
    """Every span of the document with its path."""
    found: list[tuple[object, ...]] = []

    def visit(node: Data, path: tuple[object, ...]) -> None:
        if not isinstance(node, dict | list):
            return
        spots = document.spots[id(node)]
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            found.append((*path, key, spots.values[key][:2]))
            visit(value, (*path, key))

    visit(document.data, ())
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_both_parsers_read_the_same(path: Path) -> None:
    fast, pure = read(path.read_bytes(), pure=False), read(path.read_bytes(), pure=True)
    assert (fast is None) == (pure is None)
    if fast and pure:
        assert fast.data == pure.data
        assert list_places(fast) == list_places(pure)


SLOW = {"lists in lists", "block lists in lists", "many documents", "blank lines"}


@pytest.mark.parametrize("name", sorted(BYTES.keys() - SLOW))
def test_the_pure_parser_survives_hostile_files(name: str) -> None:
    raw = BYTES[name]
    read(raw if len(raw) < 60_000 else raw[:60_000], pure=True)


TEXT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufeff"),
    max_size=8,
)


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_places_count_code_points(pairs: list[tuple[str, str]], end: str) -> None:
    """Against an independent count: the value of each line stands after its quoted key."""
    lines = [
        f'"k{n}{key}": "{value}"'
        for n, (key, value) in enumerate([(_quote(key), _quote(value)) for key, value in pairs])
    ]
    document = compose_document(end.join(lines))
    assert isinstance(document.data, dict)
    spots = document.spots[id(document.data)]
    for number, (key, line) in enumerate(zip(document.data, lines, strict=True)):
        assert spots.keys[key][:2] == (number, 0)
        assert spots.values[key][:2] == (number, line.rindex(': "') + 2)


def _quote(text: str) -> str:
    return text.replace("\\", "/").replace('"', "'").replace(": ", ":")


@pytest.mark.parametrize(
    ("text", "limits", "word"),
    [
        ("a: [[[1]]]", Limits(depth=3), "deeper than the limit of 3"),
        ("a: [1, 2, 3]", Limits(nodes=3), "limit of 3 nodes"),
        ("a: &a [1, 2]\nb: *a", Limits(nodes=8), "limit of 8 nodes"),
    ],
)
def test_a_limit_is_named(text: str, limits: Limits, word: str) -> None:
    with pytest.raises(SourceTrouble) as caught:
        compose_document(text, limits)
    assert word in caught.value.message


def test_a_file_too_large_is_not_parsed() -> None:
    with pytest.raises(SourceTrouble) as caught:
        decode(b"a: 1", Limits(size=3))
    assert "limit is 3" in caught.value.message


def test_scalars_stay_as_written() -> None:
    data = compose_document("a: [no, on, 12:30, 014, 2026-01-05, 1e3, 'null', null, ~, '']").data
    assert data == {"a": ["no", "on", "12:30", "014", "2026-01-05", "1e3", "null", None, None, ""]}


def test_below_free_keys_scalars_are_those_of_yaml_12() -> None:
    data = compose_document("x-a: {b: [1, 0x1F, 1.5, true, no, 014, '1', null]}").data
    assert data == {"x-a": {"b": [1, 31, 1.5, True, "no", 14, "1", None]}}


def test_an_alias_for_a_key_counts_and_reads_as_what_it_stands_for() -> None:
    text = "a: &k key\n*k : [1, 2]\n"
    assert compose_document(text).data == {"a": "key", "key": ["1", "2"]}
    with pytest.raises(SourceTrouble, match="limit of 6 nodes"):
        compose_document(text, Limits(nodes=6))
    assert compose_document(text, Limits(nodes=7)).data
