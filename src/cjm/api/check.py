"""Checks maps: what `cjm validate` does."""

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cjm.api.rules import choose_options
from cjm.api.workspace import Home, Workspace
from cjm.diagnostics import Diagnostic
from cjm.files import PERSONA_SUFFIX, Found, find_maps
from cjm.linter import LintOptions, lint
from cjm.loader import Loaded, load_map, load_persona
from cjm.model.walk import list_steps
from cjm.reports import Checked, FileFindings, take_excerpt

_MANY = 50
"""Files from which on the memory that cycles hold is worth collecting."""


class CheckJob(NamedTuple):
    """What to check. Without `paths`, the maps of the settings or of the working folder."""

    today: date
    paths: tuple[str, ...] = ()
    stdin_name: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: str | None = None


def keep_quiet(done: int, total: int) -> None:
    """For callers that do not ask how far a run is."""


def check(job: CheckJob, tell: Callable[[int, int], None] = keep_quiet) -> Checked:
    """All findings in all files, in the order of the files. `tell` hears how many are done.

    Raises CjmError where a path means nothing, a file cannot be read or the settings are broken.
    """
    workspace = Workspace(job.config)
    paths = job.paths or workspace.list_default_paths()
    found = find_maps(paths, stdin_name=job.stdin_name)
    if len(found) > _MANY:
        # All that is imported stays to the end: no need to look at it again and again.
        gc.freeze()
        gc.enable()
    chosen: dict[Path | None, LintOptions] = {}
    files: list[FileFindings] = []
    steps = 0
    for number, one in enumerate(found):
        tell(number, len(found))
        home = workspace.find_home(one.place)
        if home.settings.file not in chosen:
            chosen[home.settings.file] = _choose(job, home)
        loaded = load(one, home, workspace.read(one))
        files.append(keep(loaded, lint(loaded, chosen[home.settings.file])))
        steps += len(list_steps(loaded.journey)) if loaded.journey else 0
    return Checked(tuple(files), steps)


def _choose(job: CheckJob, home: Home) -> LintOptions:
    return choose_options(home.settings, today=job.today, select=job.select, ignore=job.ignore)


def load(found: Found, home: Home, raw: bytes) -> Loaded:
    """The map, or the persona, in a file."""
    if found.name.endswith(PERSONA_SUFFIX):
        return load_persona(raw, name=found.name, limits=home.limits)
    return load_map(raw, name=found.name, file=found.place, root=home.root, limits=home.limits)


def keep(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> FileFindings:
    """What reports need of a file: of its text only the lines that they show."""
    return FileFindings(loaded.name, diagnostics, take_excerpt(loaded.text, diagnostics))
