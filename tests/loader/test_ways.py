"""The ways from map to map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.files.references import Disk
from cjm.loader import load_map
from cjm.loader.rings import Rings
from cjm.loader.ways import Ways
from cjm.source import LIMITS

HEAD = "cjm: 1\ntitle: T\n"
FILES = "abcdefg"
GRAPHS = st.dictionaries(
    st.sampled_from(FILES), st.lists(st.sampled_from(FILES), unique=True).map(tuple)
)


class CountingDisk(Disk):
    """The disk, and how often each file was read."""

    def __init__(self) -> None:
        self.read_files: Counter[str] = Counter()

    def read(self, target: Path, limit: int) -> bytes | None:
        self.read_files[target.name] += 1
        return super().read(target, limit)


def measure_way(graph: Mapping[str, tuple[str, ...]], start: str, target: str) -> int | None:
    """Files on the shortest way from `start` by `target` back to `start`, both ends counted."""
    reached, steps = {target}, 2
    while start not in reached:
        further = reached.union(*(graph.get(file, ()) for file in reached))
        if further == reached:
            return None
        reached, steps = further, steps + 1
    return steps


@given(GRAPHS, st.lists(st.sampled_from(FILES), min_size=1))
def test_the_shortest_way_back_is_found_whatever_was_asked_before(
    graph: Mapping[str, tuple[str, ...]], starts: list[str]
) -> None:
    rings = Rings(lambda file: graph.get(file, ()))
    for start in starts:
        for target in graph.get(start, ()):
            chain = rings.find_chain(start, target)
            assert (len(chain) or None) == measure_way(graph, start, target)
            if chain:
                assert (chain[0], chain[1], chain[-1]) == (start, target, start)
                assert all(b in graph[a] for a, b in pairwise(chain))


@pytest.mark.parametrize("is_round", [False, True])
@pytest.mark.parametrize("key", ["parent", "compare_to"])
def test_each_file_of_a_chain_is_read_once_for_all_of_them(
    tmp_path: Path, key: str, *, is_round: bool
) -> None:
    names = [f"m{number}.cjm.yaml" for number in range(30)]
    onward = [*names[1:], names[0] if is_round else None]
    for name, other in zip(names, onward, strict=True):
        (tmp_path / name).write_text(HEAD + (f"{key}: {other}\n" if other else ""), "utf-8")
    disk = CountingDisk()
    ways = Ways(disk, tmp_path, LIMITS)
    seen = 0
    for name in names:
        file = tmp_path / name
        loaded = load_map(
            file.read_bytes(), name=name, file=file, root=tmp_path, shelf=disk, ways=ways
        )
        assert is_round == any(one.rule == "reference-cycle" for one in loaded.diagnostics)
        seen += len(loaded.sights)
    # What is compared is read by the map that names it, and on the way.
    most = 2 if key == "compare_to" and not is_round else 1
    assert max(disk.read_files.values()) == most
    assert len(ways.sights) + seen <= 6 * len(names)
