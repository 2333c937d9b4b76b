"""Two elements are as alike from one side as from the other."""

from __future__ import annotations

import pytest

from cjm.changes.likening import liken
from cjm.changes.node import TEXT, Node


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tide", "diet"),
        ("call the shop, then pay", "pay, then call the shop"),
        ("the price of the order " * 20, "the order of the price " * 20),
    ],
)
def test_likeness_is_the_same_both_ways(old: str, new: str) -> None:
    before = Node(TEXT, "actions", ("actions", 0), 0, label=old)
    after = Node(TEXT, "actions", ("actions", 0), 0, label=new)
    assert 0 < liken(before, after) == liken(after, before) < 1
