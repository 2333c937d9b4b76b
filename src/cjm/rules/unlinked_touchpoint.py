"""A touchpoint by no channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Touchpoint
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    mentions = context.find(Touchpoint)
    bare = [(path, touchpoint) for path, touchpoint in mentions if not touchpoint.channel]
    if not bare:
        return
    linked = {touchpoint.id for _, touchpoint in mentions if touchpoint.id and touchpoint.channel}
    names = {touchpoint.id: touchpoint.name for _, touchpoint in mentions if touchpoint.name}
    strays = _list_strays(mentions)
    for path, touchpoint in bare:
        others = strays.get(path)
        if others == 0:
            continue
        if (*path[:-2], "channel") in context.broken:
            # Its channel stands beside it.
            continue
        is_nameless = not touchpoint.name and "touchpoints" in context.nameless
        is_mention = touchpoint.model_fields_set == {"id"}
        if is_mention and touchpoint.id not in names:
            # Of which touchpoint, has to be said first.
            continue
        if touchpoint.id in linked or touchpoint.id in context.lost or is_nameless:
            continue
        if touchpoint.id:
            linked.add(touchpoint.id)
        name = touchpoint.name or names.get(touchpoint.id)
        called = f"touchpoint {context.quote(name)}" if name else "a touchpoint without name"
        how = "say how customer and brand meet there, as in `channel: web`"
        if others:
            yield Finding(
                path,
                f"{called} has no channel, and no key besides, as those after it",
                hint=f"put the key they belong to above them, as in `thoughts:`, or {how}",
            )
        else:
            yield Finding(path, f"{called} has no channel", hint=how, lacks="channel")


def _list_strays(mentions: Sequence[tuple[Path, Touchpoint]]) -> dict[Path, int]:
    """The bare texts at the end of lists whose other entries have keys: entries of another list, as
    it seems, the key of which was taken out. The first of several comes with the number of those
    after it, the others with 0.
    """
    lists: dict[Path, list[tuple[Path, Touchpoint]]] = {}
    for path, touchpoint in mentions:
        lists.setdefault(path[:-1], []).append((path, touchpoint))
    strays: dict[Path, int] = {}
    for entries in lists.values():
        tail = [*takewhile(lambda one: one[1].model_fields_set == {"name"}, reversed(entries))]
        if 2 <= len(tail) < len(entries):
            paths = [path for path, _ in reversed(tail)]
            strays |= dict.fromkeys(paths, 0) | {paths[0]: len(paths) - 1}
    return strays


RULE = Rule(
    name="unlinked-touchpoint",
    severity=Severity.INFO,
    kind="content",
    summary="a touchpoint that does not say by which channel it is reached",
    check=_check,
    about=(Touchpoint,),
)
