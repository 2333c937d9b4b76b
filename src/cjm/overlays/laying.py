"""From two versions of a map to one view with an overlay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from cjm.changes import Changes, Node, Sums
from cjm.changes.node import walk_nodes
from cjm.composer import compose
from cjm.composer.naming import word_journey
from cjm.lanes._wording import Wording
from cjm.locales import Locale
from cjm.model import Journey
from cjm.model.ids import Ids, assign_ids
from cjm.model.walk import Path
from cjm.overlays.accounting import Findings, account
from cjm.overlays.beats import join_curves, list_beats, mark_unread
from cjm.overlays.marking import Marker
from cjm.overlays.placing import Drawn, Places, TextPlace
from cjm.overlays.siding import take_side
from cjm.overlays.telling import Teller
from cjm.overlays.uniting import unite
from cjm.rules._rule import Registry
from cjm.values import NamedTuple
from cjm.view import Cards, Chips, Divider, EmotionRow, MapView, Row, StageHead
from cjm.view.overlay import Beat, Mark, Overlay, Side

_NO_LINKS: Mapping[str, str] = MappingProxyType({})


class Setting(NamedTuple):
    """How a map is to be told: the language, what its project shares, what its sides are called."""

    locale: Locale
    lang: str
    before: str
    after: str
    registry: Registry = Registry()
    ticket_links: Mapping[str, str] = _NO_LINKS
    file: str | None = None

    def compose(self, journey: Journey, ids: Ids, images: Mapping[Path, str]) -> MapView:
        """The view of a journey."""
        return compose(
            journey,
            ids=ids,
            locale=self.locale,
            lang=self.lang,
            registry=self.registry,
            file=self.file,
            images=images,
            ticket_links=self.ticket_links,
        )

    def word(self, journey: Journey, ids: Ids) -> Wording:
        """The words of a journey, the same as in its view."""
        return word_journey(
            journey,
            ids=ids,
            locale=self.locale,
            lang=self.lang,
            registry=self.registry,
            ticket_links=self.ticket_links,
        )


def lay(changes: Changes, findings: Findings, setting: Setting) -> MapView:
    """The new version, with what is gone where it was, and marks on what changed."""
    union = unite(changes)
    ids = assign_ids(union.after)
    wording = setting.word(union.after, ids)
    after = setting.compose(union.after, ids, MappingProxyType({}))
    past = setting.compose(union.past, ids, MappingProxyType({}))
    places = Places(union.places, changes.pairs, wording, _list_drawn(after))
    marker = Marker(changes, places, Teller(wording, union.after.lang))
    entries = marker.mark(findings.shown)
    beats = list_beats(after, past.curve, marker.marks, wording)
    unread = _list_unread(changes, findings, marker)
    beats = tuple(mark_unread(beats, after, unread, wording))
    overlay = Overlay(
        setting.before,
        setting.after,
        "changed",
        marker.marks,
        marker.texts,
        entries,
        beats,
        account(findings, beats, marker, wording),
        (
            _show_side(changes.old, places, marker.past_texts, after, setting),
            _show_side(changes.new, places, marker.texts, after, setting),
        ),
        tuple(_list_voices(findings.sums, marker, wording)),
    )
    return after._replace(
        glance=None,
        stages=_number(after.stages, marker.marks, wording),
        curve=join_curves(after.curve, past.curve, wording),
        overlay=overlay,
    )


def _list_unread(
    changes: Changes, findings: Findings, marker: Marker
) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the stages and steps whose feeling cannot be read, before and after."""

    def collect(root: Node, broken: frozenset[Path]) -> frozenset[str]:
        felt = {path[: path.index("emotion")] for path in broken if "emotion" in path}
        nodes = (node for node in walk_nodes(root) if node.path in felt)
        return frozenset(id for node in nodes if (id := marker.find_id(node)))

    before, after = findings.broken
    return collect(changes.old, before), collect(changes.new, after)


def _list_voices(sums: Sums | None, marker: Marker, wording: Wording) -> Iterator[Beat]:
    """Feelings of single personas that changed."""
    for persona, point in sums.voices if sums else ():
        yield Beat(
            wording.remark(marker.call(point.node), wording.name(persona)),
            marker.find_id(point.node) or "",
            0,
            point.before,
            point.after,
            "kept",
        )


def _show_side(
    root: Node, places: Places, texts: Mapping[TextPlace, Mark], both: MapView, setting: Setting
) -> Side:
    """One version alone, over the columns of both."""
    journey = root.element
    if not isinstance(journey, Journey):
        raise TypeError("the root of a map is a journey")
    ids = assign_ids(journey)
    view = setting.compose(journey, ids, MappingProxyType({}))
    own = setting.word(journey, ids).ids
    names = {
        own[node.path]: id
        for node in walk_nodes(root)
        if node.path in own and (id := places.find_same(node))
    }
    return take_side(view, both, names)._replace(texts=texts)


def _list_drawn(view: MapView) -> Drawn:
    rows = [band for band in view.bands if isinstance(band, Row)]
    contents = [cell.content for row in rows for tier in row.tiers for cell in tier]
    held = [content for content in contents if isinstance(content, Cards | Chips)]
    ids = frozenset(
        (
            *(item.id for content in held for item in content.items),
            *(head.id for head in view.stages),
            *(column.id for column in view.columns),
            *(card.id for card in view.personas),
            *(bar.id for bar in view.goals),
        )
    )
    bands = (band for band in view.bands if not isinstance(band, Divider))
    return Drawn(ids, {band.id: band.label for band in bands}, frozenset(_list_felt(view)))


def _list_felt(view: MapView) -> Iterator[str]:
    for band in view.bands:
        for cell in band.cells if isinstance(band, EmotionRow) else ():
            column = view.columns[cell.first]
            stage = view.stages[column.stage]
            if cell.span == 1:
                yield column.id
            if cell.span == stage.span:
                yield stage.id


def show_alone(journey: Journey, setting: Setting, *, is_new: bool) -> MapView:
    """A map that is on one side only."""
    ids = assign_ids(journey)
    view = setting.compose(journey, ids, MappingProxyType({}))
    wording = setting.word(journey, ids)
    beats = list_beats(view, None, {}, wording)
    kind: Literal["added", "removed"] = "added" if is_new else "removed"
    if not is_new:
        beats = tuple(
            each._replace(
                before=each.after, told_before=each.told_after, after=None, told_after=None
            )
            for each in beats
        )
    overlay = Overlay(setting.before, setting.after, kind, beats=beats)
    return view._replace(glance=None, overlay=overlay)


def _number(
    stages: Sequence[StageHead], marks: Mapping[str, Mark], wording: Wording
) -> tuple[StageHead, ...]:
    """The stages counted without those that are gone, which have no number."""
    numbered: list[StageHead] = []
    count = 0
    for head in stages:
        mark = marks.get(head.id)
        if mark is not None and mark.kind == "removed":
            numbered.append(head._replace(eyebrow=mark.word))
            continue
        count += 1
        eyebrow = wording.word("map.stage-number", number=wording.locale.number(count))
        numbered.append(head._replace(number=count, eyebrow=eyebrow))
    return tuple(numbered)
