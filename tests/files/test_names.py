"""The names in one folder come back in their order, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cjm.files.names import Named, Names

# What a file may be called: anything but these two, and bytes that are no text.
NAME = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=6)


@given(st.dictionaries(NAME, st.booleans()), st.integers(0, 3000))
def test_names_come_by_their_characters(kinds: dict[str, bool], others: int) -> None:
    kinds |= {f"map-{number}": number % 7 == 0 for number in range(others)}
    names = Names()
    for name, is_folder in kinds.items():
        names.add(name, is_folder=is_folder)
    assert list(names.sort()) == [Named(name, kinds[name]) for name in sorted(kinds)]
