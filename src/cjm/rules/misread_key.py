"""Keys that are read otherwise than meant, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Metric, Step
from cjm.model.dates import say_day
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule

_KEYS = frozenset(Metric.keys())


def _check(context: Context) -> Iterator[Finding]:
    for path, metric in context.find(Metric):
        if path[-1] in _KEYS and metric.model_fields_set == {"value"}:
            yield Finding(
                path,
                f"{show(str(path[-1]))} is taken for the name of a metric",
                hint=_say_where(path, context),
                at_key=True,
            )
        elif metric.values and metric.value is not None:
            last = max(metric.values)
            yield Finding(
                (*path, "value"),
                f"`value` is not read beside `values`, which end on {say_day(last, last)}",
                hint="write it under `values`, with its day, or take it out",
                at_key=True,
            )
    if "was" in context.said.keys:
        yield from _find_taken(context)
    for number, lane in enumerate(context.journey.lanes):
        if lane.after and lane.before:
            yield Finding(
                ("lanes", number, "before"),
                "`before` is not read beside `after`",
                hint="keep the one that is meant",
                at_key=True,
            )


def _find_taken(context: Context) -> Iterator[Finding]:
    """Ids that an element can hardly have had before."""
    renamed = {
        getattr(element, "id", None)
        for _, element in context.elements
        if getattr(element, "was", None)
    }
    for path, element in context.elements:
        own = getattr(element, "was", None)
        if not own:
            continue
        says = "as `id` is" if own == getattr(element, "id", None) else None
        # Two elements may change their ids with each other.
        if not says and own in context.ids.written and own not in renamed:
            says = "which is the id of another element"
        if says:
            yield Finding(
                (*path, "was"),
                f"`was` is {show(own)}, {says}",
                hint="write the id that it had before, or take the key out",
            )


def _say_where(path: Path, context: Context) -> str:
    """What to do about a key of a metric that stands beside it."""
    beside = context.journey.metrics if len(path) == 2 else _find_metrics(path, context)
    names = list(beside)
    above = [name for name in names[: names.index(str(path[-1]))] if name not in _KEYS]
    if above:
        return f"indent it like the keys of {show(above[-1])}, if it is one of them"
    return "write the name of the metric above it, and indent it further"


def _find_metrics(path: Path, context: Context) -> Mapping[str, Metric]:
    return next(step.metrics for at, step in context.find(Step) if at == path[:-2])


RULE = Rule(
    name="misread-key",
    severity=Severity.WARNING,
    kind="content",
    summary="a key that is taken for the name of a metric, or not read at all",
    check=_check,
)
