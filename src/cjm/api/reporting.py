"""What reports for programs need beside the findings, and the files that no report may replace."""

from __future__ import annotations

import os
from pathlib import Path

from cjm.api.pages import read_page
from cjm.diagnostics import Severity
from cjm.errors import CjmError
from cjm.files import (
    CONFIG_NAME,
    MAP_SUFFIX,
    PERSONA_SUFFIX,
    PYPROJECT_NAME,
    find_work_tree,
    refuse_source,
)
from cjm.files.resolving import MOST_FOLDERS, Resolver
from cjm.linter.selection import load_rules
from cjm.parts import list_parts
from cjm.reports import Checked, RuleNote

_STDIN = "<stdin>"
_NEVER_REPLACED = (MAP_SUFFIX, PERSONA_SUFFIX, CONFIG_NAME, PYPROJECT_NAME)


def complete(checked: Checked, fails_from: Severity | None) -> Checked:
    """`checked` with what programs ask for: paths from the top of the repository, notes on rules,
    and from which severity on the run fails.
    """
    named = {found.rule for found in checked.diagnostics}
    rules = {name: rule for name, rule in load_rules(checked.plugins).items() if name in named}
    ours = list_parts("cjm.rules")
    return checked._replace(
        fails_from=fails_from,
        locate=StablePaths().find,
        rules={
            name: RuleNote(
                rule.severity,
                rule.kind,
                rule.summary,
                read_page(name, checked.plugins),
                comes_along=name in ours,
            )
            for name, rule in rules.items()
        },
    )


class StablePaths:
    """Paths of files from the top of the git work tree that the working folder lies in, else of
    their own; without one, from the working folder. With `/` on every system.

    Each folder is looked up once, however many files it holds.
    """

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def find(self, name: str) -> str:
        """The path of the file with this name."""
        if name == _STDIN:
            return name
        folder, own = os.path.split(name)
        if folder not in self._folders:
            if len(self._folders) == MOST_FOLDERS:
                self._folders.clear()
            self._folders[folder] = _find_stable_folder(folder)
        return self._folders[folder] + own


def _find_stable_folder(name: str) -> str:
    """What comes before the names of the files in a folder: nothing, or what ends with `/`."""
    here = Path.cwd()
    folder = Path(os.path.normpath(here / name))
    way = folder.relative_to(here) if folder.is_relative_to(here) else Path(name)
    for place in (here, folder):
        top = find_work_tree(place)
        if top and folder.is_relative_to(top):
            way = folder.relative_to(top)
            break
    prefix = way.as_posix()
    return "" if prefix == os.curdir else prefix if prefix.endswith("/") else f"{prefix}/"


def refuse_inputs(path: str, checked: Checked) -> None:
    """Raise CjmError where a report at `path` would take the place of what was checked."""
    target = Path(path).resolve()
    resolver = Resolver()
    is_input = any(resolver.resolve(file.name) == str(target) for file in checked.files)
    if is_input or (target.name.endswith(_NEVER_REPLACED) and target.exists()):
        raise CjmError(
            f"a report would overwrite `{path}`, which is no report", "name another file for it"
        )
    refuse_source(Path(path))


def append(path: str, text: str) -> None:
    """Add `text` at the end of a file that others write to as well. Raises CjmError."""
    try:
        with Path(path).open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CjmError(f"cannot write `{path}`: {error.strerror}") from error
