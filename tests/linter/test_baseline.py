"""A list of findings is read line by line as it is read whole, and kept packed as it came in."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm.linter.baseline import (
    BaselineError,
    Entry,
    UnusualError,
    read_baseline,
    read_lines,
    write_baseline,
)
from cjm.linter.known import Gathered, Known

# Also signs that TOML escapes, and line ends that are none to it.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
ENTRIES = st.dictionaries(
    st.builds(Entry, st.sampled_from("abc") | TEXT, TEXT, TEXT), st.integers(1, 3), max_size=40
)
LINE = '  {file = "a", rule = "b", at = "c"},\n'


def write(counts: dict[Entry, int]) -> str:
    return "".join(write_baseline(sorted(counts.items())))


@given(ENTRIES, st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read_line_by_line(counts: dict[Entry, int], end: str) -> None:
    lines = write(counts).replace("\n", end).encode().splitlines(keepends=True)
    # `splitlines` of bytes knows no other ends than these two and a lone return, which is escaped.
    assert (
        list(read_lines(lines)) == sorted(counts.items()) == read_baseline(write(counts).encode())
    )


@given(
    st.lists(
        st.sampled_from([
            "version = 1\n", "findings = [\n", "]\n", "# words\n", "\n", " ", '"', "\\", "\t",
            "\r", LINE, LINE.replace(" = ", "="), LINE.replace("}", ", count = 2}"),
            LINE.replace(",\n", "\n"), LINE.replace("a", "\\u0061"),
            LINE.replace("a", "\\ud800"), LINE.strip(), "x = 1\n",
            LINE.replace("}", "}, {"), "version = 2\n", '  {file = "a"},\n', "[more]\n",
        ]),
        max_size=8,
    )
)  # fmt: skip
@example(["version = 1\n", "findings = [\n", LINE, "]\n", "[more]\n"])
def test_what_is_read_line_by_line_is_read_whole_as_well(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        read = list(read_lines(line.encode() for line in text.splitlines(keepends=True)))
    except UnusualError:
        return
    try:
        whole = read_baseline(text.encode())
    except BaselineError:
        pytest.fail(f"read line by line as {read}")
    # Of an entry that is there twice, the whole list tells the larger count.
    assert dict(sorted(read)) == dict(whole)


@given(ENTRIES, st.integers(0, 1500))
def test_what_is_known_is_found_by_file(counts: dict[Entry, int], more: int) -> None:
    counts |= {Entry(f"map-{at // 3}", f"stage-{at}", "rule"): 1 for at in range(more)}
    known = Known(sorted(counts.items()))
    files = {entry.file for entry in counts}
    assert [file for file, _ in known] == sorted(files)
    assert (known.files, known.total) == (len(files), sum(counts.values()))
    for number, file in enumerate(sorted(files)):
        own = {(one.at, one.rule): count for one, count in counts.items() if one.file == file}
        assert known.find(file) == (number, own)
    assert known.find("nowhere") is None


@given(ENTRIES, st.integers(0, 1500))
def test_what_is_gathered_comes_back_in_order(counts: dict[Entry, int], more: int) -> None:
    gathered = Gathered()
    gathered.add(counts.items())
    for at in reversed(range(more)):
        gathered.add([(Entry(f"map-{at}", "", "rule"), 1)])
    # An entry that comes in again is there twice.
    gathered.add(counts.items())
    all_counts = [*counts.items(), *counts.items()]
    all_counts += [(Entry(f"map-{at}", "", "rule"), 1) for at in range(more)]
    assert list(gathered) == list(gathered) == sorted(all_counts)


def test_entries_in_no_order_are_not_packed() -> None:
    with pytest.raises(UnusualError):
        Known([(Entry("b", "", ""), 1), (Entry("a", "", ""), 1)])
