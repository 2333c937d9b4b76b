"""Grows the tree of nodes from a journey."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from cjm.changes.node import TEXT, Node
from cjm.model import (
    BlueprintItem,
    Cause,
    Element,
    Fix,
    Goal,
    Journey,
    Lane,
    Link,
    Metric,
    Need,
    Next,
    Opportunity,
    PainPoint,
    Persona,
    Quantity,
    Quote,
    Source,
    Stage,
    Step,
    Text,
    Touchpoint,
)
from cjm.model.stage import CUSTOM_LANES
from cjm.model.walk import Path
from cjm.model.writing import Json, write_value

_KINDS: dict[type[Element], str] = {
    Journey: "map",
    Stage: "stage",
    Step: "step",
    Touchpoint: "touchpoint",
    PainPoint: "pain-point",
    Opportunity: "opportunity",
    Fix: "fix",
    Persona: "persona",
    Goal: "goal",
    Metric: "metric",
    Source: "source",
    Quote: "quote",
    Need: "need",
    Cause: "cause",
    BlueprintItem: "blueprint-item",
    Next: "branch",
    Lane: "lane",
}
_LABELS = ("name", "text", "title")
NO_METRICS: Mapping[str, Metric] = MappingProxyType({})
_METRICS = "metrics"
_AMOUNTS = ("baseline", "target", "value", "values")


@cache
def _list_fields(kind: type[Element]) -> tuple[tuple[str, str, bool, object], ...]:
    """The fields of a kind of element: name, key, whether it is required, its default."""
    return tuple(
        (name, info.alias or name, info.is_required(), info.get_default(call_default_factory=True))
        for name, info in kind.model_fields.items()
    )


def grow(element: Journey | Persona, metrics: Mapping[str, Metric] = NO_METRICS) -> Node:
    """The tree of a map, or of a persona that has a file of its own; its root is that itself.
    `metrics` are those of its project.
    """
    grower = _Grower(element, metrics)
    root = grower.grow(element, "", (), 0, None)
    root.shared = tuple(
        grower.grow(metric, _METRICS, (_METRICS, key), position, key)
        for position, (key, metric) in enumerate(metrics.items())
    )
    return root


class _Grower:
    """Turns elements into nodes. Knows what the whole map decides: its language and its units."""

    def __init__(self, root: Journey | Persona, shared: Mapping[str, Metric]) -> None:
        self._lang = root.lang if isinstance(root, Journey) else ""
        own = root.metrics if isinstance(root, Journey) else NO_METRICS
        entries = (*shared.items(), *own.items())
        self._units = {key: metric.unit for key, metric in entries if metric.unit}

    def grow(
        self, element: Element, key: str, path: Path, position: int, entry: str | None
    ) -> Node:
        """The node of `element`; `entry` is its key where it stands in a table."""
        fields: dict[str, Json] = {}
        children: list[Node] = []
        self._gather(element, "", path, fields, children)
        label = next((fields.pop(name) for name in _LABELS if name in fields), "")
        own, was = fields.pop("id", None), fields.pop("was", None)
        if isinstance(element, Next):
            own = fields.pop("to")
        if isinstance(element, Metric):
            self._convert(fields, element.unit or self._units.get(entry or "", ""))
        if isinstance(element, Goal):
            self._convert(fields, self._units.get(element.metric or "", ""))
        node = Node(
            kind=_KINDS[type(element)],
            key=key,
            path=path,
            position=position,
            label=label,
            id=entry or (own if isinstance(own, str) else None),
            was=was if isinstance(was, str) else None,
            fields=fields,
            children=tuple(children),
            element=element,
        )
        for child in children:
            child.parent = node
        return node

    def _gather(
        self,
        element: Element,
        prefix: str,
        path: Path,
        fields: dict[str, Json],
        children: list[Node],
    ) -> None:
        """Puts what `element` holds into `fields` and `children`."""
        written = vars(element)
        for name, key, is_required, default in _list_fields(type(element)):
            value: object = written[name]
            if not is_required and value == default:
                continue
            self._put(f"{prefix}{key}", value, (*path, key), fields, children)

    def _put(
        self,
        name: str,
        value: object,
        path: Path,
        fields: dict[str, Json],
        children: list[Node],
    ) -> None:
        match value:
            case tuple():
                self._put_list(name, value, path, fields, children)
            case dict():
                self._put_table(name, value, path, fields, children)
            case Element():
                self._gather(value, f"{name}.", path, fields, children)
            case Text():
                fields[name] = self._write_text(value)
            case _:
                fields[name] = write_value(value)

    def _put_list(
        self,
        name: str,
        entries: tuple[object, ...],
        path: Path,
        fields: dict[str, Json],
        children: list[Node],
    ) -> None:
        keys: set[str] = set()
        for position, entry in enumerate(entries):
            where = (*path, position)
            match entry:
                case Element():
                    children.append(self.grow(entry, name, where, position, None))
                case Text():
                    label = self._write_text(entry)
                    children.append(Node(TEXT, name, where, position, label=label))
                case Link():
                    children.append(Node("link", name, where, position, label=str(entry)))
                case _:
                    keys.add(str(entry))
        if keys:
            # Keys and ids of a list are in no order; `source` is another way to write `sources`.
            name = f"{name}s" if name.rpartition(".")[2] == "source" else name
            known = fields.get(name, [])
            fields[name] = sorted({*keys, *(map(str, known) if isinstance(known, list) else ())})

    def _put_table(
        self,
        name: str,
        table: dict[object, object],
        path: Path,
        fields: dict[str, Json],
        children: list[Node],
    ) -> None:
        for position, (key, value) in enumerate(table.items()):
            entry = str(write_value(key))
            where = (*path, entry)
            own = entry if name in (CUSTOM_LANES, "x-") else f"{name}.{entry}"
            if isinstance(value, Element):
                children.append(self.grow(value, name, where, position, entry))
            elif name == "x-":
                fields[own] = write_value(value)
            else:
                self._put(own, value, where, fields, children)

    def _write_text(self, text: Text) -> Json:
        """A text; in a map's own language it is the same as a plain one."""
        entries = {tag or self._lang: words for tag, words in text.entries}
        if list(entries) == [self._lang]:
            return entries[self._lang]
        return dict(sorted(entries.items()))

    def _convert(self, fields: dict[str, Json], unit: str) -> None:
        """Writes amounts in the unit of their metric: `2m` where that is seconds is 120."""
        for name, value in fields.items():
            if name.partition(".")[0] not in _AMOUNTS:
                continue
            amount = _read_amount(value)
            number = amount.in_unit(unit) if amount else None
            if number is not None:
                fields[name] = write_value(float(number))


def _read_amount(value: Json) -> Quantity | None:
    from cjm.model.numbers import read_quantity

    return read_quantity(value) if isinstance(value, str | int | float) else None
