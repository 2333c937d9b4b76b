"""An entry of a list that stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model.reading import show
from cjm.rules._copies import list_copies
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    for copy in list_copies(context):
        yield Finding(
            copy.path,
            f"{show(copy.text)} stands in this list already",
            hint="take one of the two out, or say what tells them apart",
        )


RULE = Rule(
    name="duplicate-entry",
    severity=Severity.WARNING,
    kind="content",
    summary="an entry that stands twice in one list",
    check=_check,
)
