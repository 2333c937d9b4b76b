"""What a check that was run rests on, as looks that can be taken again."""

from __future__ import annotations

import os
from pathlib import Path

from cjm.api.projects import find_members
from cjm.api.runs import Run
from cjm.api.sifting import find_baseline
from cjm.api.verifying import Verifier
from cjm.cache.digests import digest_all
from cjm.cache.looks import ODD, take_looks
from cjm.errors import CjmError
from cjm.files import Found, Search, choose_strays, find_maps, find_stray_maps
from cjm.files.references import Sight

_WILD = frozenset("*?[")


def look_again(run: Run) -> tuple[list[str], list[bytes]] | None:
    """The looks that tell whether a run still holds, and what they show; None where there are no
    such looks, or it holds no longer.

    Contents are read once, and held against what the run has read. What the folders hold is looked
    at before and after, so that nothing comes or goes between.
    """
    patterns = [pattern for glance in run.glances for pattern in glance.patterns]
    if any(_WILD.intersection(path) for path in (*run.paths, *patterns)):
        return None
    try:
        if find_baseline(None):
            return None
        return _look(run, patterns)
    except (CjmError, OSError, ValueError):
        return None


def _look(run: Run, patterns: list[str]) -> tuple[list[str], list[bytes]] | None:
    verifier = Verifier(None)
    entered: list[str] = []
    strays: list[str] = []
    search = Search(with_personas=True, entered=entered, strays=strays)
    found = find_maps(run.paths, search=search)
    strays = choose_strays(strays, found)
    members = find_members(patterns, entered)
    sights = [(found[number], sight) for number, seen in run.sights for sight in seen]
    around = _list_surroundings((*found, *members), run.paths, entered)
    around += [f"r{_aim(one, sight, verifier)}" for one, sight in sights if sight.base is not None]
    around += [f"h{name}" for name in strays]
    files = [one.name for one in (*found, *members)]
    files += [_name_target(one, sight, verifier) for one, sight in sights if sight.base is None]
    files = list({os.path.abspath(name): name for name in reversed(files)}.values())
    if any("\0" in look for look in around):
        return None
    before = take_looks(around)
    contents = take_looks([f"f{name}" for name in files])
    if (
        find_stray_maps(strays) != run.strays
        or not all(contents)
        or any(os.fsencode(ODD) in shown for shown in before)
    ):
        return None
    verifier.note(dict(zip(map(os.path.abspath, files), contents, strict=True)))
    if not _is_so(run, found, verifier) or take_looks(around) != before:
        return None
    return [*around, *(f"f{name}" for name in files)], [*before, *contents]


def _list_surroundings(
    files: tuple[Found, ...], paths: tuple[str, ...], entered: list[str]
) -> list[str]:
    """Looks at the folders that were searched, at the settings around each file, and at where the
    names lead that were given.
    """
    homes = [os.curdir, *entered, *(os.path.dirname(one.name) or os.curdir for one in files)]
    looks = [f"p{folder}" for folder in homes] + [f"d{folder}" for folder in entered]
    return list(dict.fromkeys([*looks, *(f"r{path}" for path in paths)]))


def _is_so(run: Run, found: tuple[Found, ...], verifier: Verifier) -> bool:
    """Whether a run says of the contents that the verifier knows what it said of others."""
    marks = (verifier.mark_known(one) for one in found)
    return (
        verifier.mark_home(Path()) == run.home
        and digest_all(marks) == run.mark
        and all(verifier.confirm_sights(found[number], seen) for number, seen in run.sights)
        and all(map(verifier.confirm_glance, run.glances))
    )


def _aim(found: Found, sight: Sight, verifier: Verifier) -> str:
    """The path that a reference means, links not yet followed."""
    base = os.path.join(verifier.find_root(found), sight.base) if sight.base else found.name
    return os.path.join(os.path.dirname(base), sight.reference)


def _name_target(found: Found, sight: Sight, verifier: Verifier) -> str:
    """The path of a file that was read for another one."""
    return os.path.join(verifier.find_root(found), sight.reference)
