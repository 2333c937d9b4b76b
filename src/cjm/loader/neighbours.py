"""What one file adds to the checks between the files of a project."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from unicodedata import normalize

from cjm.cache.digests import digest
from cjm.likeness import nearest
from cjm.loader.facts import NO_FACTS, Facts, read_facts
from cjm.loader.files import Files, Refusal
from cjm.loader.recent import LARGEST, Recent
from cjm.source import LIMITS, Limits, SourceTrouble, compose_document, decode
from cjm.values import NamedTuple

# A key of the outermost mapping, as nearly every file writes it: at the start of a line.
_OUTERMOST = re.compile(rb"""^(?:cjm|name|"cjm"|"name"|'cjm'|'name')[ \t]*:""", re.MULTILINE)
_ID = re.compile(rb"""^(?:id|"id"|'id')[ \t]*:[ \t]*([^\r\n]*)""", re.MULTILINE)
_ONE_PERSONA = b"\npersona: "
_PERSONA = b".persona.yaml"
# What no name of a file holds, or ends it in YAML.
_BEFORE_NAME = re.compile(rb"""[/\\"'\[\]{},\r\n]""")
_LONGEST_NAME = 255


class Part(NamedTuple):
    """The part of one file in the checks between files: plain values, quick to read and to keep.

    `id` is that of the map or persona as it seems at a glance, `mentions` the names of persona
    files, folders left out, that occur in the text, and what stands for one. Both are guesses:
    `find_facts` tells what is so. They may err on the side of more, not of less.
    """

    id: str | None = None
    mentions: frozenset[str] = frozenset()


def read_part(raw: bytes, limits: Limits = LIMITS) -> Part:
    """The part of a file, looked up in its bytes without reading it as YAML where it can be."""
    mentions = frozenset(_list_mentions(raw))
    if not _OUTERMOST.search(raw):
        facts = find_facts(raw, limits)
        names = (reference.replace("\\", "/").rpartition("/")[2] for reference in facts.personas)
        return Part(facts.map_id, mentions.union(names))
    found = _ID.search(raw)
    return Part(_read_scalar(found[1].decode("utf-8", "replace")) if found else None, mentions)


def _list_mentions(raw: bytes) -> Iterator[str]:
    """What stands before each end of a persona file's name, as far as it may belong to it."""
    at = raw.find(_PERSONA)
    while at >= 0:
        # No regular expression runs over the text: from each letter it would begin anew.
        before = _BEFORE_NAME.split(raw[max(at - _LONGEST_NAME, 0) : at])[-1]
        yield (before + _PERSONA).decode("utf-8", "replace").strip()
        at = raw.find(_PERSONA, at + 1)
    at = raw.find(_ONE_PERSONA)
    if at >= 0:
        line = raw[at + len(_ONE_PERSONA) :][:_LONGEST_NAME].partition(b"\n")[0]
        if line[:1] not in b"{[" and _PERSONA not in line:
            yield _read_scalar(line.decode("utf-8", "replace").strip()) or ""


def _read_scalar(written: str) -> str | None:
    """A scalar on one line, without its quotes and the comment behind it."""
    if written[:1] in ("'", '"'):
        return written[1:].partition(written[0])[0] or None
    text = re.split(r"(?:^|\s)#", written, maxsplit=1)[0] if "#" in written else written
    return text.strip() or None


def find_facts(raw: bytes, limits: Limits = LIMITS) -> Facts:
    """The facts of a map or persona, read as YAML; none where it is no YAML."""
    if len(raw) > LARGEST:
        return _read_facts(raw, limits)
    return _RECENT.find((digest(raw), limits), lambda: _read_facts(raw, limits))


_RECENT: Recent[Facts] = Recent(64)


def _read_facts(raw: bytes, limits: Limits) -> Facts:
    try:
        return read_facts(compose_document(decode(raw, limits), limits).data)
    except SourceTrouble:
        return NO_FACTS


def misses_persona(facts: Facts, files: Files, called: Iterable[str]) -> bool:
    """Whether a map names a persona file that is not there, by a name much like one of `called`."""
    return any(
        isinstance(files.find(reference), Refusal) and is_alike(reference, called)
        for reference in facts.personas
    )


def is_alike(reference: str, called: Iterable[str]) -> bool:
    """Whether a persona may be meant that is called so: by the name of its file or by its id."""
    name = re.split(r"[/\\]|[:-] ", reference)[-1].strip()
    stem = normalize("NFC", name.partition(".")[0])
    return nearest(stem, (normalize("NFC", one) for one in called)) is not None


def list_persona_files(facts: Facts, files: Files) -> Iterator[FilePath]:
    """The persona files that a map names, as far as they are there."""
    for reference in facts.personas:
        target = files.find(reference)
        if isinstance(target, FilePath):
            yield target
