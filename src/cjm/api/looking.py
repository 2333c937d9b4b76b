"""What a check that was run rests on, as looks that can be taken again."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from cjm.api.lists import Lists
from cjm.api.projects import find_members
from cjm.api.runs import Run
from cjm.api.verifying import Verifier
from cjm.cache.digests import Digester, digest_all
from cjm.cache.looks import ODD, join_looks, read_digest, split_looks, take_looks
from cjm.errors import CjmError
from cjm.files import Found, Search, choose_strays, find_maps, find_stray_maps
from cjm.files.references import Sight
from cjm.files.resolving import MOST_FOLDERS
from cjm.values import NamedTuple

_WILD = frozenset("*?[")


class Looked(NamedTuple):
    """Looks that can be taken again, and the digest of what they show."""

    looks: bytearray
    shown: bytes


def look_again(run: Run) -> Looked | None:
    """The looks that tell whether a run still holds; None where there are none, or it holds no
    longer.

    Contents are read once, and held against what the run has read. What the folders hold is looked
    at before and after, so that nothing comes or goes between.
    """
    patterns = [pattern for glance in run.glances for pattern in glance.patterns]
    if any(_WILD.intersection(path) for path in (*run.paths, *patterns)):
        return None
    try:
        return _look(run, patterns)
    except (CjmError, OSError, ValueError, pickle.UnpicklingError):
        return None


def _look(run: Run, patterns: list[str]) -> Looked | None:
    verifier = Verifier(None)
    entered: list[str] = []
    strays: list[str] = []
    search = Search(with_personas=True, entered=entered, strays=strays)
    found = find_maps(run.paths, search=search)
    lists = Lists()
    if lists.find("") or any(lists.find(one.name) for one in found):
        return None
    strays = choose_strays(strays, found)
    if find_stray_maps(strays) != run.strays:
        return None
    looks = join_looks(_list_surroundings(chain(found, find_members(patterns, entered)), entered))
    join_looks(dict.fromkeys(f"r{path}" for path in run.paths), looks)
    aims, targets = _list_sights(run, found, verifier)
    looks += aims
    join_looks((f"h{name}" for name in strays), looks)
    around = len(looks)
    shown = Digester()
    pairs = (split_looks(looks, around), take_looks(split_looks(looks, around)))
    for look, one in zip(*pairs, strict=True):
        if look.startswith("d") and one.endswith(ODD):
            return None
        shown.add(one)
    before = shown.name
    members = (one.name for one in find_members(patterns))
    join_looks(_list_files(found, chain(members, split_looks(targets)), verifier), looks)
    if not _is_so(run, found, verifier):
        return None
    if digest_all(take_looks(split_looks(looks, around))) != before:
        return None
    for content in verifier.contents:
        shown.add(content)
    return Looked(looks, shown.name)


def _list_files(found: Iterable[Found], others: Iterable[str], verifier: Verifier) -> Iterator[str]:
    """Looks at the contents of files, each once, as they are taken. Raises ValueError where one
    cannot be read.
    """
    for one in found:
        yield _read(one.name, verifier)
    for name in others:
        if verifier.contents.find(os.path.abspath(name)) is None:
            yield _read(name, verifier)


def _read(name: str, verifier: Verifier) -> str:
    content = read_digest(name)
    if not content:
        raise ValueError(name)
    verifier.contents.note(os.path.abspath(name), content)
    return f"f{name}"


def _list_sights(
    run: Run, found: Sequence[Found], verifier: Verifier
) -> tuple[bytearray, bytearray]:
    """Looks at where references lead, and the files that were read for others. Each is there once,
    or hardly ever again: maps come folder by folder.
    """
    aims, targets = bytearray(), bytearray()
    known: set[str] = set()
    for number, seen in run.list_sights():
        one = found[number]
        for sight in seen:
            is_read = sight.base is None
            place = _locate(one, sight, verifier) if is_read else f"r{_aim(one, sight, verifier)}"
            if place in known:
                continue
            if len(known) == MOST_FOLDERS:
                known.clear()
            known.add(place)
            join_looks((place,), targets if is_read else aims)
    return aims, targets


def _list_surroundings(files: Iterable[Found], entered: list[str]) -> Iterator[str]:
    """Looks at the settings around each file, and at the folders that were searched: these are
    known as soon as the files are.
    """
    folders = dict.fromkeys(os.path.dirname(one.name) or os.curdir for one in files)
    yield from (f"p{folder}" for folder in dict.fromkeys([os.curdir, *entered, *folders]))
    yield from dict.fromkeys(f"d{folder}" for folder in entered)


def _is_so(run: Run, found: Sequence[Found], verifier: Verifier) -> bool:
    """Whether a run says of the contents that the verifier knows what it said of others."""
    marks = (verifier.mark_known(one) for one in found)
    return (
        verifier.mark_home(Path()) == run.home
        and digest_all(marks) == run.mark
        and all(verifier.confirm_sights(found[number], seen) for number, seen in run.list_sights())
        and all(map(verifier.confirm_glance, run.glances))
    )


def _locate(found: Found, sight: Sight, verifier: Verifier) -> str:
    """The file whose content was seen."""
    return os.path.join(verifier.find_root(found), sight.reference)


def _aim(found: Found, sight: Sight, verifier: Verifier) -> str:
    """The path that a reference means, links not yet followed."""
    base = os.path.join(verifier.find_root(found), sight.base) if sight.base else found.name
    return os.path.join(os.path.dirname(base), sight.reference)
