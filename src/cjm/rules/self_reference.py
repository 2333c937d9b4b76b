"""What leads to itself, or stands below itself."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Lane, Next, Stage, Step
from cjm.rules._rule import Context, Rule


def _check(context: Context) -> Iterator[Finding]:
    if context.find(Next):
        yield from _check_ways(context)
    for position, link in enumerate(context.journey.links):
        if link.tail == link.head:
            yield Finding(
                ("links", position),
                f"`{link}` joins `{link.tail}` to itself",
                hint="name another item at one end",
            )
    if context.find(Lane):
        yield from _check_lanes(context)


def _check_ways(context: Context) -> Iterator[Finding]:
    """Stages and steps that nobody leaves, though the map goes on behind them. At its end, a loop
    may be meant: what is done over and over.
    """
    for path, step in context.find(Step):
        if not step.next or any(way.to != step.id for way in step.next):
            continue
        following = _find_following(path, context)
        if following is None or _has_ways_besides(path, step, context):
            continue
        noun = "step" if "steps" in path else "stage"
        on = following.id or "…"
        yield Finding(
            (*path, "next"),
            f"{noun} {context.quote(step.name)} leads to itself only",
            hint=f"say what follows, as in `next: {on}`, or both: "
            f"`next: [{{to: {step.id}, when: …}}, {on}]`",
        )


def _find_following(path: Path, context: Context) -> Step | None:
    """The stage or step behind the one at `path`; behind the last step, the next stage."""
    stages = context.journey.stages
    match path:
        case ("stages", int(number), "steps", int(position)):
            within: tuple[Step, ...] = stages[number].steps
            behind = (*within[position + 1 :], *stages[number + 1 :])
        case ("stages", int(number)):
            behind = stages[number + 1 :]
        case _:
            return None
    return behind[0] if behind else None


def _has_ways_besides(path: Path, step: Step, context: Context) -> bool:
    """Whether a way of the stage, or of the steps within it, may lead elsewhere."""
    if context.cannot_read(path, "next"):
        return True
    if isinstance(step, Stage):
        return any(inner.next for inner in step.steps)
    stage = context.journey.stages[int(path[1])]
    return bool(stage.next)


def _check_lanes(context: Context) -> Iterator[Finding]:
    """Lanes that stand below or above themselves, or each below the other."""
    above: dict[str, list[str]] = {}
    for path, lane in context.find(Lane):
        for key, other in (("after", lane.after), ("before", lane.before)):
            if other is None:
                continue
            upper, lower = (other, lane.id) if key == "after" else (lane.id, other)
            if chain := _find_chain(lower, upper, above):
                where = "below" if key == "after" else "above"
                circle = " → ".join(f"`{one}`" for one in chain)
                is_itself = lane.id == other
                says = f"lane `{lane.id}` stands {where} itself"
                yield Finding(
                    (*path, key),
                    says if is_itself else f"the order of lanes goes round in a circle: {circle}",
                    hint="name another lane" if is_itself else "take one of them out",
                )
                continue
            above.setdefault(upper, []).append(lower)


def _find_chain(start: str, end: str, below: dict[str, list[str]]) -> tuple[str, ...]:
    """The lanes from `start` down to `end`, if it stands somewhere below; `end` comes first too."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while waiting:
        chain = waiting.pop()
        if chain[-1] == end:
            return (end, *chain)
        if chain[-1] not in seen:
            seen.add(chain[-1])
            waiting += [(*chain, lower) for lower in below.get(chain[-1], ())]
    return ()


RULE = Rule(
    name="self-reference",
    severity=Severity.WARNING,
    kind="content",
    summary="a way, a link or a lane that leads back to itself",
    check=_check,
)
