"""A stage in which nothing happens."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.walk import list_steps
from cjm.rules._columns import is_empty
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for path, _, step in list_steps(context.journey):
        if is_empty(step):
            noun = "stage" if path[-2] == "stages" else "step"
            yield Finding(
                path,
                f"{noun} {context.quote(step.name)} is empty",
                hint="say what the customer does, meets and feels here, or remove it",
            )


RULE = Rule(
    name="empty-stage",
    severity=Severity.WARNING,
    kind="content",
    summary="a stage or step in which nothing happens",
    check=_check,
)
