"""An amount whose point may part thousands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Goal, Metric, Quantity
from cjm.rules._figures import Figure, figure_at, figure_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_WITH_POINTS = frozenset(
    "ca da de el es eu gl hr id is it nb nl nn no pt ro sl sr tr vi".split()  # noqa: SIM905
)
"""Languages that part thousands by points."""
_MEASURED = frozenset("% s m h d w mo ms min km cm mm kg g t l ml MB GB kB TB kWh °C x".split())  # noqa: SIM905
"""Units of what is measured, to however many digits."""
_WHOLE = 1000


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        for key, amount in _list_amounts(metric):
            yield from _tell((*path, *key), amount, figure_at(context, path), context)
    for path, goal in context.find(Goal):
        for name, aim in (("baseline", goal.baseline), ("target", goal.target)):
            if aim is not None and aim.may_be_thousands:
                yield from _tell((*path, name), aim, figure_of_goal(context, goal), context)


def _list_amounts(metric: Metric) -> list[tuple[Path, Quantity]]:
    """The amounts that may be meant otherwise, each with its keys."""
    written = (("baseline", metric.baseline), ("target", metric.target), ("value", metric.value))
    found: list[tuple[Path, Quantity]] = []
    found += [((key,), amount) for key, amount in written if amount and amount.may_be_thousands]
    for day, amount in metric.values.items():
        if amount.may_be_thousands:
            found.append((("values", str(day)), amount))
    return found


def _tell(
    path: Path, amount: Quantity, figure: Figure | None, context: Context
) -> Iterator[Finding]:
    unit = amount.unit or (figure.unit if figure else "")
    is_measured = unit in _MEASURED or (not unit and not _counts(figure))
    is_whole = amount.number % 1 == 0
    if is_measured and not is_whole and (unit == "%" or not _parts_by_points(context)):
        return
    joint = " " if amount.unit else ""
    thousands = f"{say_number(round(amount.number * _WHOLE))}{joint}{amount.unit}"
    decimals = f"{say_number(amount.number)}{joint}{amount.unit}"
    yield Finding(
        path,
        f"`{amount.number:.3f}{joint}{amount.unit}` is read as {say_number(amount.number)}, but "
        "its point may part thousands",
        hint=f"write {thousands} if it does, and {decimals} if it parts decimals",
    )


def _counts(figure: Figure | None) -> bool:
    """Whether a metric counts things or money."""
    return figure is not None and any(part.type in ("money", "count") for part in figure.parts)


def _parts_by_points(context: Context) -> bool:
    return context.journey.lang.partition("-")[0] in _WITH_POINTS


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    if symptom.value is None or symptom.value.count(".") != 1:
        return None
    meant = symptom.value.replace(".", "")
    says = f"write `{meant}` for `{symptom.value}`"
    return Repair(SetText(symptom.path, meant), says, is_safe=False)


RULE = Rule(
    name="ambiguous-number",
    severity=Severity.WARNING,
    kind="content",
    summary="an amount such as `1.000 €`, whose point may part thousands",
    check=_check,
    repair=_repair,
    about=(Goal, Metric),
)
