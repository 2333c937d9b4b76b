"""What changes add up to, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.changes import Node, Point, Share, Sums
from cjm.comparisons._compared import GoalShift, MapDiff
from cjm.comparisons._words import call as call_whole
from cjm.comparisons._words import is_worse, score

_GOALS = {"met": "met", "missed": "missed", "pending": "not reached yet", "unknown": "not known"}


def list_sums(one: MapDiff) -> Iterator[tuple[str, str]]:
    """What there is to say of the figures of a map: a heading and words for each. What did not
    change is left out.
    """
    sums, lang = one.sums, one.lang
    if sums is None:
        return
    low = _tell_low(sums, lang)
    if low:
        yield "low point", low
    if pains := _tell_pains(sums):
        yield "pains", pains
    if fixes := _tell_fixes(sums):
        yield "fixes", fixes
    for shift in one.goals:
        yield "goal", tell_goal(shift, lang)
    if sums.validated_before != sums.validated_after:
        before, after = _tell_share(sums.validated_before), _tell_share(sums.validated_after)
        yield "validated", f"{before} → {after} statements"


def tell_feelings(sums: Sums) -> str:
    """`2 columns feel worse, 1 better`, or that the curve stays."""
    verdicts = [is_worse(point) for point in sums.curve]
    worse, better = verdicts.count(True), verdicts.count(False)
    parts = [f"{worse} worse" if worse else "", f"{better} better" if better else ""]
    return ", ".join(filter(None, parts))


def has_curve(sums: Sums) -> bool:
    """Whether either version has a score."""
    return any(point.before is not None or point.after is not None for point in sums.curve)


def is_changed(sums: Sums) -> bool:
    """Whether the curve is another one."""
    return any(point.before != point.after for point in sums.curve)


def tell_goal(shift: GoalShift, lang: str) -> str:
    """What became of a goal."""
    name = call(shift.node, lang)
    before = _GOALS[shift.before] if shift.before else "not there"
    after = _GOALS[shift.after] if shift.after else "gone"
    if shift.after == "met":
        return f"now met: {name}"
    if shift.after == "missed":
        return f"now missed: {name}"
    return f"no longer {before} ({after}): {name}"


def call(node: Node, lang: str) -> str:
    """What an element is called; backticks mark values elsewhere in a line."""
    return call_whole(node, lang).replace("`", "'")


def _tell_low(sums: Sums, lang: str) -> str:
    old, new = sums.low_before, sums.low_after
    before, after = old.before if old else None, new.after if new else None
    if (old is new and before == after) or (old is None and new is None):
        return ""
    return f"{_name_low(old, before, lang)} → {_name_low(new, after, lang)}"


def _name_low(point: Point | None, value: float | None, lang: str) -> str:
    return f"{call(point.node, lang)} {score(value)}" if point else "none"


def _tell_pains(sums: Sums) -> str:
    parts = (
        (len(sums.opened), "new"),
        (len(sums.solved), "solved"),
        (len(sums.deleted), "deleted without being solved"),
    )
    return ", ".join(f"{number} {words}" for number, words in parts if number)


def _tell_fixes(sums: Sums) -> str:
    return ", ".join(
        f"{(status or 'without a status').replace('-', ' ')} {before} → {after}"
        for status, (before, after) in sums.fixes.items()
        if before != after
    )


def _tell_share(share: Share) -> str:
    return f"{share.validated} of {share.total}"
