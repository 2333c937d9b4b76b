"""Links between maps: what names the file of a map leads to the drawing of it, where there is one.

A map names its parent, the maps that detail its stages, and the one it is compared with. In a page
the links lead to their pages, in a picture to their pictures.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote, unquote

from cjm.api.targets import Target
from cjm.formats._format import load_format
from cjm.view import Column, Fact, MapView, StageHead

_ENDINGS = (".cjm.yaml", ".cjm.yml")


class Neighbours:
    """Finds the drawings of other maps: those of the same run, and those that are there already."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._drawn: dict[tuple[Path, str], Path] = {
            (target.found.path.resolve(), target.format): target.path
            for target in targets
            if target.path and target.found.path
        }

    def link(self, view: MapView, target: Target) -> MapView:
        """The view with its links to other maps leading to their drawings."""
        if target.path is None or target.found.path is None:
            return view
        found: dict[str, str] = {}
        for fact in _list_facts(view):
            if fact.url and (address := self._find(fact.url, target)):
                found[fact.url] = address
        return _relink(view, found) if found else view

    def _find(self, url: str, target: Target) -> str | None:
        """Where a link to the file of a map leads, seen from the drawing of another one."""
        name, mark, fragment = unquote(url).partition("#")
        ending = next((ending for ending in _ENDINGS if name.endswith(ending)), None)
        if ending is None or target.path is None or target.found.path is None:
            return None
        file = target.found.path.parent / name
        drawn = self._drawn.get((file.resolve(), target.format))
        if drawn is None:
            stem = file.name.removesuffix(ending)
            drawn = target.path.parent / (stem + load_format(target.format).suffix)
            if not drawn.exists():
                return None
        way = Path(os.path.relpath(drawn, target.path.parent)).as_posix()
        # The ids of a picture begin with the id of its map, which is not known here.
        anchor = mark + fragment if target.format == "html" else ""
        return quote(way, safe="/.-_~") + anchor


def _list_facts(view: MapView) -> Iterable[Fact]:
    yield from view.facts
    for stage in view.stages:
        yield from stage.facts
        if stage.journey:
            yield stage.journey
    for column in view.columns:
        yield from column.facts


def _relink(view: MapView, found: Mapping[str, str]) -> MapView:
    def turn(fact: Fact) -> Fact:
        address = found.get(fact.url or "")
        return fact._replace(url=address) if address else fact

    def turn_head(head: StageHead) -> StageHead:
        journey = turn(head.journey) if head.journey else None
        return head._replace(facts=tuple(map(turn, head.facts)), journey=journey)

    def turn_column(column: Column) -> Column:
        return column._replace(facts=tuple(map(turn, column.facts)))

    return view._replace(
        facts=tuple(map(turn, view.facts)),
        stages=tuple(map(turn_head, view.stages)),
        columns=tuple(map(turn_column, view.columns)),
    )
