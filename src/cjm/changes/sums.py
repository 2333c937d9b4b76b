"""What the changes add up to: the curve, the lowest point, pains, fixes, what is known for sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Literal, TypeAlias, get_args

from cjm.changes.change import Changes
from cjm.changes.node import Node, walk_nodes
from cjm.model import Journey
from cjm.model.certainty import count_validated
from cjm.model.insight import FixStatus
from cjm.model.walk import walk
from cjm.values import NamedTuple

FigureName: TypeAlias = Literal["curve", "pains", "fixes", "goals", "validated"]
_BY = "emotion.by."


class Point(NamedTuple):
    """A column of the map on both curves. A score is −2 … +2, None where none is known.

    `old` is None where the column is new, `new` where it is gone.
    """

    old: Node | None
    new: Node | None
    before: float | None
    after: float | None

    @property
    def node(self) -> Node:
        """The stage or step, as the new version has it if it is there."""
        node = self.new or self.old
        if node is None:
            raise ValueError("a point is of a stage or step")
        return node


class Voice(NamedTuple):
    """How a single persona, by id, feels in a column where that is not as it was."""

    persona: str
    point: Point


class Share(NamedTuple):
    """How many of the statements that say how sure they are, are validated."""

    validated: int
    total: int


class Sums(NamedTuple):
    """Two versions in figures.

    `opened` pains are new or open again, `solved` ones are marked so, `deleted` ones are gone
    though they were open. `fixes` counts fixes by status, before and after, `None` those without
    one. The lowest points are all that share the lowest score, none where there is no score.
    `voices` are feelings of single personas that changed, `untold` is what is left out as it rests
    on parts that cannot be read.
    """

    curve: tuple[Point, ...]
    lows_before: tuple[Point, ...]
    lows_after: tuple[Point, ...]
    opened: tuple[Node, ...]
    solved: tuple[Node, ...]
    deleted: tuple[Node, ...]
    fixes: Mapping[str | None, tuple[int, int]]
    validated_before: Share
    validated_after: Share
    voices: tuple[Voice, ...] = ()
    untold: tuple[FigureName, ...] = ()


def sum_up(changes: Changes) -> Sums:
    """The figures of two versions."""
    curve = tuple(_draw_curve(changes))
    pairs = changes.pairs
    old_pains = [node for node in walk_nodes(changes.old) if node.kind == "pain-point"]
    new_pains = [node for node in walk_nodes(changes.new) if node.kind == "pain-point"]
    return Sums(
        curve=curve,
        lows_before=_find_lows(curve, after=False),
        lows_after=_find_lows(curve, after=True),
        opened=tuple(
            pain
            for pain in new_pains
            if is_open(pain) and (pain not in pairs.by_new or not is_open(pairs.by_new[pain]))
        ),
        solved=tuple(
            pain
            for pain in new_pains
            if not is_open(pain) and pain in pairs.by_new and is_open(pairs.by_new[pain])
        ),
        deleted=tuple(pain for pain in old_pains if is_open(pain) and pain not in pairs.by_old),
        fixes=_count_fixes(changes),
        validated_before=_count_validated(changes.old),
        validated_after=_count_validated(changes.new),
        voices=tuple(_list_voices(changes)),
    )


def is_open(pain: Node) -> bool:
    """Whether a pain point still hurts."""
    return pain.fields.get("status") != "solved"


def read_score(node: Node) -> float | None:
    """The score of a stage or step as it is today, −2 … +2."""
    return _read_number(node.fields.get("emotion.score"))


def _read_number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def list_scores(root: Node) -> tuple[tuple[Node, float | None], ...]:
    """The columns of one version, each with its score, −2 … +2."""
    return tuple((column, read_score(column)) for column in _list_columns(root))


def _list_columns(root: Node) -> Iterator[Node]:
    """The steps of each stage that has any, else the stage; a stage whose steps have no score
    stands for them if it has one.
    """
    for stage in root.children:
        if stage.key != "stages":
            continue
        steps = [step for step in stage.children if step.key == "steps"]
        scored = any(read_score(step) is not None for step in steps)
        if steps and (scored or read_score(stage) is None):
            yield from steps
        else:
            yield stage


def _draw_curve(changes: Changes) -> Iterator[Point]:
    """Both curves over the columns of the new version, with what is gone where it was."""
    by_old, by_new = changes.pairs.by_old, changes.pairs.by_new
    old, new = list(_list_columns(changes.old)), list(_list_columns(changes.new))
    there = set(new)
    # What is gone follows the last column before it that is still there.
    gone: dict[Node | None, list[Node]] = {}
    last: Node | None = None
    for column in old:
        if by_old.get(column) in there:
            last = by_old[column]
        else:
            gone.setdefault(last, []).append(column)
    was_column = set(old)
    for place in chain((None,), new):
        if place is not None:
            was = by_new.get(place)
            before = read_score(was) if was is not None and was in was_column else None
            yield Point(was, place, before, read_score(place))
        for column in gone.get(place, ()):
            # A stage that its steps stand for now is there, though no column any more.
            yield Point(column, by_old.get(column), read_score(column), None)


def _list_voices(changes: Changes) -> Iterator[Voice]:
    """The feelings of single personas that changed in what both versions have."""
    for new, old in changes.pairs.by_new.items():
        keys = dict.fromkeys(key for node in (old, new) for key in node.fields)
        for key in (key for key in keys if key.startswith(_BY)):
            before, after = (_read_number(node.fields.get(key)) for node in (old, new))
            if before != after:
                yield Voice(key.removeprefix(_BY), Point(old, new, before, after))


def _find_lows(curve: tuple[Point, ...], *, after: bool) -> tuple[Point, ...]:
    """The lowest points of one curve."""
    scored = [
        (score, point)
        for point in curve
        if (score := point.after if after else point.before) is not None
    ]
    lowest = min((score for score, _ in scored), default=None)
    return tuple(point for score, point in scored if score == lowest)


def _count_fixes(changes: Changes) -> Mapping[str | None, tuple[int, int]]:
    before, after = (
        Counter(node.fields.get("status") for node in walk_nodes(root) if node.kind == "fix")
        for root in (changes.old, changes.new)
    )
    statuses: tuple[str | None, ...] = (*get_args(FixStatus), None)
    return {
        status: (before[status], after[status])
        for status in statuses
        if before[status] or after[status]
    }


def _count_validated(root: Node) -> Share:
    journey = root.element
    if not isinstance(journey, Journey):
        return Share(0, 0)
    elements = (element for _, element in walk(journey))
    return Share(*count_validated(elements, journey.sources))
