"""What names something else by its id or key, and what may be named there."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from cjm.diagnostics import Path
from cjm.model import (
    STANDARD_LANES,
    Emotion,
    Fix,
    Goal,
    Lane,
    Metric,
    Need,
    Next,
    Opportunity,
    Quote,
    Scope,
)
from cjm.rules._figures import is_shared, metric_keys, metric_keys_of_goal
from cjm.rules._rule import Context
from cjm.values import NamedTuple

_ENDS = ("done", "end", "exit", "finish", "leave", "none", "out", "quit", "stop")


class Reference(NamedTuple):
    """A word that names nothing: at `path` stands `word`, one of `known` is expected."""

    path: Path
    word: str
    known: Collection[str]
    noun: str
    """What is expected: "stage or step"."""
    at_key: bool = False
    remedy: str | None = None
    """What to do where nothing that is known is like the word."""


class Namespace:
    """The names of a journey that others may use, by what they name."""

    def __init__(self, context: Context) -> None:
        held: defaultdict[str | int, set[str]] = defaultdict(set)
        for name, paths in context.ids.written.items():
            for path in paths:
                held[path[-2]].add(name)
        self.ids: Collection[str] = context.ids.written.keys()
        """Written ids of any element."""
        self.steps = frozenset(held["stages"] | held["steps"])
        """Written ids of stages and steps."""
        self.pains = frozenset(held["pain_points"])
        """Written ids of pain points."""
        self.personas = frozenset(held["personas"])
        """Written ids of personas."""


def list_broken_references(context: Context) -> Iterator[Reference]:
    """Every reference of the journey to something that is not in it."""
    names = Namespace(context)
    yield from _to_steps(context, names)
    yield from list_unknown_pains(context, names)
    yield from _to_any(context, names)
    yield from _to_personas(context, names)
    yield from _to_lanes(context)
    yield from _to_metrics(context)
    yield from _to_sources(context)


def _to_steps(context: Context, names: Namespace) -> Iterator[Reference]:
    for path, way in context.find(Next):
        if way.to not in names.steps:
            remedy = "where the journey ends, leave `next` out" if way.to in _ENDS else None
            yield Reference((*path, "to"), way.to, names.steps, "stage or step", remedy=remedy)
    found: list[tuple[Path, str, str | None]] = []
    found += [(path, "stage", goal.stage) for path, goal in context.find(Goal) if goal.stage]
    for path, scope in context.find(Scope):
        found += [(path, "from", scope.from_), (path, "to", scope.to)]
    for path, key, word in found:
        if word and word not in names.steps:
            yield Reference((*path, key), word, names.steps, "stage or step")


def list_unknown_pains(context: Context, names: Namespace) -> Iterator[Reference]:
    """What fixes and opportunities answer to that is no pain point of the map."""
    answers: list[tuple[Path, tuple[str, ...]]] = []
    answers += [(path, fix.pain) for path, fix in context.find(Fix) if fix.pain]
    answers += [(path, each.pain) for path, each in context.find(Opportunity) if each.pain]
    for path, pains in answers:
        if names.pains.issuperset(pains):
            continue
        for position, pain in enumerate(pains):
            if pain not in names.pains:
                yield Reference((*path, "pain", position), pain, names.pains, "pain point")


def _to_any(context: Context, names: Namespace) -> Iterator[Reference]:
    for path, need in context.find(Need):
        if need.for_ and need.for_ not in names.ids:
            yield Reference((*path, "for"), need.for_, names.ids, "id")
    for position, link in enumerate(context.journey.links):
        for end in (link.tail, link.head):
            if end not in names.ids:
                yield Reference(("links", position), end, names.ids, "id")


def _to_personas(context: Context, names: Namespace) -> Iterator[Reference]:
    for path, emotion in context.find(Emotion):
        for persona in emotion.by:
            if persona not in names.personas:
                where = (*path, "by", persona)
                yield Reference(where, persona, names.personas, "persona", at_key=True)


def _to_lanes(context: Context) -> Iterator[Reference]:
    lanes = context.find(Lane)
    if not lanes:
        return
    standard = frozenset(STANDARD_LANES)
    known = standard.union(lane.id for lane in context.journey.lanes)
    named = standard.union(lane.id for lane in context.journey.lanes if lane.name)
    for path, lane in lanes:
        is_named = lane.name is not None or (*path, "name") in context.broken
        if not is_named and lane.id not in named:
            # Only with a name is a new id a lane of the map's own.
            remedy = "give it a `name` to make it a lane of your own"
            yield Reference((*path, "id"), lane.id, named, "lane", remedy=remedy)
        for key, other in (("after", lane.after), ("before", lane.before)):
            if other and other not in known:
                yield Reference((*path, key), other, known, "lane")


def _to_metrics(context: Context) -> Iterator[Reference]:
    for path, goal in context.find(Goal):
        if goal.metric and not is_shared(context, goal.metric):
            keys = metric_keys_of_goal(context, goal)
            if goal.metric not in keys:
                yield Reference((*path, "metric"), goal.metric, keys, "metric")
    for path, fix in context.find(Fix):
        if fix.metric and not is_shared(context, fix.metric):
            keys = metric_keys(context, path)
            if fix.metric not in keys:
                yield Reference((*path, "metric"), fix.metric, keys, "metric")


def _to_sources(context: Context) -> Iterator[Reference]:
    known = context.journey.sources
    quotes, metrics = context.find(Quote), context.find(Metric)
    # Most name none.
    named = [(path, "source", one.source) for path, one in quotes if one.source]
    named += [(path, "source", one.source) for path, one in metrics if one.source]
    named += [(path, "sources", one.sources) for path, one in quotes if one.sources]
    named += [(path, "sources", one.sources) for path, one in metrics if one.sources]
    keys = frozenset(known)
    if not all(keys.issuperset(sources) for _, sources in context.grounds):
        named += [(path, "sources", one.sources) for path, one in context.claims if one.sources]
    for path, key, sources in named:
        if keys.issuperset(sources):
            continue
        for position, source in enumerate(sources):
            if source not in known:
                yield Reference((*path, key, position), source, known, "source")
