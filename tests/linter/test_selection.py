"""Which rules run."""

from __future__ import annotations

from cjm.linter.selection import OBSTACLES, load_rules


def test_what_keeps_a_map_from_being_drawn_is_told_without_importing_rules() -> None:
    assert [*OBSTACLES] == [name for name, rule in load_rules().items() if rule.kind != "content"]
