"""Short ways from what is written in a map to a part of its view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import dedent, indent
from typing import TypeVar

import yaml

from cjm.composer import compose
from cjm.locales import load_locale
from cjm.model import STANDARD_LANES, Journey
from cjm.model.ids import assign_ids
from cjm.rules._rule import Registry
from cjm.view import (
    Band,
    Card,
    Cards,
    Cell,
    Chip,
    Chips,
    Divider,
    EmotionRow,
    Fact,
    Figure,
    Figures,
    MapView,
    Row,
)

Kind = TypeVar("Kind")


class PlainLoader(yaml.CSafeLoader):
    """Reads every scalar as text, but for an empty one."""


PlainLoader.yaml_implicit_resolvers = {
    sign: [pair for pair in pairs if pair[0] == "tag:yaml.org,2002:null"]
    for sign, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read(text: str) -> Journey:
    """A journey in YAML; `cjm: 1` and a title may be left out."""
    data = yaml.load(dedent(text), PlainLoader) or {}
    lanes = {lane["id"] for lane in data.get("lanes", ())} - set(STANDARD_LANES)
    return Journey.model_validate({"cjm": "1", "title": "Map", **data}, context=frozenset(lanes))


def show(
    text: str,
    *,
    lang: str | None = None,
    today: str | None = None,
    compared: str | None = None,
    registry: Registry | None = None,
    images: Mapping[tuple[str | int, ...], str] | None = None,
    ticket_links: Mapping[str, str] | None = None,
) -> MapView:
    """The view of a journey in YAML."""
    journey = read(text)
    return compose(
        journey,
        ids=assign_ids(journey),
        locale=load_locale(lang or journey.lang),
        lang=lang,
        today=date.fromisoformat(today) if today else None,
        compared=read(compared) if compared else None,
        registry=registry,
        images=images or {},
        ticket_links=ticket_links or {},
    )


def show_stage(text: str, *, lang: str | None = None) -> MapView:
    """The view of a map with a single stage called Pay."""
    return show("stages:\n- id: pay\n  name: Pay\n" + indent(dedent(text), "  "), lang=lang)


def find_row(view: MapView, id: str) -> Row:
    """The row of a lane."""
    row = find_band(view, id)
    assert isinstance(row, Row)
    return row


def find_band(view: MapView, id: str) -> Band:
    return next(band for band in view.bands if not isinstance(band, Divider) and band.id == id)


def find_emotions(view: MapView) -> EmotionRow:
    row = find_band(view, "emotion")
    assert isinstance(row, EmotionRow)
    return row


def list_cells(view: MapView, lane: str) -> tuple[Cell, ...]:
    """The cells of a lane, tier by tier."""
    return tuple(cell for tier in find_row(view, lane).tiers for cell in tier)


def _list_contents(view: MapView, lane: str, kind: type[Kind]) -> Iterator[Kind]:
    for cell in list_cells(view, lane):
        if isinstance(cell.content, kind):
            yield cell.content


def list_cards(view: MapView, lane: str) -> list[Card]:
    """The cards of a lane."""
    return [card for cards in _list_contents(view, lane, Cards) for card in cards.items]


def list_chips(view: MapView) -> list[Chip]:
    """All touchpoints."""
    return [chip for chips in _list_contents(view, "touchpoints", Chips) for chip in chips.items]


def list_figures(view: MapView, lane: str = "metrics") -> list[Figure]:
    """All figures of a lane."""
    return [figure for each in _list_contents(view, lane, Figures) for figure in each.items]


def list_lanes(view: MapView) -> list[str]:
    """The rows and lines from top to bottom; a line as `-- kind`."""
    return [f"-- {band.kind}" if isinstance(band, Divider) else band.id for band in view.bands]


def tell(facts: tuple[Fact, ...]) -> dict[str, str]:
    """Facts as a mapping; of two with one label the values are joined."""
    told: dict[str, str] = {}
    for fact in facts:
        before = f"{told[fact.label]} | " if fact.label in told else ""
        told[fact.label] = f"{before}{fact.value}"
    return told
