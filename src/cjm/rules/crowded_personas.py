"""Too many travellers for one journey."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._setting import Setting
from cjm.rules._words import say_number


def _check(context: Context) -> Iterator[Finding]:
    count, most = len(context.journey.personas), context.limit("max")
    if count > most:
        yield Finding(
            ("personas",),
            f"{count} personas share the map, expected at most {say_number(most)}",
            hint="keep the one or two that matter most, and make a map for each of the others",
        )


RULE = Rule(
    name="crowded-personas",
    severity=Severity.WARNING,
    kind="content",
    summary="more personas than one map can follow",
    check=_check,
    options={"max": Setting(2, "the most personas that a map may have")},
)
