"""A journey cut too coarsely."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    count, least = len(context.journey.stages), context.limit("min")
    if 0 < count < least:
        stages = "1 stage" if count == 1 else f"{count} stages"
        yield Finding(
            ("stages",),
            f"the map has {stages}, expected at least {say_number(least)}",
            hint="part what the customer sees as parts: before, during and after, for a beginning",
        )


RULE = Rule(
    name="few-stages",
    severity=Severity.INFO,
    kind="content",
    summary="a map with hardly any stages",
    check=_check,
    options={"min": Setting(3, "the fewest stages that a map should have")},
)
