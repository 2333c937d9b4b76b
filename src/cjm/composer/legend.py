"""The signs that a map uses and what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from cjm.lanes._wording import Wording
from cjm.model import CHANNELS
from cjm.view import (
    Band,
    Bullets,
    Card,
    Cards,
    Chip,
    Chips,
    Content,
    Curve,
    Divider,
    EmotionRow,
    Empty,
    Feeling,
    Figures,
    LegendEntry,
    MapView,
    Point,
    Quotes,
    Row,
)

_CONFIDENCES = ("confidence-assumption", "confidence-reasoned", "confidence-validated")
_SIGNS = (
    "severity",
    *_CONFIDENCES,
    "sourced",
    "moment-of-truth",
    "lowest",
    "gap",
    "planned",
    "online",
    "offline",
    "solved",
    "tech",
    "link-exchange",
    "link-agreement",
    "link-dependency",
)
"""All signs but lines and channels, in the order of the legend."""


def write_legend(view: MapView, wording: Wording) -> tuple[LegendEntry, ...]:
    """An entry for each sign that is drawn, and none for others."""
    curve = view.curve
    stated = (
        *(card.confidence for card in view.personas),
        *(note.confidence for note in view.sources),
    )
    used = {
        *(sign for band in view.bands for sign in _scan_band(band)),
        *_scan_curve(curve),
        *(f"link-{link.kind}" for link in view.links),
        *(f"confidence-{confidence}" for confidence in stated if confidence),
    }
    signs = [
        _write_lowest(curve, wording)
        if sign == "lowest"
        else LegendEntry(sign, wording.word(f"legend.{sign}"))
        for sign in _SIGNS
        if sign in used
    ]
    lines = [
        LegendEntry("series-target" if line.kind == "target" else line.id, line.name)
        for line in (curve.series if curve else ())
        if line.kind != "current"
    ]
    lines += [LegendEntry(line.id, line.name) for line in (curve.past if curve else ())]
    channels = [
        LegendEntry(f"channel-{key}", wording.channel(key))
        for key in CHANNELS
        if f"channel-{key}" in used
    ]
    return (*signs, *lines, *channels)


def _write_lowest(curve: Curve | None, wording: Wording) -> LegendEntry:
    """The sign of the lowest point, which may be one of several."""
    point = next(point for point in _list_points(curve) if point.lowest)
    is_alone = point.low_word == wording.word("map.lowest-point")
    key = "lowest" if is_alone else "one-of-lowest"
    return LegendEntry("lowest", wording.word(f"legend.{key}"), point.score)


def _scan_band(band: Band) -> Iterator[str]:
    match band:
        case Row(tiers=tiers):
            for tier in tiers:
                for cell in tier:
                    yield from _scan(cell.content)
        case EmotionRow(cells=cells):
            for cell in cells:
                yield from _scan(cell.content)
        case Divider():
            pass
        case _:
            assert_never(band)


def _scan(content: Content) -> Iterator[str]:
    match content:
        case Empty() | Bullets() | Figures():
            pass
        case Quotes(quotes):
            if any(quote.sourced for quote in quotes):
                yield "sourced"
        case Chips(chips):
            for chip in chips:
                yield from _scan_chip(chip)
        case Cards(cards):
            for card in cards:
                yield from _scan_card(card)
        case Feeling(confidence=confidence):
            if confidence:
                yield f"confidence-{confidence}"
        case _:
            assert_never(content)


def _scan_chip(chip: Chip) -> Iterator[str]:
    if chip.channel:
        yield f"channel-{chip.channel}"
    if chip.online is not None:
        yield "online" if chip.online else "offline"
    if chip.planned:
        yield "planned"
    if chip.moment_of_truth:
        yield "moment-of-truth"


def _scan_card(card: Card) -> Iterator[str]:
    if card.tone == "pain" and card.gauges:
        yield "severity"
    if card.confidence:
        yield f"confidence-{card.confidence}"
    if card.struck:
        yield "solved"
    if card.pill:
        yield "tech"


def _list_points(curve: Curve | None) -> Iterator[Point]:
    return (point for line in (curve.series if curve else ()) for point in line.points)


def _scan_curve(curve: Curve | None) -> Iterator[str]:
    for line in (*curve.series, *curve.past) if curve else ():
        if any(line.gaps):
            yield "gap"
        for point in line.points:
            if point.lowest:
                yield "lowest"
            if point.moment_of_truth:
                yield "moment-of-truth"
            if point.confidence:
                yield f"confidence-{point.confidence}"
