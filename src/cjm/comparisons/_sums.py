"""What changes add up to, in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjm.changes import Point, Share, Sums
from cjm.comparisons._compared import GoalShift, MapDiff
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import is_worse
from cjm.overlays.accounting import FIGURES
from cjm.terminal import show_path

_NAMED = 3
"""Columns that are named one by one; of more only the number is told."""
_MOST_USERS = 12
_LEAST_SHIFT = 5
"""Points of percent: that a statement more or less is there moves the share a little each time."""


def list_sums(one: MapDiff, voice: Voice) -> Iterator[tuple[str, str]]:
    """What there is to say of the figures of a map: a heading and words for each. What did not
    change is left out.
    """
    sums = one.sums
    if sums is None:
        return
    low = _tell_low(sums, voice)
    if low:
        yield voice.word("view.low-point"), low
    if pains := tell_pains([sums], voice):
        yield voice.word("lane.pain_points"), voice.locale.join(pains)
    if fixes := _tell_fixes(sums, voice):
        yield voice.word("lane.fixes"), fixes
    for shift in one.goals:
        yield voice.word("fact.goal"), tell_goal(shift, voice)
    before, after = _share(sums.validated_before), _share(sums.validated_after)
    if abs(after - before) >= _LEAST_SHIFT:
        percent = voice.locale.percent
        yield voice.word("confidence.validated"), voice.turn(percent(before), percent(after))
    if sums.untold:
        names = [voice.word(FIGURES[name]) for name in sums.untold]
        yield voice.word("diff.untold"), voice.locale.join(names)


def tell_feelings(all_sums: Sequence[tuple[Sums, Voice]], voice: Voice) -> list[str]:
    """Which columns of all maps feel worse, and which better, by their names if they are few. Each
    map has the voice that its columns are called in.
    """
    told: list[str] = []
    for key, verdict in (("change.feels-worse", True), ("change.feels-better", False)):
        found = [
            name
            for sums, own in all_sums
            for name, point in list_felt(sums, own)
            if is_worse(point) is verdict
        ]
        if len(found) > _NAMED:
            told.append(voice.label(key, len(found)))
        elif found:
            told.append(voice.locale.label(voice.word(key), voice.locale.join(found)))
    return told


def list_felt(sums: Sums, voice: Voice) -> Iterator[tuple[str, Point]]:
    """All feelings of both versions, each with what it is called: that of a single persona by the
    column and the persona.
    """
    yield from ((call(point, voice), point) for point in sums.curve)
    for persona, point in sums.voices:
        wording = voice.teller.wording
        yield wording.remark(call(point, voice), wording.name(persona)).replace("`", "'"), point


def tell_pains(all_sums: Iterable[Sums], voice: Voice, *, is_alone: bool = False) -> list[str]:
    """How many pain points are new, solved, and gone without being solved. Where they stand
    `is_alone`, each number says what it is of.
    """
    sums = list(all_sums)
    numbers = (
        ("change.pains-opened", sum(len(each.opened) for each in sums)),
        ("change.pains-solved", sum(len(each.solved) for each in sums)),
        (
            "diff.pains-deleted" if is_alone else "change.pains-deleted",
            sum(len(each.deleted) for each in sums),
        ),
    )
    return [voice.label(key, number) for key, number in numbers if number]


def tell_untold(one: MapDiff, voice: Voice) -> str:
    """How many changes are not listed, and what lists all; empty where nothing is left out."""
    if not one.untold:
        return ""
    number = voice.word("diff.not-listed", number=voice.locale.number(one.untold))
    if one.unlisted:
        return number
    command = voice.word("diff.shows-all", command="cjm diff -f json")
    return f"{number}{voice.separator}{command}"


def tell_users(one: MapDiff, voice: Voice) -> str | None:
    """Which maps use a persona that has a file of its own, by their names; None for a map."""
    if not one.is_persona:
        return None
    if not one.users:
        return voice.word("change.used-by-none")
    wording, locale = voice.teller.wording, voice.locale
    names = [
        voice.word("phrase.remark", text=wording.text(user.title), remark=show_path(user.name))
        for user in one.users[:_MOST_USERS]
    ]
    if rest := len(one.users) - len(names):
        names.append(locale.phrase("diagram.more", rest))
    return locale.label(voice.word("change.used-by"), locale.join(names))


def has_curve(sums: Sums) -> bool:
    """Whether either version has a score."""
    return any(point.before is not None or point.after is not None for point in sums.curve)


def is_changed(sums: Sums) -> bool:
    """Whether the curve is another one."""
    return any(point.before != point.after for point in sums.curve)


def tell_goal(shift: GoalShift, voice: Voice) -> str:
    """What became of a goal."""
    if shift.after in ("met", "missed"):
        fate = voice.word(f"change.now-{shift.after}")
    elif shift.after is None:
        fate = voice.word("change.removed")
    else:
        fate = voice.word(f"change.no-longer-{shift.before}")
    return voice.locale.label(fate, voice.call(shift.node).replace("`", "'"))


def call(point: Point, voice: Voice) -> str:
    """What a column is called; backticks mark values elsewhere in a line."""
    return voice.call(point.node).replace("`", "'")


def _tell_low(sums: Sums, voice: Voice) -> str:
    old, new = sums.lows_before, sums.lows_after
    before, after = old[0].before if old else None, new[0].after if new else None
    if old == new and before == after:
        return ""
    return voice.turn(
        _name_low(old, before, voice, is_level=_is_level([point.before for point in sums.curve])),
        _name_low(new, after, voice, is_level=_is_level([point.after for point in sums.curve])),
    )


def _is_level(scores: Sequence[float | None]) -> bool:
    """Whether several columns have a score, and all the same."""
    known = [score for score in scores if score is not None]
    return len(known) > 1 and len(set(known)) == 1


def _name_low(points: Sequence[Point], value: float | None, voice: Voice, *, is_level: bool) -> str:
    """The lowest points and their score, which says enough alone where nothing is higher."""
    if is_level or not points:
        return voice.score(value)
    more = ["…"] if len(points) > _NAMED else []
    names = [call(point, voice) for point in points[:_NAMED]]
    return f"{voice.locale.join(names + more)} {voice.score(value)}"


def _tell_fixes(sums: Sums, voice: Voice) -> str:
    number = voice.locale.number
    return voice.locale.join(
        [
            voice.locale.label(
                voice.word(f"status.{status}" if status else "glance.unstated"),
                voice.turn(number(before), number(after)),
            )
            for status, (before, after) in sums.fixes.items()
            if before != after
        ]
    )


def _share(share: Share) -> int:
    return round(100 * share.validated / share.total) if share.total else 0
