"""Before and after: this map beside the one it is compared with, or beside its own targets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from cjm.composer.comparison import recognise
from cjm.lanes._contacts import name_contact
from cjm.lanes._wording import Wording
from cjm.model import Element, Fix, Journey, Opportunity, PainPoint, Stage, Step
from cjm.model.answers import list_unanswered
from cjm.model.walk import Path, find, list_columns
from cjm.values import NamedTuple
from cjm.view import ColumnPair, Contrast, StagePair, Standing

Score: TypeAlias = Callable[[Step], float | None]
Kind = TypeVar("Kind", bound=Step)


def contrast_states(
    journey: Journey, compared: Journey | None, wording: Wording, stages: Sequence[Stage]
) -> Contrast | None:
    """Both states stage by stage; None for a map with neither a twin nor a target.

    A future state comes after what it is compared with, and the other way round; of two alike the
    map itself is the later one. `stages` are those of this map that are shown.
    """
    if compared is None:
        return _contrast_targets(journey, wording, stages)
    is_later = compared.type != "future-state" or journey.type == "future-state"
    before, after = (compared, journey) if is_later else (journey, compared)
    shown = journey.model_copy(update={"stages": tuple(stages)})
    if len(stages) < len(journey.stages):
        left_out = {_key(stage, wording) for stage in journey.stages if stage not in stages}
        kept = tuple(each for each in compared.stages if _key(each, wording) not in left_out)
        compared = compared.model_copy(update={"stages": kept})
    earlier, later = (compared, shown) if is_later else (shown, compared)
    judge = _Judge(earlier, later, wording)
    first, last = _name_state(before, wording), _name_state(after, wording)
    if first == last:
        first, last = wording.text(before.title), wording.text(after.title)
    pairs = _pair(earlier.stages, later.stages, wording)
    found = tuple(judge.pair(old, new) for old, new in pairs)
    return Contrast(first, last, found, is_planned=False)


def _name_state(journey: Journey, wording: Wording) -> str:
    if journey.type == "future-state":
        return wording.word("type.future-state")
    return wording.word("series.current")


class _Judge(NamedTuple):
    """Tells what became of each thing between two maps."""

    before: Journey
    after: Journey
    wording: Wording

    def pair(self, old: Stage | None, new: Stage | None) -> StagePair:
        """A stage in both maps, or in one of them."""
        wording = self.wording
        stage = new or old
        if stage is None:
            raise ValueError("a stage is in one of the maps at least")
        was, now = _open_pains(self.before, wording), _open_pains(self.after, wording)
        own_old = list(_open_pains(old, wording)) if old else []
        own_new = list(_open_pains(new, wording)) if new else []
        known_old, known_new = (
            {known for pair in _touchpoints(each, wording).items() for known in pair}
            for each in (self.before, self.after)
        )
        return StagePair(
            wording.text(stage.name),
            _standing(old, new),
            tuple(_pair_columns(old, new, wording)),
            tuple(was[key] for key in own_old if key not in now),
            tuple(now[key] for key in own_new if key in was),
            tuple(now[key] for key in own_new if key not in was),
            _list_unknown(_touchpoints(new, wording), known_old),
            _list_unknown(_touchpoints(old, wording), known_new),
            tuple(dict.fromkeys((*_list_fixes(new, wording), *_list_fixes(old, wording)))),
        )


def _standing(old: Step | None, new: Step | None) -> Standing:
    return "new" if old is None else "gone" if new is None else "kept"


def _pair_columns(old: Stage | None, new: Stage | None, wording: Wording) -> Iterator[ColumnPair]:
    """The steps of a stage, else the stage itself; a stage that speaks for its steps on one side
    does so on both."""
    steps_old, steps_new = (old.steps if old else ()), (new.steps if new else ())
    is_whole = any(
        stage and (not stage.steps or all(_score(step) is None for step in stage.steps))
        for stage in (old, new)
    )
    if is_whole:
        stage = new or old
        if stage:
            low = [None if each is None else _lowest(each) for each in (old, new)]
            yield ColumnPair(wording.text(stage.name), low[0], low[1], _standing(old, new))
        return
    for before, after in _pair(steps_old, steps_new, wording):
        step = after or before
        if step:
            yield ColumnPair(
                wording.text(step.name),
                _score(before) if before else None,
                _score(after) if after else None,
                _standing(before, after),
            )


def _score(step: Step) -> float | None:
    return step.emotion.score if step.emotion else None


def _lowest(stage: Stage) -> float | None:
    """The stage's own score, else the lowest of its steps."""
    own = _score(stage)
    scores = [score for step in stage.steps if (score := _score(step)) is not None]
    return own if own is not None else min(scores, default=None)


