"""What is meant by a report, a set of rules or a severity that is called otherwise."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable

from cjm.api.suggesting import suggest
from cjm.config.synonyms import find_severity
from cjm.errors import CjmError
from cjm.reports import report_names

_REPORTS = {
    "concise": "compact flake8 gcc line oneline short unix",
    "full": "console default human long plain pretty stylish text tty txt",
    "github": "actions annotations gha github-actions",
    "gitlab": "code-quality codeclimate codequality gitlab-ci gl",
    "junit": "junit-xml junitxml xml xunit",
    "markdown": "gfm md",
    "statistics": "count counts stats summary",
}
"""What other tools call each report, and how its files end."""
_OTHER_SIGN = re.compile(r"(?P<name>[\w-]+)\s*[:>]\s*(?P<path>.+)")
_ONE_MORE = re.compile(r",\s*[\w-]+=")
_NEVER = "never"


def refuse_report(written: str) -> CjmError:
    """What to say of a `--report` that names none."""
    name, _, path = written.partition("=")
    names = report_names()
    says = f"there is no report `{name}`"
    listed = f"reports are {', '.join(names)}"
    if found := _OTHER_SIGN.fullmatch(written):
        # With another sign, the path is a part of the name.
        meant = find_report_name(found["name"], names)
        if meant:
            return CjmError(says, f"did you mean `--report {meant}={found['path']}`?")
    if "," in written:
        return CjmError(says, "write `--report` once for each")
    if not name:
        return CjmError("`--report` names no report", listed)
    end = name.rpartition(".")[2]
    if not path and end != name and (meant := find_report_name(end, names)):
        return CjmError(says, f"did you mean `--report {meant}={name}`?")
    if meant := find_report_name(name, names):
        near = f"did you mean `{meant}`?"
    else:
        near = suggest(name, names) or ""
    return CjmError(says, f"{near} {listed}".strip())


def find_report_name(word: str, names: Collection[str]) -> str | None:
    """The report that is called so elsewhere."""
    small = word.strip().lower()
    if small in names:
        return small
    return next((meant for meant, others in _REPORTS.items() if small in others.split()), None)


def refuse_odd_path(name: str, path: str) -> None:
    """Raises CjmError for a file of a report that goes on with another report."""
    if _ONE_MORE.search(path):
        one, _, other = path.partition(",")
        hint = f"write `--report` once for each: --report {name}={one} --report {other.strip()}"
        raise CjmError(f"`{path}` names a file, and another report behind it", hint)


def refuse_maps_that_are_reports(paths: Iterable[str], reports: Collection[str]) -> None:
    """Raises CjmError for the path of a map where none is, and one of the `reports` was meant to go
    there: `--report sarif out.sarif`.
    """
    for path in paths:
        meant = find_report_name(path.rpartition(".")[2], reports)
        if meant and "." in path and not os.path.lexists(path):
            says = f"there is no file `{path}`"
            raise CjmError(says, f"did you mean `--report {meant}={path}`?")


def find_choice(word: str, choices: Collection[str]) -> str | None:
    """The choice of a severity, or of none, that is called so elsewhere."""
    meant = find_severity(word)
    meant = _NEVER if meant == "off" else meant
    return meant if meant in choices else None
