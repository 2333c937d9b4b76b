"""A finding is known by its rule, its file and its element, wherever its lines went."""

from __future__ import annotations

import re

from cjm.diagnostics import Diagnostic, Place, Severity
from cjm.fingerprint import Identity, identify


def find(line: int = 1, *, rule: str = "a", file: str = "x", at: str = "y") -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, file, Place(line, 1, 2), f"line {line}", address=at)


def test_moved_lines_change_nothing() -> None:
    before, after = (identify([find(line)], {})[find(line)] for line in (1, 50))
    assert before == after == Identity("a", "x", "y", 1)


def test_rule_file_and_element_tell_findings_apart() -> None:
    found = [find(), find(rule="b"), find(file="z"), find(at="w")]
    prints = {identity.fingerprint for identity in identify(found, {}).values()}
    assert len(prints) == 4
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in prints)


def test_equals_are_counted_in_their_order() -> None:
    found = [find(3), find(4), find(3, rule="b"), find(9)]
    ordinals = [identity.ordinal for identity in identify(found, {}).values()]
    assert ordinals == [1, 2, 1, 3]


def test_the_same_finding_told_twice_is_one() -> None:
    assert len(identify([find(), find()], {})) == 1


def test_a_file_is_known_by_its_stable_path() -> None:
    here = identify([find(file="../a.cjm.yaml")], {"../a.cjm.yaml": "maps/a.cjm.yaml"})
    there = identify([find(file="a.cjm.yaml")], {"a.cjm.yaml": "maps/a.cjm.yaml"})
    assert list(here.values()) == list(there.values())


def test_a_name_that_is_no_text_has_a_fingerprint() -> None:
    assert Identity("a", "caf\udce9.cjm.yaml", "").fingerprint
