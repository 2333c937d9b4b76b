"""A journey cut too finely."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    count, most = len(context.journey.stages), context.limit("max")
    if count > most:
        yield Finding(
            ("stages",),
            f"the map has {count} stages, expected at most {say_number(most)}",
            hint="gather them into stages with `steps`, or move some to a map of their own",
        )


RULE = Rule(
    name="many-stages",
    severity=Severity.INFO,
    kind="content",
    summary="a map with more stages than one can take in",
    check=_check,
    options={"max": Setting(12, "the most stages that a map should have")},
)
