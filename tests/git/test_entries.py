"""The files of a revision are kept as one text, and found in it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from cjm.git.entries import Entries, Entry, Row

# A path may hold anything but this, and end like another one.
PATH = st.text(st.sampled_from("ab/\t \n-é"), min_size=1, max_size=5).map(str.encode)


@given(st.dictionaries(PATH, st.integers(0, 9)), st.integers(0, 200))
@example({b"b": 1, b"a\tb": 2}, 0)
def test_files_are_found_by_their_paths(files: dict[bytes, int], more: int) -> None:
    files |= {b"map-%03d" % at: at for at in range(more)}
    rows = [Row(path, b"100644", b"%040x" % files[path]) for path in sorted(files)]
    entries = Entries(rows)
    assert list(entries) == sorted(files)
    assert len(entries) == len(files)
    for path, number in files.items():
        assert entries[path] == Entry("100644", f"{number:040x}")
        assert (path + b"x" in entries) == (path + b"x" in files)
        assert (path[1:] in entries) == (path[1:] in files)
