"""What is said to be mendable is mended: a way that is offered is never refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cjm.edits import apply_edits
from cjm.linter import lint
from cjm.linter.fixing import find_repair
from cjm.linter.selection import load_rules
from cjm.loader import load_map
from tests.faults.test_injected import FAULTS, OPTIONS

CASES = Path(__file__).parent / "cases"
LOST_BEGINNING = b"cjm: 1\ntitle: Pay\nstages:\n- name: &first step\n"


def list_maps() -> Iterator[tuple[Path, bytes]]:
    """Each fault that is injected, and each case of a faulty file."""
    for faults in FAULTS.values():
        for fault in faults:
            yield fault.map, fault.inject().encode("utf-8")
    for path in sorted(CASES.glob("*.cjm.yaml")):
        yield path, path.read_bytes()
    yield CASES / "lost-beginning.cjm.yaml", LOST_BEGINNING


def test_what_is_offered_can_be_done() -> None:
    rules = load_rules()
    offered = 0
    refused: list[tuple[str, str]] = []
    for path, raw in list_maps():
        loaded = load_map(raw, name=path.name, file=path)
        for found in lint(loaded, OPTIONS) if loaded.document else ():
            if found.fix is None or not loaded.document:
                continue
            offered += 1
            repair = find_repair(found, loaded, rules[found.rule])
            assert repair
            if apply_edits(loaded.text, loaded.document, [repair.edit]).refused:
                refused.append((found.message, found.fix.says))
    assert not refused
    assert offered > 300
