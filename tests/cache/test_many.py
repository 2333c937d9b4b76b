"""What is kept of very many files is small, and says the same as what it was made of."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.api.index import Index
from cjm.cache.box import find_span, is_whole, pack_box, unpack_box
from cjm.cache.contents import Contents
from cjm.cache.digests import digest
from cjm.cache.packing import Packing, unpack_all
from cjm.files import Finds, Found

KEYS = st.binary(min_size=16, max_size=16)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
ANY_NAMES = st.text(st.characters(exclude_characters="\0"), min_size=1)


@given(st.dictionaries(KEYS, st.binary(max_size=50)), KEYS)
def test_an_entry_is_found_in_a_box_and_no_other(entries: dict[bytes, bytes], other: bytes) -> None:
    box = pack_box(entries)
    assert unpack_box(box) == entries
    for key, entry in entries.items():
        span = find_span(box, key)
        assert span is not None
        assert box[span.begin : span.end] == entry
        assert is_whole(entry, span)
    assert (find_span(box, other) is None) == (other not in entries)


@given(st.dictionaries(KEYS, st.binary(max_size=9), min_size=1, max_size=4), st.data())
def test_what_is_damaged_in_a_box_is_never_taken(
    entries: dict[bytes, bytes], data: st.DataObject
) -> None:
    box = bytearray(pack_box(entries))
    box[data.draw(st.integers(0, len(box) - 1))] ^= data.draw(st.integers(1, 255))
    for key, entry in entries.items():
        span = find_span(bytes(box), key)
        found = bytes(box[span.begin : span.end]) if span else b""
        assert span is None or not is_whole(found, span) or found == entry


@given(st.binary(max_size=80), KEYS)
def test_any_bytes_are_a_box_without_entries(box: bytes, key: bytes) -> None:
    assert unpack_box(box) == {}
    assert find_span(box, key) is None


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(0, 2**24 - 1))))
def test_an_index_gives_the_numbers_of_a_text(rows: list[tuple[str, int]]) -> None:
    index = Index()
    for text, number in rows:
        index.add(text, number)
        assert number in index.find(text)
    for text in {text for text, _ in rows}:
        assert list(index.find(text)) == sorted(at for each, at in rows if each == text)
    assert list(index.find("none has this")) == []


@given(st.lists(ANY_NAMES), st.integers(0, 3), st.integers(0, 1500))
def test_found_files_come_back_as_they_were(names: list[str], at: int, more: int) -> None:
    names += [f"f{number // 50}/{number}.cjm.yaml" for number in range(more)]
    given = [Found(name, name, name) for name in names]
    given.insert(at, Found("<stdin>", None, "x.cjm.yaml"))
    finds = Finds()
    for one in given:
        finds.add(one)
    assert list(finds) == given
    assert [finds[number] for number in range(len(finds))] == given
    assert [finds[-number] for number in range(1, len(finds) + 1)] == given[::-1]
    assert finds[-1] == given[-1]
    assert finds[1:] == tuple(given[1:])
    with pytest.raises(IndexError):
        finds[len(given)]


@given(st.lists(NAMES, unique=True))
def test_contents_are_known_in_any_order(names: list[str]) -> None:
    contents = Contents()
    for name in names:
        contents.note(name, digest(name.encode()))
    assert list(contents) == [digest(name.encode()) for name in names]
    for name in (*reversed(names), *names, *names[::2]):
        assert contents.find(name) == digest(name.encode())
    assert contents.find("\0") is None


@given(st.lists(st.integers()), st.integers(0, 600))
def test_packed_values_come_back_in_their_order(values: list[int], more: int) -> None:
    values += range(more)
    packing = Packing()
    for value in values:
        packing.add(value)
    assert list(unpack_all(packing.packed())) == values


def test_what_is_no_pack_is_refused() -> None:
    with pytest.raises(pickle.UnpicklingError):
        list(unpack_all([b"x"]))
