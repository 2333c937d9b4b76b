"""The short way through `cjm validate`: what was said before is said again before Pydantic and the
YAML reader are imported.
"""

import re

from cjm.cli.plain._early import import_early
from cjm.cli.plain._flags import FORMS, PATHS, SWITCHES, VALUED, Flags, read_flags
from cjm.cli.wishes import Threshold, Wishes

_FLAGS = Flags(
    valued={
        **VALUED,
        "--report": "report",
        "--format": "form",
        "-f": "form",
        "--select": "select",
        "--ignore": "ignore",
        "--fail-on": "fail_on",
        "--jobs": "jobs",
        "-j": "jobs",
    },
    switches={
        **SWITCHES,
        "--verbose": "verbose",
        "-v": "verbose",
        "--no-cache": "no_cache",
        "--gate": "gate",
        "--statistics": "statistics",
    },
    forms={
        **FORMS,
        "fail_on": re.compile("error|warning|info|never"),
        "jobs": re.compile("[1-9][0-9]?"),
    },
)
_THRESHOLDS: dict[str, Threshold] = {
    "error": "error",
    "warning": "warning",
    "info": "info",
    "never": "never",
}


def answer(arguments: list[str]) -> int | None:
    """The exit code of `cjm validate` with these arguments, all said; None where the full command
    line has to say it.
    """
    wishes = read_wishes(arguments)
    if wishes is None:
        return None
    if not wishes.no_cache:
        from cjm.api.runs import recall_run
        from cjm.cli.validating import conclude, make_job

        checked = recall_run(make_job(wishes))
        if checked is not None:
            from cjm.cli.reporting import read_outlets

            return conclude(checked, wishes, read_outlets(wishes.report, counts=wishes.statistics))
    import_early()
    from cjm.cli.checking import check_maps

    return check_maps(wishes, is_preview=False, with_unsafe=False)


def read_wishes(arguments: list[str]) -> Wishes | None:
    """What the arguments ask for; None where the full command line has to say."""
    given = read_flags(arguments, _FLAGS)
    if given is None:
        return None
    jobs = given.last("jobs")
    return Wishes(
        paths=given.list(PATHS),
        report=(*given.list("report"), *given.list("form")[-1:]),
        fail_on=_THRESHOLDS[given.last("fail_on") or "error"],
        statistics=given.has("statistics"),
        gate=given.has("gate"),
        select=given.list("select"),
        ignore=given.list("ignore"),
        today=given.last("today"),
        config=given.last("config"),
        color=given.last("color"),
        quiet=given.has("quiet"),
        verbose=given.has("verbose"),
        jobs=int(jobs) if jobs else None,
        no_cache=given.has("no_cache"),
    )
