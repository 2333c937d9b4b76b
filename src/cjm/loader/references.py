"""Checks the files that a map refers to: other maps, personas' photos, images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from cjm.diagnostics import Diagnostic, Path
from cjm.likeness import nearest
from cjm.loader.facts import Facts
from cjm.loader.files import Files, Refusal
from cjm.loader.loaded import Writer
from cjm.loader.neighbours import find_facts
from cjm.loader.pictures import embed_picture
from cjm.model import Journey
from cjm.model.walk import list_columns


@dataclass
class Checked:
    """What was found: diagnostics, images as `data:` addresses by their path, and the bytes of the
    map to compare with."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    images: dict[Path, str] = field(default_factory=dict)
    compared: bytes | None = None


def check_references(
    journey: Journey, writer: Writer, files: Files, persona_files: Mapping[int, FilePath]
) -> Checked:
    """Follows every reference to a file. `persona_files` are those that personas came from."""
    checked = Checked()
    known: dict[FilePath, Facts] = {}
    for path, reference in _list_maps(journey):
        name, _, stage = reference.partition("#")
        target = files.find(name)
        if isinstance(target, Refusal):
            if target.suggestion and stage:
                target = target._replace(suggestion=f"{target.suggestion}#{stage}")
            checked.diagnostics.append(_write_refusal(target, path, writer))
            continue
        facts = _learn(target, files, known)
        if stage and stage not in facts.stages:
            suggestion = nearest(stage, facts.stages)
            message = f"`{name[:60]}` has no stage `{stage[:60]}`"
            found = writer.write("unknown-reference", path, message, suggestion=suggestion)
            checked.diagnostics.append(found)
        if chain := _find_cycle(target, str(path[-1]), files, known):
            message = f"the references go round in a circle: {' → '.join(chain)}"
            hint = "take one of them out"
            checked.diagnostics.append(writer.write("reference-cycle", path, message, hint=hint))
        elif path == ("compare_to",):
            checked.compared = files.read(target)
    _check_pictures(journey, writer, files, persona_files, checked)
    return checked


def _write_refusal(target: Refusal, path: Path, writer: Writer) -> Diagnostic:
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


def _learn(target: FilePath, files: Files, known: dict[FilePath, Facts]) -> Facts:
    if target not in known:
        raw = files.read(target)
        known[target] = Facts() if raw is None else find_facts(raw, files.limits)
    return known[target]


def _find_cycle(
    target: FilePath, key: str, files: Files, known: dict[FilePath, Facts]
) -> tuple[str, ...]:
    """The chain of file names from this map back to itself by references of one kind, if any.

    A map's `parent` and the `journey` that leads back are no circle: the kinds differ.
    """
    start = files.file.resolve()
    seen = {target}
    queue: list[tuple[FilePath, tuple[str, ...]]] = [(target, (start.name, target.name))]
    while queue:
        here, chain = queue.pop(0)
        if here == start:
            return chain
        facts = _learn(here, files, known)
        onward = {"journey": facts.journeys, "parent": (facts.parent,)}.get(
            key, (facts.compare_to,)
        )
        for reference in onward:
            found = files.beside(here).find(reference.partition("#")[0]) if reference else None
            if isinstance(found, FilePath) and found not in seen:
                seen.add(found)
                queue.append((found, (*chain, found.name)))
    return ()


def _check_pictures(
    journey: Journey,
    writer: Writer,
    files: Files,
    persona_files: Mapping[int, FilePath],
    checked: Checked,
) -> None:
    wanted: list[tuple[Path, str, Files]] = [
        ((*path, "image", "src"), step.image.src, files)
        for path, step in list_columns(journey)
        if step.image
    ]
    for position, persona in enumerate(journey.personas):
        if persona.photo:
            origin = persona_files.get(position)
            place = files.beside(origin) if origin else files
            wanted.append((("personas", position, "photo"), persona.photo, place))
    for path, reference, place in wanted:
        target = place.find(reference)
        if isinstance(target, Refusal):
            checked.diagnostics.append(_write_refusal(target, path, writer))
            continue
        picture = embed_picture(place.read(target) or b"")
        if picture:
            checked.images[path] = picture
        else:
            message = f"`{reference[:60]}` is no PNG, JPEG, GIF or WebP image"
            found = writer.write("missing-file", path, message, hint="save it as a PNG")
            checked.diagnostics.append(found)
