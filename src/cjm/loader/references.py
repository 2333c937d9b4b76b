"""Checks the files that a map refers to: other maps, personas' photos, images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import TypeAlias

from cjm.diagnostics import Diagnostic, Path
from cjm.files import MAP_SUFFIX, PERSONA_SUFFIX
from cjm.likeness import nearest
from cjm.loader.facts import NO_FACTS
from cjm.loader.files import Files, Loop, Refusal
from cjm.loader.loaded import Loaded, Writer
from cjm.loader.neighbours import find_facts
from cjm.loader.pictures import Picture, Pictures, read_picture
from cjm.loader.ways import Ways
from cjm.model import Journey
from cjm.model.walk import list_columns

_ENDS_OF_MAPS = (".yaml", ".yml", ".json")

Origin: TypeAlias = tuple[FilePath, Loaded]
"""The file that a persona came from, and what was read there."""


@dataclass
class Checked:
    """What was found: diagnostics, images as `data:` addresses by their path, the bytes of the map
    to compare with, and which references lead back to the map.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    images: Pictures = field(default_factory=Pictures)
    compared: bytes | None = None
    loops: list[Loop] = field(default_factory=list)


def check_references(
    journey: Journey,
    writer: Writer,
    files: Files,
    origins: Mapping[int, Origin],
    ways: Ways,
    *,
    broken: frozenset[Path] = frozenset(),
) -> Checked:
    """Follows every reference to a file: `ways` on and on. `origins` are the files that personas
    came from; what stands for something `broken` is none.
    """
    checked = Checked()
    start = files.file.resolve()
    for path, reference in _list_maps(journey):
        name, _, stage = reference.partition("#")
        target = files.find(name)
        if isinstance(target, Refusal):
            if target.suggestion and stage:
                target = target._replace(suggestion=f"{target.suggestion}#{stage}")
            checked.diagnostics.append(_write_refusal(target, path, name, writer))
            continue
        if target.name.endswith(PERSONA_SUFFIX):
            message = f"`{name[:60]}` is a persona, and no map"
            hint = f"name a file that ends with `{MAP_SUFFIX}`"
            checked.diagnostics.append(writer.write("wrong-type", path, message, hint=hint))
            continue
        if target.suffix not in _ENDS_OF_MAPS:
            message = f"`{name[:60]}` is no map"
            hint = f"name a file that ends with `{MAP_SUFFIX}`"
            checked.diagnostics.append(writer.write("wrong-type", path, message, hint=hint))
            continue
        stages = _list_stages(target, files) if stage else None
        if stages is not None and stage not in stages:
            suggestion = nearest(stage, stages)
            message = f"`{name[:60]}` has no stage `{stage[:60]}`"
            found = writer.write("unknown-reference", path, message, suggestion=suggestion)
            checked.diagnostics.append(found)
        loop = ways.close(start, target, str(path[-1]))
        checked.loops.append(loop)
        if loop.chain:
            message = f"the references go round in a circle: {' → '.join(loop.chain)}"
            hint = "take one of them out"
            checked.diagnostics.append(writer.write("reference-cycle", path, message, hint=hint))
        elif path == ("compare_to",):
            checked.compared = files.read(target)
    _check_pictures(journey, writer, files, checked, broken)
    _check_portraits(journey, writer, files, origins, checked)
    return checked


def _write_refusal(target: Refusal, path: Path, reference: str, writer: Writer) -> Diagnostic:
    from cjm.explain.words import LEAVE_OUT, says_nothing_yet

    if says_nothing_yet(reference):
        target = target._replace(hint=LEAVE_OUT, suggestion=None)
    return writer.write(
        target.rule, path, target.message, hint=target.hint, suggestion=target.suggestion
    )


def _list_maps(journey: Journey) -> Iterator[tuple[Path, str]]:
    for path, step in list_columns(journey):
        if step.journey:
            yield (*path, "journey"), step.journey
    if journey.parent:
        yield ("parent",), journey.parent
    if journey.compare_to:
        yield ("compare_to",), journey.compare_to


def _list_stages(target: FilePath, files: Files) -> frozenset[str] | None:
    """The ids of stages and steps of a map; None where it cannot be read, and nobody knows."""
    raw = files.read(target)
    facts = NO_FACTS if raw is None else find_facts(raw, files.limits)
    return None if facts is NO_FACTS else facts.stages


def check_portrait(loaded: Loaded, files: Files) -> Loaded:
    """A persona file with what is wrong with its photo, which `files` looks for."""
    if loaded.persona is None or loaded.document is None or not loaded.persona.photo:
        return loaded
    writer, checked = Writer(loaded.name, loaded.text, loaded.document), Checked()
    _check_picture(("photo",), loaded.persona.photo, writer, files, checked)
    return loaded._replace(
        diagnostics=(*loaded.diagnostics, *checked.diagnostics), sights=files.sights or ()
    )


def _check_pictures(
    journey: Journey, writer: Writer, files: Files, checked: Checked, broken: frozenset[Path]
) -> None:
    for path, step in list_columns(journey):
        if step.image:
            own = (*path, "image", "src")
            if own in broken:
                continue
            picture = _check_picture(own, step.image.src, writer, files, checked)
            if picture:
                checked.images.add(own, picture)


def _check_portraits(
    journey: Journey,
    writer: Writer,
    files: Files,
    origins: Mapping[int, Origin],
    checked: Checked,
) -> None:
    for position, persona in enumerate(journey.personas):
        if not persona.photo:
            continue
        own: Path = ("personas", position, "photo")
        file, loaded = origins.get(position, (None, None))
        if file and loaded and loaded.document:
            # What is wrong with it is told where it is named.
            there = Writer(loaded.name, loaded.text, loaded.document)
            place = files.beside(file)
            picture = _check_picture(("photo",), persona.photo, there, place, checked)
        else:
            picture = _check_picture(own, persona.photo, writer, files, checked)
        if picture:
            checked.images.add(own, picture)


def _check_picture(
    path: Path, reference: str, writer: Writer, files: Files, checked: Checked
) -> Picture | None:
    """An image; None where there is none, which is told at `path`."""
    target = files.find(reference)
    if isinstance(target, Refusal):
        checked.diagnostics.append(_write_refusal(target, path, reference, writer))
        return None
    picture = read_picture(files.read(target) or b"")
    if picture is None:
        message = f"`{reference[:60]}` is no PNG, JPEG, GIF or WebP image"
        found = writer.write("missing-file", path, message, hint="save it as a PNG")
        checked.diagnostics.append(found)
    return picture
