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
from cjm.cache.digests import digest_all
from cjm.cache.looks import ODD, join_looks, read_digest, take_looks
from cjm.errors import CjmError
from cjm.files import Found, Search, choose_strays, find_maps, find_stray_maps
from cjm.files.references import Sight
from cjm.values import NamedTuple

_WILD = frozenset("*?[")


class Looked(NamedTuple):
    """Looks that can be taken again, and the digest of what they show."""

    looks: bytes | bytearray
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
    members = find_members(patterns, entered)
    aims, targets = _list_sights(run, found, verifier)
    names = (one.name for one in chain(found, members))
    around = _list_surroundings(names, run.paths, entered) + aims
    around += [f"h{name}" for name in strays]
    if any("\0" in look for look in around) or find_stray_maps(strays) != run.strays:
        return None
    before = list(take_looks(around))
    if any(
        look.startswith("d") and shown.endswith(ODD)
        for look, shown in zip(around, before, strict=True)
    ):
        return None
    files = _list_files(found, (*members, *targets), verifier)
    looks = join_looks(chain(around, files))
    if not _is_so(run, found, verifier) or list(take_looks(around)) != before:
        return None
    return Looked(looks, digest_all(chain(before, verifier.contents)))


def _list_files(
    found: Iterable[Found], others: Iterable[Found | str], verifier: Verifier
) -> Iterator[str]:
    """Looks at the contents of files, each once, as they are taken. Raises ValueError where one
    cannot be read.
    """
    for one in found:
        yield _read(one.name, verifier)
    for other in others:
        name = other if isinstance(other, str) else other.name
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
) -> tuple[list[str], list[str]]:
    """Looks at where references lead, and the files that were read for others; each once."""
    aims: dict[str, None] = {}
    targets: dict[str, None] = {}
    for number, seen in run.list_sights():
        one = found[number]
        for sight in seen:
            if sight.base is None:
                targets[os.path.join(verifier.find_root(one), sight.reference)] = None
            else:
                aims[f"r{_aim(one, sight, verifier)}"] = None
    return list(aims), list(targets)


def _list_surroundings(
    names: Iterable[str], paths: tuple[str, ...], entered: list[str]
) -> list[str]:
    """Looks at the folders that were searched, at the settings around each file, and at where the
    names lead that were given.
    """
    folders = (os.path.dirname(name) or os.curdir for name in names)
    homes = dict.fromkeys(chain([os.curdir], entered, folders))
    looks = [f"p{folder}" for folder in homes] + [f"d{folder}" for folder in entered]
    return list(dict.fromkeys([*looks, *(f"r{path}" for path in paths)]))


def _is_so(run: Run, found: Sequence[Found], verifier: Verifier) -> bool:
    """Whether a run says of the contents that the verifier knows what it said of others."""
    marks = (verifier.mark_known(one) for one in found)
    return (
        verifier.mark_home(Path()) == run.home
        and digest_all(marks) == run.mark
        and all(verifier.confirm_sights(found[number], seen) for number, seen in run.list_sights())
        and all(map(verifier.confirm_glance, run.glances))
    )


def _aim(found: Found, sight: Sight, verifier: Verifier) -> str:
    """The path that a reference means, links not yet followed."""
    base = os.path.join(verifier.find_root(found), sight.base) if sight.base else found.name
    return os.path.join(os.path.dirname(base), sight.reference)
