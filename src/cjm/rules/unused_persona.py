"""A persona that no map speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.around.is_unused:
        name = context.quote(context.journey.personas[0].name)
        yield Finding(
            ("personas", 0),
            f"no map of the project names the persona {name}",
            hint="name the file under `persona` in a map, or take it out",
        )


RULE = Rule(
    name="unused-persona",
    severity=Severity.WARNING,
    kind="content",
    summary="a persona file that no map of the project names",
    check=_check,
)
