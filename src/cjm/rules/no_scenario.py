"""A map of no experience in particular."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule
from cjm.rules._words import is_said


def _check(context: Context) -> Iterator[Finding]:
    if not is_said(context.journey.scenario):
        yield Finding(
            ("scenario",),
            "the map has no scenario",
            hint="say under `scenario` which experience it follows, in a sentence",
        )


RULE = Rule(
    name="no-scenario",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that does not say which experience it follows",
    check=_check,
)
