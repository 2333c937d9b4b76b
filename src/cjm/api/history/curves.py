"""How a map felt before: the curves of its earlier versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path as FilePath

from cjm.api.history.tracing import Trace
from cjm.api.history.versions import read_history
from cjm.changes import Node, grow
from cjm.changes.node import walk_nodes
from cjm.changes.sums import read_score
from cjm.composer.past import Past
from cjm.errors import CjmError
from cjm.git import find_repository, resolve
from cjm.git.history import list_ancestors
from cjm.model import Journey
from cjm.model.walk import Path
from cjm.values import NamedTuple

MOST = 6
"""Lines behind today's: of more, nobody can tell one from the other."""


class PastWish(NamedTuple):
    """Which earlier curves: so many, or those at revisions."""

    number: int = 0
    revisions: tuple[str, ...] = ()


def read_wish(written: tuple[str, ...]) -> PastWish:
    """What the values of `--history` mean: one number, or revisions.

    Raises CjmError for a number that is too large, and for too many revisions.
    """
    entries = tuple(entry.strip() for value in written for entry in value.split(","))
    is_number = len(entries) == 1 and entries[0].isdecimal()
    number = int(entries[0]) if is_number else len(entries)
    if not 1 <= number <= MOST:
        raise CjmError(
            f"`--history` draws up to {MOST} earlier curves, not {number}",
            "of more, nobody can tell one from the other",
        )
    return PastWish(number) if is_number else PastWish(revisions=entries)


class _Known(NamedTuple):
    """A version of the curve, and the commit that wrote it."""

    commit: str
    day: date
    scores: Mapping[Path, float]


def list_pasts(path: FilePath, journey: Journey, wish: PastWish) -> tuple[Past, ...]:
    """Earlier curves of the map at `path`, the newest first, by the paths that its stages and steps
    have in `journey`, which is the map as it is now.

    A number of them is counted by days on which the curve was another one than the next day that is
    counted. Raises CjmError where there is no history, or a revision is unknown or had no such map.
    """
    known = _read_curves(path, journey)
    if wish.number:
        return tuple(_choose_days(known, _score_now(journey), wish.number))
    repository = find_repository(path.resolve().parent)
    curves = tuple(known)
    found: list[Past] = []
    for revision in wish.revisions:
        ids = list_ancestors(repository, resolve(repository, revision))
        there = next((curve for curve in curves if curve.commit in ids), None)
        if there is None:
            raise CjmError(f"`{path}` was not there at `{revision}`, under any name")
        found.append(Past(there.day, there.scores, revision))
    return tuple(found)


def _choose_days(known: Iterator[_Known], now: Mapping[Path, float], number: int) -> Iterator[Past]:
    """Each curve by the day that it was first so; of one day the last."""
    told: list[Past] = []
    last = now
    for curve in known:
        if not curve.scores:
            continue
        if curve.scores != last:
            if len(told) == number:
                break
            told.append(Past(curve.day, curve.scores))
        elif told:
            told[-1] = told[-1]._replace(day=curve.day)
        last = curve.scores
    yield from told


def _score_now(journey: Journey) -> Mapping[Path, float]:
    columns = (node for node in walk_nodes(grow(journey)) if node.kind in ("stage", "step"))
    return _read_scores({node.path: node for node in columns})


def _read_scores(columns: Mapping[Path, Node]) -> Mapping[Path, float]:
    """The scores of nodes, by the paths that they are kept under."""
    scores = ((path, read_score(node)) for path, node in columns.items())
    return {path: score for path, score in scores if score is not None}


def _read_curves(path: FilePath, journey: Journey) -> Iterator[_Known]:
    """The curve as each commit left it, as far as what it was of is still there."""
    columns = [node for node in walk_nodes(grow(journey)) if node.kind in ("stage", "step")]
    trace = Trace(journey, columns)
    for version in read_history(path):
        if not isinstance(version.element, Journey):
            continue
        scores = _read_scores(trace.locate(version))
        yield _Known(version.commit.id, date.fromisoformat(version.commit.day), scores)
