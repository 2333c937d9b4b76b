"""Checks maps: what `cjm validate` does."""

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cjm.api.neighbourhood import Neighbourhood
from cjm.api.rules import NO_WISH, Wish, choose_options, find_overrides
from cjm.api.workspace import Home, Workspace
from cjm.diagnostics import Diagnostic
from cjm.files import PERSONA_SUFFIX, Found, Search, find_maps
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
    wish: Wish = NO_WISH
    config: str | None = None


def keep_quiet(done: int, total: int) -> None:
    """For callers that do not ask how far a run is."""


def check(job: CheckJob, tell: Callable[[int, int], None] = keep_quiet) -> Checked:
    """All findings in all files, in the order of the files. `tell` hears how many are done.

    Raises CjmError where a path means nothing, a file cannot be read or the settings are broken.
    """
    workspace = Workspace(job.config)
    paths = job.paths or workspace.list_default_paths()
    search = Search(with_personas=True)
    found = find_maps(paths, stdin_name=job.stdin_name, search=search)
    neighbourhood = Neighbourhood(workspace, found, paths)
    own = {one.path.resolve() for one in found if one.path}
    if len(found) > _MANY:
        # All that is imported stays to the end: no need to look at it again and again.
        gc.freeze()
        gc.enable()
    chosen: dict[tuple[Path | None, tuple[int, ...]], LintOptions] = {}
    files: list[FileFindings] = []
    steps = 0
    for number, one in enumerate(found):
        tell(number, len(found))
        home = workspace.find_home(one.place)
        overrides = find_overrides(home.settings, one.place)
        if (home.settings.file, overrides) not in chosen:
            chosen[home.settings.file, overrides] = choose_options(
                home.settings, today=job.today, wish=job.wish, overrides=overrides
            )
        options = chosen[home.settings.file, overrides]
        loaded = load(one, home, workspace.read(one))
        around = neighbourhood.look_around(loaded, home)
        kept = keep(loaded, lint(loaded, options, around))
        files.append(kept._replace(beside=()))
        for persona in kept.beside:
            # What is found in a persona file is said once, and at the file itself if it is asked.
            file = Path(persona.name).resolve()
            if file not in own:
                own.add(file)
                files.append(persona)
        steps += len(list_steps(loaded.journey)) if loaded.journey else 0
    plugins = dict.fromkeys(name for one in chosen.values() for name in one.plugins)
    return Checked(tuple(files), steps, plugins=tuple(plugins))


def load(found: Found, home: Home, raw: bytes) -> Loaded:
    """The map, or the persona, in a file."""
    if found.name.endswith(PERSONA_SUFFIX):
        return load_persona(raw, name=found.name, limits=home.limits)._replace(file=found.place)
    return load_map(raw, name=found.name, file=found.place, root=home.root, limits=home.limits)


def keep(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> FileFindings:
    """What reports need of a file, and of the persona files it names: of their texts only the
    lines that they show.
    """
    beside = (
        _keep_own(persona, diagnostics)
        for persona in {each.name: each for each in loaded.personas.values()}.values()
    )
    told = tuple(persona for persona in beside if persona.diagnostics)
    return _keep_own(loaded, diagnostics)._replace(beside=told)


def _keep_own(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> FileFindings:
    own = tuple(found for found in diagnostics if found.file == loaded.name)
    return FileFindings(loaded.name, own, take_excerpt(loaded.text, own))
