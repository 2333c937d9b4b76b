"""A map built on guesses."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.certainty import count_validated
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    elements = (element for _, element in context.elements)
    validated, stated = count_validated(elements, context.journey.sources)
    least = context.limit("percent")
    if stated and validated * 100 < least * stated:
        yield Finding(
            (),
            f"{validated * 100 // stated} % of what the map states is validated "
            f"({validated} of {stated}), expected at least {say_number(least)} %",
            hint="check the weightiest assumptions against customers: ask, watch, count",
        )


RULE = Rule(
    name="low-confidence",
    severity=Severity.WARNING,
    kind="content",
    summary="a map of which too little is checked against customers",
    check=_check,
    options={
        "percent": Setting(30, "the smallest share that should be validated, in percent", most=100)
    },
)
