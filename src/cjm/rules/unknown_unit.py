"""An amount that cannot be compared with its metric."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Goal, Metric, Quantity
from cjm.model.numbers import SECONDS
from cjm.model.reading import show
from cjm.rules._figures import Figure, amounts_of, figure_at, figure_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_SHORT = 2
"""Letters of a unit that stands right behind its number."""


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        figure = figure_at(context, path)
        if not _list_others(figure):
            # All of its amounts fit.
            continue
        if metric.unit and (meant := _name_unit(figure)):
            yield Finding(
                (*path, "unit"),
                f"unit is {show(metric.unit)}, which no amount can be converted to",
                hint=f"did you mean `{meant}`?",
            )
        amounts = {"baseline": metric.baseline, "target": metric.target, "value": metric.value}
        for key, amount in amounts.items():
            yield from _compare((*path, key), amount, figure)
        for day, amount in metric.values.items():
            yield from _compare((*path, "values", str(day)), amount, figure)
    for path, goal in context.find(Goal):
        measured = figure_of_goal(context, goal)
        if measured:
            yield from _compare((*path, "baseline"), goal.baseline, measured)
            yield from _compare((*path, "target"), goal.target, measured)


def _compare(path: Path, amount: Quantity | None, figure: Figure) -> Iterator[Finding]:
    # Without a unit of its own, a metric takes that of its first amount; a goal's may be any.
    is_fitting = amount is None or not figure.unit or figure.convert(amount) is not None
    if amount is None or is_fitting or _name_unit(figure):
        return
    yield Finding(
        path,
        f"amount is {show(_write(amount))}, but its metric is in {show(figure.unit)}",
        hint=_advise(amount, figure),
    )


def _name_unit(figure: Figure) -> str | None:
    """The sign for the unit of a figure where that is a word, and keeps an amount from it that has
    the sign.
    """
    others = _list_others(figure)
    if not others:
        return None
    from cjm.rules._respelling_numbers import guess_unit

    meant = guess_unit(figure.unit)
    return meant if meant in others else None


def _list_others(figure: Figure) -> set[str]:
    """The units of its amounts that cannot be converted to its own."""
    units = {amount.unit for part in figure.parts for amount in amounts_of(part)} - {figure.unit}
    return {unit for unit in units if figure.convert(Quantity(1, unit)) is None}


def _advise(amount: Quantity, figure: Figure) -> str:
    from cjm.rules._respelling_numbers import guess_unit

    meant = Quantity(amount.number, guess_unit(amount.unit) or "")
    if meant.unit and figure.convert(meant) is not None:
        return f"did you mean `{_write(meant)}`?"
    return f"write it in the unit of the metric; units of time are {', '.join(SECONDS)}"


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.rules._repairs import write_suggestion

    return write_suggestion(symptom)


def _write(amount: Quantity) -> str:
    joint = " " if len(amount.unit) > _SHORT else ""
    return f"{say_number(amount.number)}{joint}{amount.unit}"


RULE = Rule(
    name="unknown-unit",
    severity=Severity.WARNING,
    kind="content",
    summary="an amount in a unit that its metric cannot be converted to",
    check=_check,
    repair=_repair,
)
