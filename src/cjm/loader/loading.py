"""Reads a map or a persona: bytes, text, data, model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from cjm.diagnostics import Diagnostic, Path
from cjm.files import PERSONA_SUFFIX
from cjm.loader.attributes import find_cut_attributes, list_personas
from cjm.loader.facts import names_files, read_facts
from cjm.loader.files import DISK, Files, Shelf, Sight
from cjm.loader.loaded import Loaded, Writer, write_source_trouble
from cjm.loader.losses import drop_comments, drop_prose, drop_repeats, explain_by_losses, list_lost
from cjm.loader.mistaken import holds_map, holds_persona, refuse_map, refuse_persona
from cjm.loader.personas import gather_personas
from cjm.loader.salvage import read_model
from cjm.model import STANDARD_LANES, Journey, Persona
from cjm.model.ids import assign_ids
from cjm.model.journey import is_lane_id
from cjm.model.walk import Walked, walk_once
from cjm.source import LIMITS, Data, Document, Limits, SourceTrouble, Span, compose_document, decode
from cjm.source.losses import find_lost_texts
from cjm.source.said import list_said
from cjm.source.silenced import find_silenced_key
from cjm.source.unparted import find_unparted_lines

if TYPE_CHECKING:
    from cjm.loader.ways import Ways


def load_map(
    raw: bytes,
    *,
    name: str,
    file: FilePath | None = None,
    root: FilePath | None = None,
    limits: Limits = LIMITS,
    shelf: Shelf = DISK,
    ways: Ways | None = None,
) -> Loaded:
    """The journey map in `raw`, with all that is wrong with it.

    `name` is what messages call the file. Files that it refers to are looked for beside `file`
    and within `root`, by default the folder of `file`; without `file` they are not looked for. They
    lie on `shelf`, on the disk unless something stands for it. `ways` are those from map to map
    there, as far as they are known from other maps of the same root.
    """
    read, trouble = _read(raw, name, limits)
    if trouble or read.document is None:
        load = partial(load_map, name=name, limits=limits)
        return _read_on(read, trouble, limits, load)._replace(file=file)
    document = _rename(read.document)
    writer = Writer(name, read.text, document)
    if holds_persona(document.data):
        return refuse_persona(read._replace(file=file, document=document), writer)
    sights: list[Sight] = []
    where = root or (file.parent if file else None)
    files = Files(file, where, limits, sights, shelf=shelf) if file and where else None
    personas = gather_personas(document, writer, files, load_persona)
    reading = read_model(Journey, personas.data, document, find_custom_lanes(document.data))
    if reading.respelt:
        document = document._replace(respelt=reading.respelt)
        writer = writer._replace(document=document)
    found = [*read.diagnostics, *personas.diagnostics]
    if isinstance(personas.data, dict):
        written = list_personas(personas.data.get("personas"))
        found += find_cut_attributes(written, document, writer)
    found += [writer.write_trouble(trouble) for trouble in reading.troubles]
    journey = reading.model
    if found:
        found = explain_by_losses(drop_repeats(found), document)
        if len(found) > 1:
            from cjm.loader.runons import gather_runons, join_missing

            found = join_missing(gather_runons(found))
        found = drop_comments(found, Journey, document)
    walked = walk_once(journey) if journey else Walked()
    loaded = read._replace(
        document=document,
        journey=journey,
        ids=assign_ids(journey, walked) if journey else None,
        walked=walked,
        diagnostics=tuple(found),
        broken=reading.broken | personas.broken | _list_unread(document, read.diagnostics),
        lost=list_lost(found, document),
        file=file,
        facts=read_facts(document.data),
        personas=personas.loaded,
        sights=sights,
    )
    if journey is None or files is None or not names_files(journey):
        return loaded
    from cjm.loader.references import check_references
    from cjm.loader.ways import Ways

    ways = ways or Ways(shelf, files.root, limits)
    checked = check_references(
        journey, writer, files, personas.origins, ways, broken=reading.broken
    )
    compared = checked.compared
    return loaded._replace(
        diagnostics=(*loaded.diagnostics, *checked.diagnostics),
        images=checked.images,
        loops=checked.loops,
        compared=load_map(compared, name=name, limits=limits).journey if compared else None,
    )


def load_persona(raw: bytes, *, name: str, limits: Limits = LIMITS) -> Loaded:
    """The persona file in `raw`, with all that is wrong with it."""
    loaded, trouble = _read(raw, name, limits)
    if trouble or loaded.document is None:
        load = partial(load_persona, name=name, limits=limits)
        return _read_on(loaded, trouble, limits, load)
    writer = Writer(name, loaded.text, loaded.document)
    if holds_map(loaded.document.data):
        return refuse_map(loaded, writer)
    reading = read_model(Persona, loaded.document.data, loaded.document, frozenset())
    found = [*loaded.diagnostics]
    found += [writer.write_trouble(trouble) for trouble in reading.troubles]
    found += find_cut_attributes([((), loaded.document.data)], loaded.document, writer)
    if found:
        found = drop_comments(found, Persona, loaded.document)
    return loaded._replace(
        diagnostics=tuple(found),
        lost=list_lost(found, loaded.document),
        broken=reading.broken,
        persona=reading.model,
    )


@lru_cache(maxsize=2)
def read_places(text: str, limits: Limits = LIMITS) -> Document | None:
    """What a map or persona that was read before holds, with places; None where it is no YAML.

    Those of many files take as much room as the maps; the last two are kept, as both versions of
    one are asked in turn.
    """
    try:
        return _rename(compose_document(text, limits))
    except SourceTrouble:
        return None


def load_text(raw: bytes, *, name: str) -> Loaded:
    """The map, or the persona if `name` ends as one, in `raw`; other files are not looked at."""
    load = load_persona if name.endswith(PERSONA_SUFFIX) else load_map
    return load(raw, name=name)


def _rename(document: Document) -> Document:
    """The document with the key that a single persona may stand under."""
    if isinstance(document.data, dict) and "personas" not in document.data:
        return document._replace(renamed={"personas": "persona"})
    return document


def find_custom_lanes(data: Data) -> frozenset[str]:
    """Ids of the lanes of its own that a map declares under `lanes`."""
    if not isinstance(data, dict) or "lanes" not in data:
        return frozenset()
    lanes = data["lanes"]
    ids = (
        lane.get("id") if isinstance(lane, dict) else lane
        for lane in (lanes if isinstance(lanes, list) else [lanes])
    )
    own = frozenset(lane for lane in ids if isinstance(lane, str) and is_lane_id(lane))
    return own - frozenset(STANDARD_LANES)


def _list_unread(document: Document, diagnostics: Iterable[Diagnostic]) -> frozenset[Path]:
    """The keys of which only the first was read, and those that stand only within what was dropped,
    indented too far. What an empty file lacks is said by what it needs.
    """
    unread: list[Path] = [each.path for each in diagnostics if each.rule == "duplicate-key"]
    data = document.data if isinstance(document.data, dict) else {}
    for part in document.dropped:
        if isinstance(part, dict):
            unread += [(key,) for key in part if key not in data]
    if not document.data:
        unread.append(())
    return frozenset(unread)


def _read(raw: bytes, name: str, limits: Limits) -> tuple[Loaded, SourceTrouble | None]:
    """Text and data of a file; no document where it is no YAML, and what keeps it from that."""
    text = ""
    try:
        text = decode(raw, limits)
        if silenced := find_silenced_key(text, _list_holding_keys):
            raise silenced
        document = compose_document(text, limits)
        if isinstance(document.data, str) and (odd := _find_odd_colon(text)):
            raise odd
    except SourceTrouble as trouble:
        shown = text or raw[: limits.size].decode("utf-8", "replace").removeprefix("\ufeff")
        said_of_it = write_source_trouble(trouble, name, shown)
        return Loaded(name, shown, diagnostics=(said_of_it,)), trouble
    if document.data is None:
        document = Document({}, Span(0, 0, 0, 1), {})
    writer = Writer(name, text, document)
    said = document.said or list_said((document.data, *document.dropped))
    troubles = [*document.troubles, *find_lost_texts(text, said.texts)]
    troubles += find_unparted_lines(text, said.texts, is_flat=document.is_flat)
    found = tuple(drop_prose(writer.write_source_troubles(troubles))) if troubles else ()
    return Loaded(name, text, document, diagnostics=found, said=said), None


def _read_on(
    read: Loaded, trouble: SourceTrouble | None, limits: Limits, load: Callable[[bytes], Loaded]
) -> Loaded:
    if trouble is None:
        return read
    # Few files are broken so.
    from cjm.loader.further import tell_further

    return tell_further(read, trouble, limits, load)


def _find_odd_colon(text: str) -> SourceTrouble | None:
    from cjm.source.slips import find_odd_colon

    return find_odd_colon(text.splitlines())


def _list_holding_keys() -> frozenset[str]:
    # Few files have a comment that may be a key.
    from cjm.loader.holding import list_holding_keys

    return list_holding_keys()
