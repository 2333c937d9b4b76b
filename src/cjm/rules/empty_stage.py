"""A stage in which nothing happens."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Step
from cjm.model.walk import list_steps
from cjm.rules._rule import Context, Rule

_NAMING = frozenset({"id", "was", "name", "extensions"})


def has_content(step: Step) -> bool:
    """Whether anything beside its name is written in `step`."""
    return bool(step.model_fields_set - _NAMING)


def _check(context: Context) -> Iterator[Finding]:
    for path, _, step in list_steps(context.journey):
        if not has_content(step):
            yield Finding(
                path,
                f"`{step.name}` is empty",
                hint="say what the customer does, meets and feels here, or remove it",
            )


RULE = Rule(
    name="empty-stage",
    severity=Severity.WARNING,
    kind="content",
    summary="a stage or step in which nothing happens",
    check=_check,
)
