"""Makes the maps that are measured: from a seed, so that everybody measures the same bytes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251 - seeded: the same seed gives the same maps
from typing import NamedTuple

SEED = 20261101

_STAGES = ("Discover", "Compare", "Order", "Pay", "Receive", "Use", "Ask", "Renew", "Leave")
_PLACES = ("Search results", "Product page", "Order form", "Invoice", "Parcel", "Hotline", "Review")
_CHANNELS = ("web", "search", "email", "phone", "chat", "sms", "store", "post", "app")
_WHO = ("the buyer", "the team lead", "a colleague", "the support team", "the shop")
_DOES = ("compares", "looks for", "asks about", "waits for", "writes down", "goes back to")
_WHAT = ("the final price", "the delivery date", "a second offer", "the terms", "the size chart")
_WHEN = ("in the evening", "on a phone", "between two meetings", "at the counter", "once a month")
_FEELS = ("curious", "unsure", "relieved", "annoyed", "keen", "tired")

_HEAD = """\
cjm: 1
id: {id}
title: {title}
type: current-state
lang: en
status: in-review
owner: online shop
created: 2026-03-02
reviewed: 2026-10-12
review_every: 3m
tags: [shop, checkout]

scenario: {scenario}
expectations:
  - The first order stands within a quarter of an hour
  - What it costs is known before the card is asked for

persona:
  id: buyer
  name: First-time buyer
  role: Buys for a team of eight people
  attributes: {{age: 34, job: Office manager}}
  needs: [One page with all prices, A person to ask]
  goals: Be done before the next meeting
  challenges: Has no account yet
  quote: If I have to call, I buy elsewhere.

goals:
  - {{metric: abandonment, target: 10%, by: 2027-03-20, owner: online shop}}

metrics:
  abandonment:
    name: Carts left behind
    unit: "%"
    better: lower
    values: {{2026-08-01: 24, 2026-09-01: 22.5, 2026-10-01: 19}}

sources:
  calls: {{type: interview, name: Calls to buyers, n: 12, date: 2026-09-15, confidence: validated}}
  figures: {{type: analytics, name: Figures of the shop, n: 4200, date: 2026-09-30}}

stages:
"""


class Size(NamedTuple):
    """How large a map is. With `has_branch` one stage leads to two, so that Graphviz is needed."""

    stages: int
    touchpoints: int
    """In each stage."""
    has_branch: bool = False


TYPICAL = Size(5, 3)


def write_map(size: Size, *, seed: int = SEED) -> str:
    """A map as a team would write it, that `cjm validate` has nothing to say about."""
    random = Random(f"{seed} {size}")
    head = _HEAD.format(
        id=f"map-{seed}",
        title=f"Ordering for a team, variant {seed}",
        scenario=_say(random),
    )
    return head + "".join(f"{line}\n" for line in _write_stages(size, random))


def write_harness(size: Size) -> str:
    """A wiring harness with as many connectors and wires as the map has stages and touchpoints."""
    names = [f"X{stage + 1}" for stage in range(size.stages)]
    count = size.touchpoints
    wires = f"[{', '.join(str(wire + 1) for wire in range(count))}]"
    connectors = [f"  {name}: {{pincount: {count}}}" for name in names]
    pairs = list(itertools.pairwise(names))
    cables = [f"  W{at + 1}: {{wirecount: {count}, length: 1}}" for at in range(len(pairs))]
    joins = [
        f"  -\n    - {tail}: {wires}\n    - W{at + 1}: {wires}\n    - {head}: {wires}"
        for at, (tail, head) in enumerate(pairs)
    ]
    lines = ["connectors:", *connectors, "cables:", *cables, "connections:", *joins]
    return "".join(f"{line}\n" for line in lines)


def write_mermaid(size: Size, *, seed: int = SEED) -> str:
    """The same journey for Mermaid, which knows titles, sections, tasks and scores."""
    random = Random(f"{seed} {size}")
    lines = ["journey", f"  title Ordering for a team, variant {seed}"]
    for stage in range(size.stages):
        lines.append(f"  section {_name(_STAGES, stage)}")
        lines += [
            f"    {_name(_PLACES, stage * size.touchpoints + at)}: {random.randint(1, 5)}: Buyer"
            for at in range(size.touchpoints)
        ]
    return "".join(f"{line}\n" for line in lines)


def write_file(folder: Path, name: str, text: str) -> Path:
    """The file with this text, written only where it differs."""
    path = folder / name
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
    return path


def _write_stages(size: Size, random: Random) -> Iterator[str]:
    for stage in range(size.stages):
        yield f"  - id: stage-{stage + 1}"
        yield f"    name: {_name(_STAGES, stage)}"
        if stage % 2:
            yield f"    goal: {_say(random)}"
            yield f"    duration: {random.randint(1, 50)}m"
        yield f"    actions: [{', '.join(_say_two(random))}]"
        yield "    touchpoints:"
        for at in range(size.touchpoints):
            place = _name(_PLACES, stage * size.touchpoints + at)
            yield f"      - {{name: {place}, channel: {random.choice(_CHANNELS)}}}"
        yield f"    thoughts: {_say(random)}?"
        if not stage % 2:
            yield f"    questions: What if {_say(random).lower()}?"
        yield (
            f"    emotion: {{score: {random.randint(-4, 4) / 2}, target: 1.5,"
            f" label: {random.choice(_FEELS)}, sources: calls}}"
        )
        yield from _write_trouble(stage, random)
        if size.has_branch and stage == 1 and size.stages > 3:
            yield "    next:"
            yield "      - {to: stage-3, when: the price is right, share: 70%}"
            yield "      - {to: stage-4, when: it is not, share: 30%}"


def _write_trouble(stage: int, random: Random) -> Iterator[str]:
    key = f"trouble-{stage + 1}"
    yield "    pain_points:"
    yield f"      - id: {key}"
    yield f"        text: {_say(random)}, and nobody answers"
    yield f"        severity: {random.randint(1, 5)}"
    yield f"        causes: {{text: {_say(random)}, confidence: reasoned}}"
    yield "        sources: [calls, figures]"
    if stage % 2:
        yield "    opportunities:"
        yield f"      - text: Say it before {_say(random).lower()}"
        yield f"        pain: {key}"
        yield f"        value: {{customer: {random.randint(40, 95)}, business: 60}}"
        yield f"        effort: {random.randint(1, 5)}"
    yield "    fixes:"
    yield f"      - text: Answer when {_say(random).lower()}"
    yield f"        pain: {key}"
    yield f"        channel: {random.choice(_CHANNELS)}"
    yield f"        owner: {random.choice(_WHO)}"
    yield "        status: planned"
    yield "        due: 2027-01-15"


def _say_two(random: Random) -> tuple[str, str]:
    """Two things that are not the same."""
    one, other = _say(random), _say(random)
    while other == one:
        other = _say(random)
    return one, other


def _say(random: Random) -> str:
    words = (random.choice(words) for words in (_WHO, _DOES, _WHAT, _WHEN))
    return " ".join(words).capitalize()


def _name(names: tuple[str, ...], at: int) -> str:
    again, place = divmod(at, len(names))
    return names[place] if not again else f"{names[place]} {again + 1}"
