"""What all changes of a map come to, in its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm.changes import Caution, Change, Node, Share, Sums
from cjm.changes.sums import FigureName
from cjm.lanes._wording import Wording
from cjm.model.walk import Path
from cjm.overlays.marking import Marker
from cjm.statistics.goals import Standing
from cjm.values import NamedTuple
from cjm.view.overlay import Account, Beat, Named, Question, Shift


class Goal(NamedTuple):
    """A goal and how it stood and stands; None where it is not in that version."""

    node: Node
    before: Standing | None
    after: Standing | None


class Findings(NamedTuple):
    """What is known of the changes besides themselves. `shown` are those that are told; without
    `sums` parts of the map cannot be read.
    """

    shown: tuple[Change, ...]
    sums: Sums | None = None
    goals: tuple[Goal, ...] = ()
    cautions: tuple[Caution, ...] = ()
    broken: tuple[frozenset[Path], frozenset[Path]] = (frozenset(), frozenset())
    """What cannot be read, by its path in the older version and in the newer one."""


FIGURES: Mapping[FigureName, str] = {
    "curve": "view.feelings",
    "pains": "lane.pain_points",
    "fixes": "lane.fixes",
    "goals": "map.goals",
    "validated": "confidence.validated",
}
"""The words for what changes come to."""


def account(findings: Findings, beats: Sequence[Beat], marker: Marker, wording: Wording) -> Account:
    """The sums of a map, and what to ask about it."""
    sums = findings.sums
    questions = tuple(_ask(caution, marker, wording) for caution in findings.cautions)
    if sums is None:
        return Account(questions=questions)
    if "curve" in sums.untold:
        beats = ()
    return Account(
        _find_lows([beat.before for beat in beats]),
        _find_lows([beat.after for beat in beats]),
        _name(sums.opened, marker),
        _name(sums.solved, marker),
        _name(sums.deleted, marker),
        tuple(_count_fixes(sums, wording)),
        tuple(_tell_goal(goal, marker, wording) for goal in findings.goals),
        _tell_trust(sums, wording),
        questions,
        # Feelings are drawn, each with a gap where it cannot be read; only their sum is not told.
        tuple(wording.word({"curve": "view.low-point"}.get(n) or FIGURES[n]) for n in sums.untold),
    )


def _find_lows(scores: Sequence[float | None]) -> tuple[int, ...]:
    """The places of the lowest score."""
    lowest = min((score for score in scores if score is not None), default=None)
    if lowest is None:
        return ()
    return tuple(place for place, score in enumerate(scores) if score == lowest)


def _name(nodes: Iterable[Node], marker: Marker) -> tuple[Named, ...]:
    return tuple(Named(marker.call(node), marker.find_id(node)) for node in nodes)


def _count_fixes(sums: Sums, wording: Wording) -> Iterator[Shift]:
    number = wording.locale.number
    for status, (before, after) in sums.fixes.items():
        if before != after:
            text = wording.word(f"status.{status}" if status else "glance.unstated")
            yield Shift(status or "unstated", text, number(before), number(after))


def _tell_goal(goal: Goal, marker: Marker, wording: Wording) -> tuple[Named, bool | None]:
    """A goal, and whether it is met now; None where it is neither met nor missed."""
    name = marker.call(goal.node)
    if goal.after in ("met", "missed"):
        remark = wording.word(f"change.now-{goal.after}")
    elif goal.after is None:
        remark = wording.word("change.removed")
    else:
        remark = wording.word(f"change.no-longer-{goal.before}")
    is_met = {"met": True, "missed": False}.get(goal.after or "")
    return Named(name, marker.find_id(goal.node), remark), is_met


def _tell_trust(sums: Sums, wording: Wording) -> Shift | None:
    if sums.validated_before == sums.validated_after:
        return None
    before, after = (
        _tell_share(share, wording) for share in (sums.validated_before, sums.validated_after)
    )
    return Shift("validated", wording.word("confidence.validated"), before, after)


def _tell_share(share: Share, wording: Wording) -> str:
    if not share.total:
        return "–"
    return wording.locale.percent(round(100 * share.validated / share.total))


def _ask(caution: Caution, marker: Marker, wording: Wording) -> Question:
    """A caution in the words of the language."""
    name = caution.name
    about = Named(marker.call(caution.node), marker.find_id(caution.node))
    return Question(wording.word(f"caution.{name}"), about, wording.word(f"caution.{name}-hint"))
