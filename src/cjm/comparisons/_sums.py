"""What changes add up to, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm.changes import Point, Share, Sums
from cjm.comparisons._compared import GoalShift, MapDiff
from cjm.comparisons._voice import Voice
from cjm.comparisons._words import is_worse
from cjm.overlays.accounting import FIGURES
from cjm.terminal import show_path
from cjm.values import NamedTuple

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
    if pains := Pains().add(sums).tell(voice):
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


class Names:
    """Names of which a few are told one by one; of more only the number is told, and kept."""

    def __init__(self) -> None:
        self.number = 0
        self._first: list[str] = []

    def add(self, name: str) -> None:
        """Take in one more."""
        self.number += 1
        if self.number <= _NAMED:
            self._first.append(name)

    def tell(self, voice: Voice) -> str | None:
        """All of the names; None for too many."""
        return voice.locale.join(self._first) if self.number <= _NAMED else None


class Feelings:
    """Which columns feel worse, and which better, by their names if they are few."""

    def __init__(self) -> None:
        self._worse, self._better = Names(), Names()

    def add(self, sums: Sums, voice: Voice) -> None:
        """Take in a map. The voice is the one that its columns are called in."""
        for name, point in list_felt(sums, voice):
            verdict = is_worse(point)
            if verdict is not None:
                (self._worse if verdict else self._better).add(name)

    def tell(self, voice: Voice) -> Iterator[str]:
        """What feels worse, and what better."""
        for key, names in (
            ("change.feels-worse", self._worse),
            ("change.feels-better", self._better),
        ):
            told = names.tell(voice)
            if told is None:
                yield voice.label(key, names.number)
            elif names.number:
                yield voice.locale.label(voice.word(key), told)


def list_felt(sums: Sums, voice: Voice) -> Iterator[tuple[str, Point]]:
    """All feelings of both versions, each with what it is called: that of a single persona by the
    column and the persona.
    """
    yield from ((call(point, voice), point) for point in sums.curve)
    for persona, point in sums.voices:
        wording = voice.teller.wording
        yield wording.remark(call(point, voice), wording.name(persona)).replace("`", "'"), point


class Pains(NamedTuple):
    """How many pain points are new, solved, and gone without being solved."""

    opened: int = 0
    solved: int = 0
    deleted: int = 0

    def add(self, sums: Sums) -> Pains:
        """The same with those of one more map."""
        return Pains(
            self.opened + len(sums.opened),
            self.solved + len(sums.solved),
            self.deleted + len(sums.deleted),
        )

    def tell(self, voice: Voice, *, is_alone: bool = False) -> list[str]:
        """The numbers in words. Where they stand `is_alone`, each says what it is of."""
        keys = (
            "change.pains-opened",
            "change.pains-solved",
            "diff.pains-deleted" if is_alone else "change.pains-deleted",
        )
        return [voice.label(key, number) for key, number in zip(keys, self, strict=True) if number]


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
