"""Ways on that more customers take than there are."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Next, Step
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_number

# Shares such as 33.4 % add up to a hair more than they should.
_TOLERANCE = 1e-6


def _check(context: Context) -> Iterator[Finding]:
    for path, step in context.find(Step):
        total = sum(way.share or 0 for way in step.next) if step.next else 0
        if total > 100 + _TOLERANCE:
            yield Finding(
                (*path, "next"),
                f"shares add up to {say_number(total)} %, expected at most 100 %",
                hint="each customer takes one way: make them share out 100 %",
            )


RULE = Rule(
    name="shares-over-100",
    severity=Severity.WARNING,
    kind="content",
    summary="shares of the ways on that add up to more than 100 %",
    check=_check,
    about=(Next,),
)