def _pair(
    before: Sequence[Kind], after: Sequence[Kind], wording: Wording
) -> Iterator[tuple[Kind | None, Kind | None]]:
    """Stages or steps with their twins, in the later order; what is gone stands where it stood."""
    old = {_key(each, wording): each for each in before}
    new = {_key(each, wording): each for each in after}
    waiting = list(old)
    for key, each in new.items():
        if key in old:
            while waiting and waiting[0] != key:
                gone = waiting.pop(0)
                if gone not in new:
                    yield old[gone], None
            if waiting:
                waiting.pop(0)
        yield old.get(key), each
    for key in waiting:
        if key not in new:
            yield old[key], None


def _key(step: Step, wording: Wording) -> tuple[str, str]:
    return ("id", step.id) if step.id else ("name", wording.text(step.name))


def _open_pains(root: Element, wording: Wording) -> Mapping[tuple[str, str], str]:
    return {
        recognise(pain, wording): wording.text(pain.text)
        for _, pain in find(root, PainPoint)
        if pain.status == "open"
    }


def _touchpoints(root: Journey | Stage | None, wording: Wording) -> Mapping[str, str]:
    """Names of touchpoints by their id, else by their name."""
    if root is None:
        return {}
    steps: Iterable[Step]
    if isinstance(root, Journey):
        steps = (step for _, step in list_columns(root))
    else:
        steps = (root, *root.steps)
    return {
        touchpoint.id or name: name
        for step in steps
        for touchpoint in step.touchpoints
        if (name := name_contact(touchpoint, wording))
    }


def _list_unknown(touchpoints: Mapping[str, str], known: set[str]) -> tuple[str, ...]:
    """Names of those that the other map has neither by id nor by name."""
    return tuple(name for id, name in touchpoints.items() if not known & {id, name})


def _list_fixes(stage: Stage | None, wording: Wording) -> Iterator[str]:
    for _, fix in find(stage, Fix) if stage else ():
        status = wording.word(f"status.{fix.status}") if fix.status else ""
        yield wording.remark(wording.text(fix.text), status, wording.say(fix.owner) or "")


def _contrast_targets(
    journey: Journey, wording: Wording, stages: Sequence[Stage]
) -> Contrast | None:
    """Today beside what the targets say. A pain point that something is done about is to vanish."""
    if not any(_aim(step) is not None for stage in stages for step in (stage, *stage.steps)):
        return None
    staying = _list_staying(journey)
    pairs: list[StagePair] = []
    for number, stage in enumerate(journey.stages):
        if stage not in stages:
            continue
        pains = [
            (wording.text(pain.text), ("stages", number, *path) in staying)
            for path, pain in find(stage, PainPoint)
            if pain.status == "open"
        ]
        planned = [
            name_contact(touchpoint, wording)
            for step in (stage, *stage.steps)
            for touchpoint in step.touchpoints
            if touchpoint.status == "planned"
        ]
        pairs.append(
            StagePair(
                wording.text(stage.name),
                "kept",
                tuple(_aim_columns(stage, wording)),
                tuple(text for text, stays in pains if not stays),
                tuple(text for text, stays in pains if stays),
                added=tuple(dict.fromkeys(planned)),
                fixes=tuple(dict.fromkeys(_list_fixes(stage, wording))),
            )
        )
    today, aim = wording.word("series.current"), wording.word("series.target")
    return Contrast(today, aim, tuple(pairs), is_planned=True)


def _list_staying(journey: Journey) -> set[Path]:
    """Where pain points stand that no fix answers; an opportunity alone brings nothing about."""
    pursued = [(path, each) for path, each in find(journey, Opportunity) if each.fixes]
    fixes = tuple(find(journey, Fix))
    return {path for path, _ in list_unanswered(tuple(find(journey, PainPoint)), pursued, fixes)}


def _aim(step: Step) -> float | None:
    return step.emotion.target if step.emotion else None


def _aim_columns(stage: Stage, wording: Wording) -> Iterator[ColumnPair]:
    spoken = any(_score(step) is not None or _aim(step) is not None for step in stage.steps)
    for step in stage.steps if spoken else (stage,):
        aim, now = _aim(step), _score(step)
        # What nobody aims to change stays as it is.
        yield ColumnPair(wording.text(step.name), now, now if aim is None else aim)
