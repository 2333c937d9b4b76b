"""A pile of findings gives back what came in, and reports take it piece by piece."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.cache.values import pack
from cjm.diagnostics import Diagnostic, Fix, Place, Severity
from cjm.reports import Checked, FileFindings, Pile, load_report, report_names
from cjm.terminal import PLAIN

PLACE = Place(2, 1, 9)
TEXTS = st.text(max_size=9)


def find(file: str, words: str = "words", severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(
        "no-owner", severity, file, PLACE, words, "hint", "stages[1]", None,
        ((PLACE, words),), ("stages", 0), "stages[a]", Fix("write it", is_safe=True),
    )  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> list[FileFindings]:
    sizes = draw(st.lists(st.sampled_from([0, 0, 1, 3, 90, 300]), max_size=40))
    words = draw(TEXTS)
    made: list[FileFindings] = []
    for number, size in enumerate(sizes):
        name = f"m{number}{words}"
        found = tuple(find(name, f"{words}{at}") for at in range(size))
        lines = {1: words, 2: words} if found else {}
        beside = (FileFindings("p", (find("p"),), {2: "x"}),) if size == 1 else ()
        made.append(FileFindings(name, found, lines, beside))
    return made


@given(files())
def test_a_pile_gives_back_what_came_in(some: list[FileFindings]) -> None:
    pile = Pile(some)
    assert list(pile) == some
    assert len(pile) == len(some)
    assert list(Pile.unpacked(pile.packed())) == some
    assert [pile.take(at) for at in reversed(range(len(some)))] == some[::-1]


def test_what_was_taken_takes_no_room() -> None:
    pile = Pile(FileFindings(f"{number}", (find("x"),)) for number in range(4000))
    before = sum(map(len, pile.packed()))
    for number in range(2000):
        pile.take(number)
    assert sum(map(len, pile.packed())) < before * 0.7
    assert pile.take(3999).name == "3999"


@pytest.mark.parametrize("data", [b"", b"x" * 90, pack([1, 2]), pack({})])
def test_what_is_no_pile_is_refused(data: bytes) -> None:
    with pytest.raises(pickle.UnpicklingError):
        Pile.unpacked([data])


def test_packs_are_small() -> None:
    names = [f"maps/journey-{number:05}.cjm.yaml" for number in range(3000)]
    pile = Pile(FileFindings(name, (find(name),) * 3, {2: "title: x"}) for name in names)
    assert sum(map(len, pile.packed())) < 100 * len(names)


@pytest.mark.parametrize("name", [name for name in report_names() if name != "markdown"])
def test_a_report_never_has_its_text_in_one_piece(name: str) -> None:
    files = [
        FileFindings(file, (find(file, "a"), find(file, "b")))
        for file in (f"{number}.cjm.yaml" for number in range(500))
    ]
    pieces = list(load_report(name).write(Checked(Pile(files)), PLAIN))
    assert max(map(len, pieces)) < 3000
    assert "".join(pieces) == load_report(name).compose(Checked(tuple(files)), PLAIN)


def test_errors_come_first_among_annotations() -> None:
    files = [
        FileFindings(file, (find(file), find(file, "bad", Severity.ERROR)))
        for file in (f"{number}.cjm.yaml" for number in range(8))
    ]
    lines = load_report("github").compose(Checked(Pile(files)), PLAIN).splitlines()
    told = [line.split(" ")[0] for line in lines if line.startswith("::")]
    assert told == ["::error"] * 8 + ["::warning"] * 2
    assert "7 warnings more" in lines[-1]


def test_json_of_no_finding_has_empty_lists() -> None:
    document = json.loads(load_report("json").compose(Checked(()), PLAIN))
    assert (document["files"], document["findings"]) == ([], [])
