"""Shares of ways on, and values of opportunities, in fractions of 1 where 100 is all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cjm.diagnostics import Finding, Severity
from cjm.model import Next, Opportunity, Step
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

if TYPE_CHECKING:
    from cjm.edits import Repair
    from cjm.rules._repairs import Symptom

_LEAST = 0.5
"""What fractions add up to at least; a single share of 0.2 % may be meant."""
_TOLERANCE = 0.005
"""Shares are often rounded to two places."""


def _check(context: Context) -> Iterator[Finding]:
    for path, step in context.find(Step):
        if not step.next:
            continue
        shares = [way.share for way in step.next if way.share]
        if not _are_fractions(shares):
            continue
        for place, way in enumerate(step.next):
            if way.share and way.share <= 1:
                meant = say_number(round(way.share * 100, 6))
                yield Finding(
                    (*path, "next", place, "share"),
                    f"share is {say_number(way.share)} %, which looks like {meant} %",
                    hint=f"shares are in percent: write `{meant}%`",
                )

    yield from _look_at_values(context)


def _look_at_values(context: Context) -> Iterator[Finding]:
    for path, opportunity in context.find(Opportunity):
        value = opportunity.value
        if value is None or (value.customer or 0) > 1 or (value.business or 0) > 1:
            # Nearly all are so.
            continue
        sides = (("customer", value.customer), ("business", value.business))
        written = [(side, number) for side, number in sides if number]
        if all(number == 1 for _, number in written):
            continue
        for side, number in written:
            meant = say_number(round(number * 100, 6))
            yield Finding(
                (*path, "value", side),
                f"{side} is {say_number(number)} of 100, which looks like {meant}",
                hint=f"values go from 0 to 100: write `{meant}`",
            )


def _are_fractions(shares: Sequence[float]) -> bool:
    """Whether the small ones of `shares` can only be parts of 1: where all are small, or where they
    make up 100 % with the others once they are taken so.
    """
    small = [share for share in shares if share <= 1]
    if len(small) == len(shares):
        return _LEAST <= sum(small) <= 1 + _TOLERANCE and any(share < 1 for share in small)
    rest = sum(shares) - sum(small)
    return any(share < 1 for share in small) and abs(rest / 100 + sum(small) - 1) <= _TOLERANCE


def _repair(symptom: Symptom) -> Repair | None:
    from cjm.edits import Repair, SetText

    if symptom.value is None:
        return None
    written = symptom.value.strip()
    try:
        # float reads the digits of all scripts, but only the point of ours.
        share = float(written.rstrip("%٪").replace("٫", "."))
    except ValueError:
        return None
    meant = say_number(round(share * 100, 6))
    if symptom.path[-1] == "share":
        meant += "%"
    return Repair(SetText(symptom.path, meant), f"write `{meant}` for `{written}`", is_safe=False)


RULE = Rule(
    name="fractional-shares",
    severity=Severity.WARNING,
    kind="content",
    summary="shares and values such as `0.61`, where 100 is all",
    check=_check,
    repair=_repair,
    about=(Next, Opportunity),
)
