"""An amount that cannot be compared with its metric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Goal, Metric, Quantity
from cjm.model.numbers import SECONDS
from cjm.model.reading import show
from cjm.rules._figures import Figure, amounts_of, figure_at, figure_of_goal
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_POWERS = {
    "k": 1_000, "t": 1_000, "tsd": 1_000, "tsd.": 1_000, "thousand": 1_000, "tausend": 1_000,
    "هزار": 1_000, "ألف": 1_000, "mio": 1_000_000, "mio.": 1_000_000, "mn": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000, "میلیون": 1_000_000,
    "مليون": 1_000_000, "bn": 10**9, "billion": 10**9, "میلیارد": 10**9, "مليار": 10**9,
    "万": 10_000, "億": 10**8, "만": 10_000, "lakh": 100_000, "crore": 10**7,
}  # fmt: skip
"""Words for many, which are no units."""
_SEVERAL = 2
_SHORT = 2
"""Letters of a unit that stands right behind its number."""


class _Case(NamedTuple):
    """An amount that cannot be compared with its metric."""

    path: Path
    amount: Quantity
    figure: Figure


def _check(context: Context) -> Iterator[Finding]:
    unfitting: dict[str, list[_Case]] = {}
    for path, metric in context.find(Metric):
        figure = figure_at(context, path)
        if metric.unit and metric.type and _is_of_another(metric.unit, metric.type):
            yield Finding(
                (*path, "unit"),
                f"unit is {show(metric.unit)}, but type is `{metric.type}`",
                hint="write the other type, or the unit that figures of this type have",
            )
            continue
        if not _list_others(figure):
            # All of its amounts fit.
            continue
        if metric.unit and (meant := _name_unit(figure)):
            yield Finding(
                (*path, "unit"),
                f"unit is {show(metric.unit)}, which no amount can be converted to",
                hint=f"did you mean `{meant}`?",
            )
        amounts: dict[Path, Quantity | None] = {
            ("baseline",): metric.baseline,
            ("target",): metric.target,
            ("value",): metric.value,
        }
        for day, amount in metric.values.items():
            amounts["values", str(day)] = amount
        found = _compare(amounts, path, figure)
        unfitting.setdefault(str(path[-1]), []).extend(found)
    for path, goal in context.find(Goal):
        measured = figure_of_goal(context, goal)
        if measured:
            aims: dict[Path, Quantity | None] = {
                ("baseline",): goal.baseline,
                ("target",): goal.target,
            }
            cases = [*_compare(aims, path, measured)]
            unfitting.setdefault(str(goal.metric), []).extend(cases)
    for key, cases in unfitting.items():
        yield from _tell(key, cases, context)


def _is_of_another(unit: str, kind: str) -> bool:
    """Whether a unit is none that figures of a type have; `m` may stand for much."""
    if kind == "time":
        return unit in ("%", "٪")
    return kind in ("rate", "nps", "csat", "ces") and unit in SECONDS.keys() - {"m"}


def _compare(
    amounts: Mapping[Path, Quantity | None], path: Path, figure: Figure
) -> Iterator[_Case]:
    for key, amount in amounts.items():
        # Without a unit of its own, a metric takes that of its first amount; a goal's may be any.
        is_fitting = amount is None or not figure.unit or figure.convert(amount) is not None
        if amount is not None and not is_fitting and not _name_unit(figure):
            yield _Case((*path, *key), amount, figure)


def _tell(key: str, cases: Sequence[_Case], context: Context) -> Iterator[Finding]:
    """The unit, where several amounts agree that it is another; else each amount."""
    kinds = {"time" if case.amount.unit in SECONDS else case.amount.unit for case in cases}
    written = [p for p, metric in context.find(Metric) if p[-1] == key and metric.unit]
    if len(cases) >= _SEVERAL and len(kinds) == 1 and len(written) == 1 and _fits_none(cases[0]):
        unit = cases[0].amount.unit
        yield Finding(
            (*written[0], "unit"),
            f"unit is {show(cases[0].figure.unit)}, but amounts are in {show(unit)}",
            hint=f"did you mean `{unit}`?",
        )
        return
    for case in cases:
        yield Finding(
            case.path,
            f"amount is {show(_write(case.amount))}, but its metric is in {show(case.figure.unit)}",
            hint=_advise(case.amount, case.figure),
        )


def _fits_none(case: _Case) -> bool:
    """Whether the metric has no amount with a unit of its own that is one with its unit."""
    figure = case.figure
    amounts = (amount for part in figure.parts for amount in amounts_of(part))
    return all(figure.convert(amount) is None for amount in amounts)


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

    if power := _POWERS.get(amount.unit.casefold()):
        return f"write the number in full, as in {say_number(amount.number * power)}"
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
    about=(Goal, Metric),
)
