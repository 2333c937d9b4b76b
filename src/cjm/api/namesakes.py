"""Files with one id: what is found at each of them is told once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from cjm.api.workspace import Workspace
from cjm.diagnostics import Diagnostic
from cjm.loader.personas import SAME_ID
from cjm.reports import Checked, FileFindings, Pile

_RULE = "duplicate-file-id"

_Key: TypeAlias = "tuple[Path, bool, str]"
"""The root of a project, whether it is about personas, and an id."""


def tell_once(checked: Checked, config: str | None) -> Checked:
    """The same with one finding for the files of a project that have one id: at the last of them,
    which names the others. A map that names two such personas has nothing to say of it then.

    All of them are found before, as a list of what is known, a comment, or a look at what has
    changed may take out any of them.
    """
    if all(found.rule != _RULE for found in checked.diagnostics):
        return checked
    workspace = Workspace(config)
    last: dict[_Key, str] = {}
    for file in checked.files:
        for found in file.diagnostics:
            if found.rule == _RULE:
                last[_name(found, file, workspace)] = file.name
    return checked._replace(files=Pile(_thin(checked, last, workspace)))


def _thin(checked: Checked, last: dict[_Key, str], workspace: Workspace) -> Iterator[FileFindings]:
    for file in checked.files:
        kept = tuple(
            found
            for found in file.diagnostics
            if not (found.rule == _RULE or found.slip == SAME_ID)
            or last.get(_name(found, file, workspace), file.name) == file.name
        )
        yield file if len(kept) == len(file.diagnostics) else file._replace(diagnostics=kept)


def _name(found: Diagnostic, file: FileFindings, workspace: Workspace) -> _Key:
    is_persona = file.is_persona or found.slip == SAME_ID
    return workspace.find_home(file.name).root, is_persona, found.word
