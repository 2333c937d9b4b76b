"""A map that will go stale unseen."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    journey = context.journey
    written = {"review_every": journey.review_every, "reviewed": journey.reviewed}
    missing = [key for key, value in written.items() if value is None]
    if missing and journey.status != "archived":
        keys = " and no ".join(f"`{key}`" for key in missing)
        yield Finding(
            (missing[0],),
            f"the map has no {keys}",
            hint="write the day of the last review and how often to repeat it, as `1m` or `3m`",
        )


RULE = Rule(
    name="no-review-cycle",
    severity=Severity.WARNING,
    kind="content",
    summary="a map that does not say when it is to be reviewed",
    check=_check,
)
