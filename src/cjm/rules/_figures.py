"""Metrics as the map means them: what is written in several places, taken together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from cjm.diagnostics import Path
from cjm.model import Goal, Metric, Quantity, Stage, Step
from cjm.model.metric import Better
from cjm.model.numbers import to_ascii_digits
from cjm.rules._rule import Context
from cjm.values import NamedTuple

Written = TypeVar("Written")


class Figure(NamedTuple):
    """One metric, written in one or several places. `parts` begins with the closest to whoever
    asks: a stage's part comes before that of the map, the project's is last.
    """

    parts: tuple[Metric, ...]
    unit: str
    """The unit that all its amounts are converted to; empty where none is written."""
    better: Better | None
    """Which direction is good."""
    baseline: Quantity | None
    """Where it stood at first: as written, else the first of several dated values."""
    target: Quantity | None
    """Where it should stand."""
    latest: Quantity | None
    """Where it stands now."""

    def convert(self, amount: Quantity | None) -> float | None:
        """`amount` in the unit of this metric; None where there is none or it cannot be."""
        return amount.in_unit(self.unit) if amount else None


def amounts_of(metric: Metric) -> list[Quantity]:
    """The amounts of a metric that have a unit of their own."""
    written = (metric.baseline, metric.target, metric.value, *metric.values.values())
    return [amount for amount in written if amount and amount.unit]


def take_together(parts: tuple[Metric, ...]) -> Figure:
    """What these say of one metric: of each key, the first that has it."""
    dated = _list_dated(parts)
    return Figure(
        parts,
        _find_unit(parts),
        _first([part.better for part in parts]),
        _first([part.baseline for part in parts]) or (dated[0] if len(dated) > 1 else None),
        _first([part.target for part in parts]),
        dated[-1] if dated else _first([part.value for part in parts]),
    )


def _first(written: Iterable[Written | None]) -> Written | None:
    return next(filter(None, written), None)


def _find_unit(parts: tuple[Metric, ...]) -> str:
    declared = _first([part.unit for part in parts])
    if declared:
        return to_ascii_digits(declared).strip()
    return next((amount.unit for part in parts for amount in amounts_of(part)), "")


def _list_dated(parts: tuple[Metric, ...]) -> list[Quantity]:
    """All dated values, in order; the closest part speaks for a day."""
    values = {day: amount for part in reversed(parts) for day, amount in part.values.items()}
    return [values[day] for day in sorted(values)]


def figure_at(context: Context, path: Path) -> Figure:
    """The metric written at `path`, with what the map and the project say of the same key."""
    kept = context.survey.figures
    if path not in kept:
        key = str(path[-1])
        own = [step.metrics[key] for step in _steps_above(context, path) if key in step.metrics]
        kept[path] = take_together((*own, *_shared(context, key)))
    return kept[path]


def figure_of_goal(context: Context, goal: Goal) -> Figure | None:
    """The metric of a goal, or None where it has none or an unknown one.

    Without a stage, a goal also takes a metric that just one stage or step has.
    """
    key = goal.metric
    if key is None:
        return None
    kept = context.survey.figures_of_goals
    if id(goal) not in kept:
        kept[id(goal)] = _find_figure(context, goal, key)
    return kept[id(goal)]


def _find_figure(context: Context, goal: Goal, key: str) -> Figure | None:
    own = [step.metrics[key] for step in _steps_of(context, goal) if key in step.metrics]
    if goal.stage is None and len(own) > 1:
        own = []
    if not own and key in context.journey.metrics:
        return figure_at(context, ("metrics", key))
    parts = (*own, *_shared(context, key))
    return take_together(parts) if parts else None


def is_shared(context: Context, key: str) -> bool:
    """Whether the map or the project has a metric with this key, which all of the map may name."""
    return key in context.journey.metrics or key in context.registry.metrics


def metric_keys(context: Context, path: Path) -> frozenset[str]:
    """Keys of the metrics that an element at `path` may name: of the map, the project, and the
    stage and step it lies in.
    """
    keys = {*context.journey.metrics, *context.registry.metrics}
    return frozenset(keys.union(*(step.metrics for step in _steps_above(context, path))))


def metric_keys_of_goal(context: Context, goal: Goal) -> frozenset[str]:
    """Keys of the metrics that a goal may name; without a stage, those of any stage too."""
    keys = {*context.journey.metrics, *context.registry.metrics}
    return frozenset(keys.union(*(step.metrics for step in _steps_of(context, goal))))


def _shared(context: Context, key: str) -> list[Metric]:
    both = (context.journey.metrics, context.registry.metrics)
    return [metrics[key] for metrics in both if key in metrics]


def _steps_above(context: Context, path: Path) -> tuple[Step, ...]:
    """The step and the stage that `path` lies in, the closer one first."""
    match path:
        case ("stages", int(number), "steps", int(position), *_):
            stage = context.journey.stages[number]
            return stage.steps[position], stage
        case ("stages", int(number), *_):
            return (context.journey.stages[number],)
    return ()


def _steps_of(context: Context, goal: Goal) -> list[Step]:
    """The stages and steps whose metrics a goal may mean, the closest first."""
    if goal.stage is None:
        return [step for _, step in context.find(Step)]
    steps: list[Step] = []
    for path in context.ids.written.get(goal.stage, ()):
        for step in _steps_above(context, path):
            steps.append(step)
            if isinstance(step, Stage) and len(path) == 2:
                steps += step.steps
    return steps
