"""From a journey to the whole map in one language."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

from cjm.composer.arrows import write_links
from cjm.composer.bands import draw_lines, read_row
from cjm.composer.choice import Choice
from cjm.composer.comparison import compare_with
from cjm.composer.contrast import contrast_states
from cjm.composer.coverage import list_coverages
from cjm.composer.curve import draw_curve
from cjm.composer.directions import read_direction
from cjm.composer.emotions import read_emotions
from cjm.composer.flow import draw_flow
from cjm.composer.glance import take_glance
from cjm.composer.grounds import write_resources, write_sources
from cjm.composer.header import describe_review, list_badges, list_facts
from cjm.composer.heads import Header
from cjm.composer.ideas import list_ideas
from cjm.composer.legend import write_legend
from cjm.composer.moments import list_moments
from cjm.composer.naming import word_journey
from cjm.composer.order import Shelf, order_lanes
from cjm.composer.past import Past
from cjm.composer.raster import StagePlace, lay_columns
from cjm.composer.targets import (
    list_spare_figures,
    read_spare_row,
    tell_spare_figures,
    write_goals,
)
from cjm.composer.travellers import write_personas
from cjm.composer.trust import measure_trust, write_cautions
from cjm.composer.ways import find_doors, list_ways
from cjm.lanes._lane import Lane
from cjm.lanes._wording import Wording
from cjm.locales import Locale
from cjm.model import STANDARD_LANES, Journey, Persona
from cjm.model.ids import Ids, slug
from cjm.model.walk import Path
from cjm.rules._rule import Registry
from cjm.view import Band, Curve, Figure, MapView

_NO_IMAGES: Mapping[Path, str] = MappingProxyType({})
_NO_LINKS: Mapping[str, str] = MappingProxyType({})
_ALL = Choice()


def compose(
    journey: Journey,
    *,
    ids: Ids,
    locale: Locale,
    lang: str | None = None,
    today: date | None = None,
    compared: Journey | None = None,
    registry: Registry | None = None,
    file: str | None = None,
    images: Mapping[Path, str] = _NO_IMAGES,
    ticket_links: Mapping[str, str] = _NO_LINKS,
    choice: Choice = _ALL,
    pasts: Sequence[Past] = (),
) -> MapView:
    """The map of a journey as a reader sees it.

    Texts are taken in `lang`, else in the journey's language, else in the first one there is;
    the words around them come from `locale`. Without `today` nothing is said about how fresh the
    map is. `compared` is the journey under `compare_to`. `images` are `data:` addresses by the
    path of the key that names the file. `ticket_links` are addresses with `{}` for the number of a
    ticket, by its prefix. Of the lanes, personas and stages those of `choice` are shown. The curves
    of earlier versions, `pasts`, the newest first, stand behind today's.
    """
    registry = registry or Registry()
    wording = word_journey(
        journey,
        ids=ids,
        locale=locale,
        lang=lang,
        registry=registry,
        ticket_links=ticket_links,
    )
    stages = lay_columns(journey, _choose_stages(choice, wording))
    travellers = _choose_personas(journey, choice, wording)
    doors = find_doors(stages, wording)
    shelves = [shelf for shelf in order_lanes(journey) if choice.shows_lane(shelf.lane.id)]
    shown = {shelf.lane.id for shelf in shelves}
    comparison = compare_with(compared, wording) if compared else None
    curve = None
    if "emotion" in shown:
        curve = draw_curve(
            journey, stages, wording, comparison, personas=choice.personas, pasts=pasts
        )
    spare = list_spare_figures(journey, wording) if "metrics" in shown else ()
    header = Header(wording, doors, images, has_emotions="emotion" in shown)
    rows = _list_rows(shelves, stages, wording, curve, spare)
    trust = measure_trust(journey, wording)
    personas = write_personas(travellers, wording, images)
    goals = write_goals(journey, wording)
    view = MapView(
        id=journey.id or slug(journey.title.pick("en")) or "journey",
        title=wording.text(journey.title),
        lang=lang or journey.lang,
        direction=read_direction(lang or journey.lang),
        badges=list_badges(journey, wording),
        facts=(
            *list_facts(journey, wording, compared),
            *(() if stages else tell_spare_figures(spare, wording)),
        ),
        summary=wording.say(journey.summary),
        review=describe_review(journey, wording, today),
        is_draft=journey.status == "draft",
        notes=write_cautions(journey, wording),
        personas=personas,
        scenario=wording.say(journey.scenario),
        expectations=wording.texts(journey.expectations),
        goals=goals,
        stages=header.write_heads(stages),
        columns=header.write_columns(stages),
        bands=tuple(draw_lines(tuple(rows), wording)),
        curve=curve,
        flow=draw_flow(stages, tuple(list_ways(stages, doors)), wording),
        links=write_links(journey, ids, wording, partial(_is_drawn, stages, shown)),
        legend=(),
        sources=write_sources(journey.sources, wording),
        resources=write_resources(journey.resources, wording),
        validated_share=trust,
        validated_text=_write_trust(trust, wording),
        file=file,
        glance=take_glance(journey, stages, personas, goals, wording),
        kind=journey.type,
        ideas=tuple(list_ideas(stages, wording)),
        moments=tuple(list_moments(stages, wording)),
        coverages=tuple(list_coverages(stages, wording, registry.team_names)),
        contrast=contrast_states(journey, compared, wording, [each.stage for each in stages]),
    )
    return view._replace(legend=write_legend(view, wording))


def _choose_stages(choice: Choice, wording: Wording) -> Callable[[int], bool] | None:
    """Which stages are shown, by their number from 0; None for all."""
    if not choice.stages:
        return None
    return lambda number: wording.ids[("stages", number)] in choice.stages


def _choose_personas(
    journey: Journey, choice: Choice, wording: Wording
) -> tuple[tuple[Path, Persona], ...]:
    """The personas that are shown, with their paths."""
    personas = ((("personas", place), each) for place, each in enumerate(journey.personas))
    return tuple(
        (path, each)
        for path, each in personas
        if not choice.personas or wording.ids[path] in choice.personas
    )


def _is_drawn(stages: Sequence[StagePlace], shown: Collection[str], path: Path) -> bool:
    """Whether what stands at a path is in a stage and in a lane that are shown."""
    if path[0] != "stages":
        return True
    if path[:2] not in {stage.own.spot.path for stage in stages}:
        return False
    return path[-2] not in STANDARD_LANES or path[-2] in shown


def _list_rows(
    shelves: Sequence[Shelf],
    stages: Sequence[StagePlace],
    wording: Wording,
    curve: Curve | None,
    spare: Sequence[Figure],
) -> Iterator[tuple[Lane, Band]]:
    """The rows that say something, each with its lane. The figures of the whole map stand above
    those of its stages.
    """
    columns = sum(stage.own.span for stage in stages)
    for shelf in shelves:
        if shelf.lane.id == "metrics":
            over_all = read_spare_row(spare, columns, wording)
            if over_all:
                yield shelf.lane, over_all
        row: Band | None
        if shelf.lane.id == "emotion":
            row = read_emotions(shelf, stages, wording, curve)
        else:
            row = read_row(shelf, stages, wording)
        if row:
            yield shelf.lane, row


def _write_trust(share: float | None, wording: Wording) -> str | None:
    if share is None:
        return None
    return wording.word("confidence.share", share=wording.locale.percent(round(share)))
