"""An owner that is no team of the project."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.likeness import nearest
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    teams = context.registry.teams
    if not teams:
        return
    names = (*teams, *context.registry.team_names.values())
    known = {name.casefold() for name in names}
    for passage in context.texts:
        if passage.key != "owner" or any(
            entry.strip().casefold() in known for _, entry in passage.list_entries()
        ):
            continue
        name = passage.text.pick(context.journey.lang)
        meant = nearest(name, teams)
        yield Finding(
            passage.path,
            f"{context.quote(passage.text)} is no team of the project",
            hint=f"did you mean `{meant}`?" if meant else "add it to `teams` in the settings",
        )


RULE = Rule(
    name="unknown-owner",
    severity=Severity.INFO,
    kind="content",
    summary="an owner that is none of the teams in the settings",
    check=_check,
)
