"""What holds for the view of any journey, sensible or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import count, pairwise
from typing import TypeVar

from hypothesis import example, given
from hypothesis import strategies as st

from cjm.composer import compose
from cjm.composer.naming import part_ids
from cjm.locales import load_locale
from cjm.model import Element, Journey, Lane, Text, Touchpoint
from cjm.model.ids import assign_ids
from cjm.model.walk import walk
from cjm.view import Cards, Chips, Divider, EmotionRow, MapView, Row
from tests.strategies import Written, journeys, read_journey
from tests.views.texts import texts_of

Kind = TypeVar("Kind", bound=Element)

langs = st.sampled_from((None, "en", "fa", "he"))
BARE: Written = {"cjm": 1, "title": "Map"}


def view_of(journey: Journey, lang: str | None, compared: Journey | None = None) -> MapView:
    return compose(
        journey,
        ids=assign_ids(journey),
        locale=load_locale(lang or journey.lang),
        lang=lang,
        today=date(2026, 11, 1),
        compared=compared,
    )


@given(journeys(), journeys(), langs)
@example(BARE, BARE, None)
def test_any_journey_has_a_view_and_always_the_same(
    data: Written, other: Written, lang: str | None
) -> None:
    journey, compared = read_journey(data), read_journey(other)
    assert view_of(journey, lang, compared) == view_of(journey, lang, compared)


@given(journeys())
def test_the_cells_of_each_tier_cover_every_column_once(data: Written) -> None:
    view = view_of(read_journey(data), None)
    columns = list(range(len(view.columns)))
    assert [c for head in view.stages for c in range(head.first, head.first + head.span)] == columns
    for band in view.bands:
        if isinstance(band, Divider):
            continue
        tiers = band.tiers if isinstance(band, Row) else (band.cells,)
        assert 1 <= len(tiers) <= 2
        from_above: list[int] = []
        for depth, tier in enumerate(tiers):
            own = [c for cell in tier for c in range(cell.first, cell.first + cell.span)]
            assert own == sorted(own)
            assert sorted(own + from_above) == columns
            from_above = [
                c
                for cell in tier
                if depth + cell.tiers > depth + 1
                for c in range(cell.first, cell.first + cell.span)
            ]


@given(journeys(), langs)
def test_no_two_elements_of_the_view_share_an_id(data: Written, lang: str | None) -> None:
    counts = Counter(ids_of(view_of(read_journey(data), lang)))
    assert [id for id, count in counts.items() if count > 1] == []


def ids_of(view: MapView) -> Iterator[str]:
    yield from (head.id for head in view.stages)
    yield from (column.id for column in view.columns if column.name is not None)
    yield from (card.id for card in view.personas)
    yield from (goal.id for goal in view.goals)
    for band in view.bands:
        if isinstance(band, Row):
            for cell in (cell for tier in band.tiers for cell in tier):
                if isinstance(cell.content, Cards | Chips):
                    yield from (item.id for item in cell.content.items)


@given(journeys())
def test_the_curve_keeps_its_promises(data: Written) -> None:
    journey = read_journey(data)
    view = view_of(journey, None)
    has_row = any(isinstance(band, EmotionRow) for band in view.bands)
    assert has_row == (view.curve is not None)
    if view.curve is None:
        return
    current = [series for series in view.curve.series if series.kind == "current"]
    assert len(current) <= 1
    for series in view.curve.series:
        spans = [(point.first, point.first + point.span) for point in series.points]
        assert spans == sorted(spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
        assert len(series.gaps) == len(series.points) - 1
        lowest = [point.score for point in series.points if point.lowest]
        assert lowest == [min(point.score for point in series.points)][: len(lowest)]
        scores = [point.score for point in series.points]
        # Of a level line nothing is lowest; a score of which there is one is if it is bad.
        stands_out = len(set(scores)) > 1 or (len(scores) == 1 and scores[0] < 0)
        is_main = series.kind == "current"
        assert len(lowest) == stands_out if is_main else not (lowest and current)
    found = [point for series in view.curve.series for point in series.points if point.lowest]
    assert len(found) <= 1


@given(journeys())
def test_every_edge_joins_two_columns(data: Written) -> None:
    view = view_of(read_journey(data), None)
    columns = {column.id for column in view.columns}
    assert all({edge.tail, edge.head} <= columns for edge in view.flow.edges)
    assert {node.id for node in view.flow.nodes} >= columns


@given(journeys(), langs)
def test_every_text_of_the_journey_is_in_its_view(data: Written, lang: str | None) -> None:
    journey = number_texts(read_journey({**data, "lanes": shown_lanes(data)}), count())
    shown = "\x00".join(texts_of(view_of(journey, lang)))
    wanted = (lang, journey.lang) if lang else (journey.lang,)
    written = (choose(text, wanted) for text in list_texts(journey))
    assert [text for text in written if text.strip() and text not in shown] == []


def shown_lanes(data: Written) -> list[object]:
    """The lanes of a journey, none of them hidden."""
    lanes = data.get("lanes", [])
    assert isinstance(lanes, list)
    return [
        {key: value for key, value in lane.items() if key != "hide"}
        if isinstance(lane, dict)
        else lane
        for lane in lanes
    ]


def number_texts(element: Kind, numbers: Iterator[int]) -> Kind:
    """The same element, with a number of its own after each text."""
    values = {name: getattr(element, name) for name in type(element).model_fields}
    return element.model_copy(
        update={name: number(value, numbers) for name, value in values.items()}
    )


def number(value: object, numbers: Iterator[int]) -> object:
    match value:
        case Text(entries):
            return Text(
                tuple(
                    (tag, f"{text}#{next(numbers)};" if text.strip() else text)
                    for tag, text in entries
                )
            )
        case Element():
            return number_texts(value, numbers)
        case tuple():
            return tuple(number(item, numbers) for item in value)
        case dict():
            return {key: number(item, numbers) for key, item in value.items()}
    return value


def list_texts(journey: Journey) -> Iterator[Text]:
    """The texts of a journey. A lane in which nobody says anything is not drawn, whatever it is
    called: names of lanes are left out.
    """
    for _, element in walk(journey):
        if not isinstance(element, Lane):
            for name in type(element).model_fields:
                yield from texts_in(getattr(element, name))


def texts_in(value: object) -> Iterator[Text]:
    """The texts that a field holds itself, those of elements below it apart."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)


def choose(text: Text, langs: tuple[str, ...]) -> str:
    picked = text.pick(*langs)
    if picked.strip():
        return picked
    return next((entry for _, entry in text.entries if entry.strip()), "")


@given(journeys())
def test_a_touchpoint_has_a_name_in_each_of_its_mentions(data: Written) -> None:
    journey = read_journey({**data, "lanes": []})
    view = view_of(journey, None)
    mentions = [element for _, element in walk(journey) if isinstance(element, Touchpoint)]
    chips = [
        chip
        for band in view.bands
        if isinstance(band, Row)
        for tier in band.tiers
        for cell in tier
        if isinstance(cell.content, Chips)
        for chip in cell.content.items
    ]
    assert len(chips) == len(mentions)
    assert all(chip.text.strip() for chip in chips)


@given(st.lists(st.sampled_from(("a", "a-2", "a-3", "b")), max_size=8))
def test_ids_are_parted_without_changing_the_first_of_each(written: list[str]) -> None:
    from cjm.model.ids import Ids

    parted = part_ids(Ids({("x", at): id for at, id in enumerate(written)}, {}))
    assert len(set(parted.values())) == len(written)
    for id in set(written):
        assert parted["x", written.index(id)] == id
