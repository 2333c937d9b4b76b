"""The short way through `cjm validate`, for a check that was run before.

It is taken before Typer, Pydantic and the YAML reader are imported, which is most of a short run.
It knows the usual flags as they are usually written. Whatever else it meets, and whatever it would
have to refuse, it leaves to the full command line.
"""

import os
import re

from cjm.cli.today import PLAIN_DAY
from cjm.cli.wishes import Threshold, Wishes

_VALUED = {
    "--report": "report",
    "--format": "form",
    "-f": "form",
    "--select": "select",
    "--ignore": "ignore",
    "--fail-on": "fail_on",
    "--today": "today",
    "--config": "config",
    "--color": "color",
    "--jobs": "jobs",
    "-j": "jobs",
}
_SWITCHES = {
    "--quiet": "quiet",
    "-q": "quiet",
    "--verbose": "verbose",
    "-v": "verbose",
    "--no-cache": "no_cache",
    "--gate": "gate",
    "--statistics": "statistics",
}
_VARIABLES = {"today": "CJM_TODAY", "config": "CJM_CONFIG", "color": "CJM_COLOR"}
_FORMS = {
    "color": re.compile("auto|always|never"),
    "today": PLAIN_DAY,
    "jobs": re.compile("[1-9][0-9]?"),
}
_THRESHOLDS: dict[str, Threshold] = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "never": "never",
}


def answer(arguments: list[str]) -> int | None:
    """The exit code of `cjm validate` with these arguments, all said; None where it has to run."""
    wishes = read_wishes(arguments)
    if wishes is None or wishes.no_cache:
        return None
    from cjm.api.runs import recall_run
    from cjm.cli.validating import conclude, make_job

    checked = recall_run(make_job(wishes))
    if checked is None:
        return None
    from cjm.cli.reporting import read_outlets

    return conclude(checked, wishes, read_outlets(wishes.report, counts=wishes.statistics))


def read_wishes(arguments: list[str]) -> Wishes | None:
    """What the arguments ask for; None where the full command line has to say."""
    written = _sort(arguments)
    if written is None:
        return None
    last = {name: values[-1] for name, values in written.items()}
    for name, variable in _VARIABLES.items():
        if value := os.environ.get(variable):
            last.setdefault(name, value)
    fail_on = _THRESHOLDS.get(last.get("fail_on", "error"))
    fits = all(form.fullmatch(last[name]) for name, form in _FORMS.items() if name in last)
    if fail_on is None or not fits:
        return None
    return Wishes(
        paths=tuple(written.get("paths", ())),
        report=(*written.get("report", ()), *written.get("form", ())[-1:]),
        fail_on=fail_on,
        statistics="statistics" in last,
        gate="gate" in last,
        select=tuple(written.get("select", ())),
        ignore=tuple(written.get("ignore", ())),
        today=last.get("today"),
        config=last.get("config"),
        color=last.get("color"),
        quiet="quiet" in last,
        verbose="verbose" in last,
        jobs=int(last["jobs"]) if "jobs" in last else None,
        no_cache="no_cache" in last,
    )


def _sort(arguments: list[str]) -> dict[str, list[str]] | None:
    """The arguments by what they are; None where there is one that is not known here."""
    written: dict[str, list[str]] = {}
    rest = iter(arguments)
    for argument in rest:
        name, sign, value = argument.partition("=")
        if not argument.startswith("-"):
            kind, value = "paths", argument
        elif name in _VALUED and not (sign and len(name) == 2):
            kind = _VALUED[name]
            value = value if sign else next(rest, "")
        elif argument in _SWITCHES:
            kind, value = _SWITCHES[argument], "yes"
        else:
            return None
        if not value or value.startswith("-"):
            return None
        written.setdefault(kind, []).append(value)
    return written
