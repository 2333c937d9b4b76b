"""The goals of a map, and those of its metrics that nothing else shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm.composer.naming import name_goal
from cjm.lanes._figures import write_figure
from cjm.lanes._standing import Standing, add_metric, take_standing
from cjm.lanes._wording import Wording
from cjm.model import Goal, Journey, Metric
from cjm.model.walk import list_columns
from cjm.view import Cell, Fact, Figure, Figures, GoalBar, Row

MAP_METRICS = "map_metrics"
_TOLD = ("name", "baseline", "target", "value")


def write_goals(journey: Journey, wording: Wording) -> tuple[GoalBar, ...]:
    """The goals of a map, with the figures of the metrics they are measured by."""
    metrics = gather_metrics(journey, wording)
    return tuple(
        _write_goal(goal, place, metrics, wording) for place, goal in enumerate(journey.goals)
    )


def gather_metrics(journey: Journey, wording: Wording) -> dict[str, Metric]:
    """All metrics by key, each with what the map, the project and all stages say of it."""
    metrics = dict(wording.metrics)
    for _, step in list_columns(journey):
        for key, own in step.metrics.items():
            known = metrics.get(key)
            # The map's own figure stays; stages add days to it.
            metrics[key] = add_metric(known, own) if known else own
    return metrics


def _write_goal(goal: Goal, place: int, metrics: Mapping[str, Metric], wording: Wording) -> GoalBar:
    metric = metrics.get(goal.metric) if goal.metric else None
    standing = take_standing(metric or Metric(), wording, goal)
    scale = standing.scale
    name = name_goal(goal, wording)
    if not name.strip():
        name = wording.word("map.goal-number", number=wording.locale.number(place + 1))
    return GoalBar(
        wording.ids["goals", place],
        name,
        tuple(_tell_goal(goal, name, standing, wording)),
        scale.number(standing.baseline),
        scale.number(standing.now),
        scale.number(standing.target),
        scale.write(standing.baseline) if standing.baseline else None,
        scale.write(standing.now) if standing.now else None,
        scale.write(standing.target) if standing.target else None,
        standing.say(),
        standing.is_met,
    )


def _tell_goal(goal: Goal, name: str, standing: Standing, wording: Wording) -> Iterator[Fact]:
    if goal.metric and (metric := wording.metric(goal.metric)) != name:
        yield wording.fact("metric", metric)
    if goal.stage:
        yield wording.fact("stage", wording.name(goal.stage))
    if goal.by:
        yield wording.fact("deadline", wording.locale.date(goal.by), iso=goal.by.isoformat())
    yield from wording.tell("owner", goal.owner)
    yield from standing.tell()


def list_spare_figures(journey: Journey, wording: Wording) -> tuple[Figure, ...]:
    """The figures of the map's metrics that no goal and no stage shows in full."""
    shown = {goal.metric for goal in journey.goals}
    for _, step in list_columns(journey):
        for key, own in step.metrics.items():
            known = wording.metrics.get(key)
            if known and _tells(add_metric(own, known), known):
                shown.add(key)
    return tuple(
        write_figure(key, wording.metrics[key], wording)
        for key in journey.metrics
        if key not in shown
    )


def _tells(merged: Metric, known: Metric) -> bool:
    """Whether the figure of a stage says all that the map says of the metric."""
    said = (getattr(known, key) in (None, getattr(merged, key)) for key in _TOLD)
    return all(said) and known.values.items() <= merged.values.items()


def read_spare_row(figures: Sequence[Figure], columns: int, wording: Wording) -> Row | None:
    """A row over the whole map for such figures; None without figures or without columns."""
    if not figures or not columns:
        return None
    cell = Cell(0, columns, Figures(tuple(figures)))
    return Row(MAP_METRICS, wording.word(f"lane.{MAP_METRICS}"), ((cell,),))


def tell_spare_figures(figures: Sequence[Figure], wording: Wording) -> Iterator[Fact]:
    """Such figures in words, for a map that has no columns yet."""
    for figure in figures:
        target = wording.word("phrase.target", target=figure.target) if figure.target else ""
        told = (figure.value or "", target, figure.verdict or "")
        yield Fact(figure.name, wording.join(part for part in told if part))
        yield from figure.details
