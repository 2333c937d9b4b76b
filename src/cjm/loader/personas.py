"""Personas in the map and personas in files of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import normpath
from pathlib import Path as FilePath
from pathlib import PurePath
from types import MappingProxyType
from typing import Protocol

from cjm.cache.digests import digest
from cjm.diagnostics import Diagnostic, Path, Severity
from cjm.files import PERSONA_SUFFIX
from cjm.loader.files import Files, Refusal
from cjm.loader.loaded import Loaded, Writer
from cjm.loader.mistaken import holds_map
from cjm.loader.recent import LARGEST, Recent
from cjm.model import Persona
from cjm.model.reading import TAKE_BLOCK_OUT, show
from cjm.source import Data, Document, Limits
from cjm.values import NamedTuple


class LoadPersona(Protocol):
    """Reads one persona file."""

    def __call__(self, raw: bytes, *, name: str, limits: Limits) -> Loaded: ...


class Personas(NamedTuple):
    """The map's data with every persona in its place under `personas`.

    `files` says which persona, by position, came from which file, and `loaded` what was read there.
    """

    data: Data
    diagnostics: Sequence[Diagnostic] = ()
    broken: frozenset[Path] = frozenset()
    files: Mapping[int, FilePath] = MappingProxyType({})
    loaded: Mapping[int, Loaded] = MappingProxyType({})

    @property
    def origins(self) -> Mapping[int, tuple[FilePath, Loaded]]:
        """The files that personas came from, with what was read there."""
        return {place: (self.files[place], loaded) for place, loaded in self.loaded.items()}


def gather_personas(
    document: Document, writer: Writer, files: Files | None, load_persona: LoadPersona
) -> Personas:
    """Reads the persona files that a map names. `persona` and `personas` together are an error."""
    data = document.data
    if not isinstance(data, dict) or not data.keys() & {"persona", "personas"}:
        return Personas(data)
    if {"persona", "personas"} <= data.keys():
        return Personas(
            {key: value for key, value in data.items() if key != "persona"},
            [_report_both(data, writer)],
            broken=frozenset({("persona",)}),
        )
    written = data.get("personas", data.get("persona"))
    entries = written if isinstance(written, list) else [] if written is None else [written]
    found: list[Diagnostic] = []
    sources: dict[int, FilePath] = {}
    known: dict[int, Loaded] = {}
    broken: set[Path] = set()
    read: list[Data | Persona] = []
    for position, entry in enumerate(entries):
        if not isinstance(entry, str):
            read.append(entry)
            continue
        path = ("personas", position)
        target = _find(entry, path, writer, files)
        if isinstance(target, Diagnostic):
            found.append(target)
        loaded = None
        if files and isinstance(target, FilePath):
            name = normpath(PurePath(writer.name).parent / entry)
            if target in sources.values():
                found.append(_report_again(entry, path, writer))
            else:
                loaded = _load(load_persona, target, name, files, known)
                refused = _refuse_map(entry, path, loaded, writer)
                if told := refused or _report_same_id(entry, path, loaded, known, writer):
                    found.append(told)
                    broken.add(path)
                if not refused:
                    known[position] = loaded
                sources[position] = target
        if loaded is None or loaded.persona is None or path in broken or not _is_sound(loaded):
            broken.add(path)
            # Who tells of a persona that was not read calls it by its file.
            read.append({"name": entry.strip() or _NAMELESS})
        else:
            read.append(loaded.persona)
    rest = data.copy()
    rest.pop("persona", rest.pop("personas", None))
    # A model that is read already stands in the data for what it was read from.
    whole: Data = {**rest, "personas": read}  # type: ignore[dict-item]
    return Personas(whole, found, frozenset(broken), sources, known)


SAME_ID = "two persona files with one id"
"""The slip of a map that names such files."""

_NAMELESS = "?"
_RECENT: Recent[Loaded] = Recent(32)


def _load(
    load_persona: LoadPersona,
    file: FilePath,
    name: str,
    files: Files,
    known: Mapping[int, Loaded],
) -> Loaded:
    """What is in a persona file, as one read it for the map before; but a map that names a file
    twice has two personas.
    """
    raw = files.read(file) or b""

    def read() -> Loaded:
        return load_persona(raw, name=name, limits=files.limits)._replace(file=file)

    if len(raw) > LARGEST or any(each.name == name for each in known.values()):
        return read()
    return _RECENT.find((digest(raw), name, str(file), files.limits), read)


def _refuse_map(reference: str, path: Path, loaded: Loaded, writer: Writer) -> Diagnostic | None:
    """What to say of a reference to a map where a persona is meant. Where the file is called as one
    of a persona, that is said there.
    """
    is_map = loaded.document is not None and holds_map(loaded.document.data)
    if not is_map or reference.strip().endswith(PERSONA_SUFFIX):
        return None
    message = f"{show(reference)} is a map, and no persona"
    hint = f"name a file that ends with `{PERSONA_SUFFIX}`, or describe the persona: `{{name: …}}`"
    return writer.write("wrong-type", path, message, hint=hint)


def _report_again(reference: str, path: Path, writer: Writer) -> Diagnostic:
    """What to say of a persona file that the map has named already."""
    message = f"{show(reference)} is named here again"
    return writer.write("duplicate-id", path, message, hint="take one of the two out")


def _report_same_id(
    reference: str, path: Path, loaded: Loaded, known: Mapping[int, Loaded], writer: Writer
) -> Diagnostic | None:
    """What to say of a persona file with the id of one that the map has named already."""
    own = loaded.persona and loaded.persona.id
    for first in known.values() if own else ():
        if first.persona and first.persona.id == own:
            message = f"{show(reference)} has the id `{own}`, as {show(first.name)} has"
            hint = "give one of the two files another: an id names one persona"
            return writer.write(
                "duplicate-id", path, message, hint=hint, slip=SAME_ID, word=own or ""
            )
    return None


def _is_sound(loaded: Loaded) -> bool:
    return all(found.severity is not Severity.ERROR for found in loaded.diagnostics)


def _report_both(data: Mapping[str, Data], writer: Writer) -> Diagnostic:
    first, second = (key for key in data if key in ("persona", "personas"))
    line = writer.write("duplicate-key", (first,), "", at_key=True).place.line
    return writer.write(
        "duplicate-key",
        (second,),
        f"`{second}` says again what `{first}` says on line {line}",
        hint="keep one of them; `personas` holds a list",
        at_key=True,
    )


def _find(
    reference: str, path: Path, writer: Writer, files: Files | None
) -> FilePath | Diagnostic | None:
    """The persona file, or a finding that says why there is none; None where none is looked for."""
    if "\n" in reference.strip():
        message = f"{show(reference)} is a text of several lines, but should be a persona"
        is_keys = ": " in reference
        advice = TAKE_BLOCK_OUT if is_keys else "write `name:`, and more under other keys"
        return writer.write("wrong-type", path, message, hint=advice)
    target = files.find(reference) if files else None
    if not isinstance(target, Refusal):
        return target
    from cjm.explain.words import LEAVE_OUT, says_nothing_yet

    hint = target.hint or ""
    if says_nothing_yet(reference):
        hint = LEAVE_OUT
    elif not reference.endswith((".yaml", ".yml")):
        hint = "a text here names a file; write `{name: …}` to describe the persona in the map"
    return writer.write(target.rule, path, target.message, hint=hint, suggestion=target.suggestion)
