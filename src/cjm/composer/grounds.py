"""What a map rests on: its sources, and the resources of the team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.lanes._addresses import find_address
from cjm.lanes._needs import write_needs
from cjm.lanes._wording import Wording
from cjm.model import Resources, Source
from cjm.view import SourceNote


def write_sources(sources: Mapping[str, Source], wording: Wording) -> tuple[SourceNote, ...]:
    """A note for each source: "Survey, n = 212, 15 Sep 2026"."""
    return tuple(_write_source(key, source, wording) for key, source in sources.items())


def _write_source(key: str, source: Source, wording: Wording) -> SourceNote:
    url = find_address(source.url) if source.url else None
    return SourceNote(
        key, wording.join(_describe(key, source, url, wording)), url, source.confidence
    )


def _describe(key: str, source: Source, url: str | None, wording: Wording) -> Iterator[str]:
    label = wording.source_labels.get(key, key)
    kind = wording.word(f"source.{source.type}") if source.type else ""
    yield label
    if kind and not label.startswith(kind):
        yield kind
    if source.n is not None:
        yield wording.word("phrase.sample", number=wording.locale.number(source.n))
    if source.date:
        yield wording.locale.date(source.date)
    if source.url and not url:
        yield source.url


def write_resources(
    resources: Resources | None, wording: Wording
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What the team has and what it needs, each with its label."""
    if resources is None:
        return ()
    lists = (
        (wording.word("map.resources-have"), wording.texts(resources.have)),
        (wording.word("map.resources-need"), write_needs(resources.need, wording)),
    )
    return tuple((label, texts) for label, texts in lists if texts)
