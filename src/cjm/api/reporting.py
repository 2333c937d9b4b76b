"""What reports for programs need beside the findings, and the files that no report may replace."""

from __future__ import annotations

import os
from pathlib import Path

from cjm.api.pages import read_page
from cjm.diagnostics import Severity
from cjm.errors import CjmError
from cjm.files import CONFIG_NAME, MAP_SUFFIX, PERSONA_SUFFIX, PYPROJECT_NAME, find_work_tree
from cjm.linter.selection import load_rules
from cjm.reports import Checked, RuleNote

_STDIN = "<stdin>"
_NEVER_REPLACED = (MAP_SUFFIX, PERSONA_SUFFIX, CONFIG_NAME, PYPROJECT_NAME)


def complete(checked: Checked, fails_from: Severity | None) -> Checked:
    """`checked` with what programs ask for: paths from the top of the repository, notes on rules,
    and from which severity on the run fails.
    """
    named = {found.rule for found in checked.diagnostics}
    rules = {name: rule for name, rule in load_rules(checked.plugins).items() if name in named}
    return checked._replace(
        fails_from=fails_from,
        locate=find_stable_path,
        rules={
            name: RuleNote(rule.severity, rule.kind, rule.summary, read_page(name, checked.plugins))
            for name, rule in rules.items()
        },
    )


def find_stable_path(name: str) -> str:
    """The path of a file from the top of the git work tree that the working folder lies in, else
    of its own; without one, from the working folder. With `/` on every system.
    """
    if name == _STDIN:
        return name
    here = Path.cwd()
    file = Path(os.path.normpath(here / name))
    for folder in (here, file.parent):
        top = find_work_tree(folder)
        if top and file.is_relative_to(top):
            return file.relative_to(top).as_posix()
    return (file.relative_to(here) if file.is_relative_to(here) else Path(name)).as_posix()


def refuse_inputs(path: str, checked: Checked) -> None:
    """Raise CjmError where a report at `path` would take the place of what was checked."""
    target = Path(path).resolve()
    is_input = any(Path(file.name).resolve() == target for file in checked.files)
    if is_input or (target.name.endswith(_NEVER_REPLACED) and target.exists()):
        raise CjmError(
            f"a report would overwrite `{path}`, which is no report", "name another file for it"
        )


def append(path: str, text: str) -> None:
    """Add `text` at the end of a file that others write to as well. Raises CjmError."""
    try:
        with Path(path).open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CjmError(f"cannot write `{path}`: {error.strerror}") from error
