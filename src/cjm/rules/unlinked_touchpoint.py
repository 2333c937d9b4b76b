"""A touchpoint by no channel."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Touchpoint
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    mentions = context.find(Touchpoint)
    bare = [(path, touchpoint) for path, touchpoint in mentions if not touchpoint.channel]
    if not bare:
        return
    linked = {touchpoint.id for _, touchpoint in mentions if touchpoint.id and touchpoint.channel}
    names = {touchpoint.id: touchpoint.name for _, touchpoint in mentions if touchpoint.name}
    for path, touchpoint in bare:
        is_nameless = not touchpoint.name and "touchpoints" in context.nameless
        if touchpoint.id in linked or touchpoint.id in context.lost or is_nameless:
            continue
        if touchpoint.id:
            linked.add(touchpoint.id)
        name = touchpoint.name or names.get(touchpoint.id)
        called = f"touchpoint {context.quote(name)}" if name else "a touchpoint without name"
        yield Finding(
            path,
            f"{called} has no channel",
            hint="say how customer and brand meet there, as in `channel: web`",
        )


RULE = Rule(
    name="unlinked-touchpoint",
    severity=Severity.INFO,
    kind="content",
    summary="a touchpoint that does not say by which channel it is reached",
    check=_check,
)
