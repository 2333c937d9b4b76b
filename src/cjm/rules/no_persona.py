"""A journey without a traveller."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if not context.journey.personas:
        yield Finding(
            ("personas",),
            "the map has no persona",
            hint="say under `persona` whose journey it is",
        )


RULE = Rule(
    name="no-persona",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that does not say whose journey it is",
    check=_check,
)
