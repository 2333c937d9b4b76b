"""Both curves over one axis: as points of the view, and column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm.lanes._feelings import describe_score
from cjm.lanes._wording import Wording
from cjm.view import Curve, MapView, Point, Series, Standing
from cjm.view.overlay import Beat, Mark


def join_curves(after: Curve | None, past: Curve | None, wording: Wording) -> Curve | None:
    """How it feels now, how it felt, and what it is to become; where only single personas have
    scores, how each of them feels, and felt where that is another line.
    """
    now, then = _find_main(after), _find_main(past)
    lines: list[Series] = []
    if now or then:
        lines += [now._replace(name=wording.word("change.after"))] if now else []
        lines += [_age(then, "before", wording.word("change.before"), wording)] if then else []
        lines += [line for line in _list_lines(after) if line.kind == "target"]
    else:
        lines += _list_lines(after)
        # Who has no score in one version, is not counted there.
        known = {line.name: line for line in lines}
        for line in _list_lines(past):
            mine = known.get(line.name)
            if line.kind == "persona" and (mine is None or _hold(mine) != _hold(line)):
                name = wording.remark(line.name, wording.word("change.before"))
                owner = mine.id if mine else f"gone-{line.id}"
                lines.append(_age(line, f"before {owner}", name, wording))
    if not lines:
        return None
    return Curve(tuple(lines), tuple(point.text for line in lines for point in line.points))


def _list_lines(curve: Curve | None) -> tuple[Series, ...]:
    return curve.series if curve else ()


def _age(line: Series, id: str, name: str, wording: Wording) -> Series:
    """A line of the older version, under a name that says so."""
    before = wording.word("change.before")
    points = tuple(
        point._replace(
            text=wording.word("emotion.of-series", series=before, sentence=point.text),
            lowest=False,
        )
        for point in line.points
    )
    return line._replace(id=id, name=name, kind="before", points=points)


def _hold(line: Series) -> tuple[tuple[int, int, float], ...]:
    """Where a line runs."""
    return tuple((point.first, point.span, point.score) for point in line.points)


def _find_main(curve: Curve | None) -> Series | None:
    if curve is None or curve.series[0].kind != "current":
        return None
    return curve.series[0]


def list_beats(
    view: MapView, past: Curve | None, marks: Mapping[str, Mark], wording: Wording
) -> tuple[Beat, ...]:
    """The columns of both curves; those that share a score on both sides are one."""
    now = _spread(_find_main(view.curve), len(view.columns))
    then = _spread(_find_main(past), len(view.columns))
    found: list[Beat] = []
    for places in _join_columns(view, now, then):
        first = places[0]
        head = view.stages[view.columns[first].stage]
        is_whole = len(places) == head.span
        column = view.columns[first]
        name = head.name if is_whole or not column.name else column.name
        target = head.id if is_whole else column.id
        after, before = now[first], then[first]
        found.append(
            Beat(
                name,
                target,
                column.stage,
                before.score if before else None,
                after.score if after else None,
                _judge(target, head.id, marks),
                describe_score(before.score, wording) if before else None,
                describe_score(after.score, wording) if after else None,
                len(places),
            )
        )
    return tuple(found)


def mark_unread(
    beats: Sequence[Beat],
    view: MapView,
    unread: tuple[frozenset[str], frozenset[str]],
    wording: Wording,
) -> Iterator[Beat]:
    """The columns, with those marked and told whose feeling, or that of their stage, is written but
    cannot be read.
    """
    told = wording.word("change.unread")
    for beat in beats:
        places = {beat.target, view.stages[beat.stage].id}
        before = beat.before is None and bool(places & unread[0])
        after = beat.after is None and bool(places & unread[1])
        yield beat._replace(
            is_unread=(before, after),
            told_before=told if before else beat.told_before,
            told_after=told if after else beat.told_after,
        )


def _spread(series: Series | None, count: int) -> list[Point | None]:
    """The point of each column."""
    points: list[Point | None] = [None] * count
    for point in series.points if series else ():
        points[point.first : point.first + point.span] = [point] * point.span
    return points


def _join_columns(
    view: MapView, now: Sequence[Point | None], then: Sequence[Point | None]
) -> Iterator[list[int]]:
    """Columns of one stage that have the same points on both sides."""
    run: list[int] = []
    for place in range(len(view.columns)):
        is_same = bool(run) and (
            view.columns[place].stage == view.columns[run[-1]].stage
            and now[place] is now[run[-1]]
            and then[place] is then[run[-1]]
            and (now[place] is not None or then[place] is not None)
        )
        if not is_same and run:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _judge(target: str, stage: str, marks: Mapping[str, Mark]) -> Standing:
    kinds = {marks[id].kind for id in (target, stage) if id in marks}
    return "new" if "added" in kinds else "gone" if "removed" in kinds else "kept"
