"""Maps that the tests of the command line run on."""

from __future__ import annotations

from pathlib import Path

GOOD = """\
cjm: 1
title: Returns
owner: service
status: archived
scenario: A first return
persona: {name: Mina, needs: [speed]}
goals: [{text: Fewer calls, metric: calls, baseline: 9, target: 4, by: 2027-01-01}]
metrics: {calls: {name: Calls, better: lower, value: 9}}
stages:
  - {name: Ask, emotion: 0, actions: Asks, thoughts: Why?,
     touchpoints: {name: Desk, channel: store}}
  - {name: Wait, emotion: -1, touchpoints: {name: Queue, channel: store},
     pain_points: {text: Slow, status: solved}}
  - {name: Leave, emotion: 1, touchpoints: {name: Door, channel: store}}
"""

WARNED = GOOD.replace("owner: service\n", "")
BROKEN = GOOD.replace("emotion: 0", "emotoin: 0")
NO_YAML = "cjm: 1\ntitle: [a\n"


def write_maps(folder: Path, **maps: str) -> None:
    """Write each text as `<name>.cjm.yaml`."""
    for name, text in maps.items():
        (folder / f"{name}.cjm.yaml").write_text(text, "utf-8")
