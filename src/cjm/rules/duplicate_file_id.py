"""Two files with one id."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule
from cjm.rules._words import say_list


def _check(context: Context) -> Iterator[Finding]:
    if not context.around.twins:
        return
    noun, own = "map", context.journey.id
    path: Path = ("id",)
    if context.is_persona:
        noun, path, own = "persona", ("personas", 0, "id"), context.journey.personas[0].id
    files = say_list([show(twin) for twin in context.around.twins])
    more = context.around.more_twins
    yield Finding(
        path,
        f"id {show(own)} is also that of the {noun} in {files}"
        + (f" and of {more} more" if more else ""),
        hint=f"choose another: an id names one {noun} of the project",
        word=own or "",
    )


RULE = Rule(
    name="duplicate-file-id",
    severity=Severity.ERROR,
    kind="content",
    summary="an id that two maps of the project have, or two persona files",
    check=_check,
    rule_set="minimal",
)
