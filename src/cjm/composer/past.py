"""How a map felt before, as lines behind today's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from cjm.composer.feelings import list_marks
from cjm.composer.raster import StagePlace
from cjm.lanes._wording import Wording
from cjm.model import Journey, Step
from cjm.model.walk import Path, list_columns
from cjm.values import NamedTuple
from cjm.view import Point, Series


class Past(NamedTuple):
    """An earlier version of the curve: the day it was written, and its scores (−2 … +2) by the
    paths that the stages and steps have today. `name` is what its revision is called.
    """

    day: date
    scores: Mapping[Path, float]
    name: str | None = None


def draw_past(
    journey: Journey, stages: Sequence[StagePlace], pasts: Sequence[Past], wording: Wording
) -> Iterator[Series]:
    """A line for each earlier version that has a score on what is still there."""
    paths = {id(step): path for path, step in list_columns(journey)}
    for number, past in enumerate(pasts, start=1):

        def score(step: Step, past: Past = past) -> float | None:
            return past.scores.get(paths[id(step)])

        points = tuple(
            Point(mark.place.first, mark.place.span, mark.score, "")
            for mark in list_marks(stages, score)
        )
        gaps = tuple(after.first > before.first + before.span for before, after in pairwise(points))
        if points:
            yield Series(f"past-{number}", name_past(past, wording), "past", points, gaps)


def name_past(past: Past, wording: Wording) -> str:
    """The day, behind the name of the revision if there is one."""
    day = wording.locale.date(past.day)
    return wording.locale.join((past.name, day)) if past.name else day


def tell_past(line: Series, stages: Sequence[StagePlace], wording: Wording) -> str:
    """All of an earlier line in words, for those who do not see it."""
    names = {
        (place.first, place.span): wording.text(place.spot.step.name)
        for stage in stages
        for place in (stage.own, *stage.steps)
    }
    scores = wording.join(
        f"{names[(point.first, point.span)]} {wording.locale.score(point.score)}"
        for point in line.points
    )
    return wording.word("emotion.of-series", series=line.name, sentence=scores)
