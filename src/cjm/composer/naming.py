"""The words of one map: its languages, ids that differ, names for everything that may be named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from cjm.lanes._contacts import name_contact
from cjm.lanes._standing import add_metric
from cjm.lanes._wording import Wording
from cjm.locales import Locale
from cjm.model import (
    CHANNELS,
    BlueprintItem,
    Element,
    Fix,
    Goal,
    Journey,
    Metric,
    Opportunity,
    PainPoint,
    Persona,
    Quote,
    Step,
    Touchpoint,
)
from cjm.model.ids import Ids
from cjm.model.walk import Path, list_columns, walk
from cjm.rules._rule import Registry


def word_journey(
    journey: Journey,
    *,
    ids: Ids,
    locale: Locale,
    lang: str | None,
    registry: Registry,
    ticket_links: Mapping[str, str],
) -> Wording:
    """How `journey` speaks in `lang`, else in its own language."""
    langs = (lang, journey.lang) if lang else (journey.lang,)
    wording = Wording(
        locale=locale,
        langs=langs,
        ids=part_ids(ids),
        touchpoints=_gather_touchpoints(journey),
        channels={**CHANNELS, **registry.channels},
        metrics=_gather_metrics(journey, registry),
        sources=journey.sources,
        ticket_links=ticket_links,
    )
    wording = wording._replace(
        metric_names=_name_metrics(journey, wording),
        source_labels=_label_sources(journey, wording),
    )
    return wording._replace(names=_name_elements(journey, ids, wording))


def part_ids(ids: Ids) -> dict[Path, str]:
    """An id for each path that no other path has: of two alike the second one gets a number."""
    wanted = set(ids.by_path.values())
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    parted: dict[Path, str] = {}
    for path, id in ids.by_path.items():
        unique = id
        while unique in taken or (unique != id and unique in wanted):
            counts[id] += 1
            unique = f"{id}-{counts[id] + 1}"
        taken.add(unique)
        parted[path] = unique
    return parted


def _gather_metrics(journey: Journey, registry: Registry) -> dict[str, Metric]:
    """The metrics of the project and of the map; where both speak of one, the map counts."""
    own = {
        key: add_metric(metric, registry.metrics.get(key))
        for key, metric in journey.metrics.items()
    }
    return {**registry.metrics, **own}


def _gather_touchpoints(journey: Journey) -> dict[str, Touchpoint]:
    """Touchpoints by their written ids, with the first name, channel and status mentioned."""
    gathered: dict[str, Touchpoint] = {}
    for mention in (each for _, step in list_columns(journey) for each in step.touchpoints):
        if not mention.id:
            continue
        known = gathered.setdefault(mention.id, mention)
        missing: dict[str, object] = {
            key: getattr(mention, key)
            for key in ("name", "channel", "status")
            if key in mention.model_fields_set and key not in known.model_fields_set
        }
        gathered[mention.id] = known.model_copy(update=missing)
    return gathered


def _name_metrics(journey: Journey, wording: Wording) -> dict[str, str]:
    tables = [wording.metrics, *(step.metrics for _, step in list_columns(journey))]
    names: dict[str, str] = {}
    for table in tables:
        for key, metric in table.items():
            if name := wording.say(metric.name):
                names.setdefault(key, name)
    return names


def _label_sources(journey: Journey, wording: Wording) -> dict[str, str]:
    """Short names: what the author calls a source, else its kind, else its key. Where two would be
    called alike, the key tells them apart.
    """
    labels: dict[str, str] = {}
    for key, source in journey.sources.items():
        kind = wording.word(f"source.{source.type}") if source.type else key
        labels[key] = wording.say(source.name) or kind
    counts = Counter(labels.values())
    return {
        key: label if counts[label] == 1 else wording.remark(label, key)
        for key, label in labels.items()
    }


def _name_elements(journey: Journey, ids: Ids, wording: Wording) -> dict[str, str]:
    """Names by id. An id that somebody wrote comes first, then the first element that has it."""
    named = {
        path: name
        for path, element in walk(journey)
        if path in ids.by_path and (name := _name(element, wording)).strip()
    }
    names: dict[str, str] = {}
    for id, paths in ids.written.items():
        for path in paths:
            if path in named:
                names.setdefault(id, named[path])
    for path, id in ids.by_path.items():
        if path in named:
            names.setdefault(id, named[path])
    return names


def _name(element: Element, wording: Wording) -> str:
    """What the author calls an element; empty for one that has no name."""
    match element:
        case Step() | Persona():
            return wording.text(element.name)
        case PainPoint() | Opportunity() | Fix() | BlueprintItem() | Quote():
            return wording.text(element.text)
        case Touchpoint():
            return name_contact(element, wording)
        case Goal():
            return name_goal(element, wording)
    return ""


def name_goal(goal: Goal, wording: Wording) -> str:
    """A goal in words, else the metric it is measured by; empty without either."""
    told = wording.say(goal.text)
    if told or not goal.metric:
        return told or ""
    return wording.metric(goal.metric)
