"""Where findings go: `--report FORMAT[=PATH]`."""

import os
from collections.abc import Sequence
from functools import partial

from cjm.api.store import store_text
from cjm.cli.streams import put_pieces, say
from cjm.diagnostics import Severity
from cjm.errors import CjmError
from cjm.reports import Checked, Report, load_report, report_names
from cjm.terminal import PLAIN, Style
from cjm.values import NamedTuple

STDIN = STDOUT = "-"
_STDERR = "<stderr>"
_ENDS = {"json": "json", "sarif": "sarif", "xml": "junit", "md": "markdown", "txt": "full"}
_SUMMARY = "GITHUB_STEP_SUMMARY"


class Outlet(NamedTuple):
    """A report and the file it goes to, or `-` for the standard output."""

    report: Report
    path: str


def read_outlets(
    written: Sequence[str], *, counts: bool = False, is_taken: bool = False
) -> tuple[Outlet, ...]:
    """The outlets that the flags ask for, and one that `counts`; `full` on the standard output
    without any, and on the standard error where the output `is_taken` by something else.
    """
    wanted = [*written, *(["statistics"] if counts else ())]
    if is_taken and not wanted:
        return (Outlet(load_report("full"), _STDERR),)
    outlets = tuple(_read_outlet(value) for value in wanted or ("full",))
    places = [_locate(outlet) for outlet in outlets]
    for place, outlet in zip(places, outlets, strict=True):
        if places.count(place) > 1:
            where = "the standard output" if outlet.path == STDOUT else f"`{outlet.path}`"
            raise CjmError(f"two reports would go to {where}", "as in --report json=findings.json")
    if is_taken:
        return tuple(map(_make_way, outlets))
    return outlets


def choose_output(form: str | None, output: str | None) -> tuple[str, ...]:
    """The value of `--report` that stands for `--format` and `--output`, if any."""
    if output is None:
        return () if form is None else (form,)
    if form is None and output != STDOUT:
        form = _ENDS.get(output.rpartition(".")[2].lower())
        if form is None:
            raise CjmError(
                f"the end of `{output}` names no report",
                "say which by --format, as in --format gitlab",
            )
    return (f"{form or 'full'}={output}",)


def _make_way(outlet: Outlet) -> Outlet:
    """The outlet where the standard output is taken: what people read goes to the standard error.

    Raises CjmError for what programs read.
    """
    if outlet.path != STDOUT:
        return outlet
    if not outlet.report.is_for_people:
        raise CjmError(
            "a report and the mended text would go to the standard output",
            f"as in --report {outlet.report.name}=findings.{outlet.report.name}",
        )
    return outlet._replace(path=_STDERR)


def _read_outlet(written: str) -> Outlet:
    name, sign, path = written.partition("=")
    if name not in report_names():
        from cjm.cli.meant import refuse_report

        raise refuse_report(written)
    if sign and not path:
        raise CjmError(f"`--report {written}` names no file", f"as in --report {name}=findings")
    if "," in path:
        from cjm.cli.meant import refuse_odd_path

        refuse_odd_path(name, path)
    return Outlet(load_report(name), path or STDOUT)


def _locate(outlet: Outlet) -> str:
    return STDOUT if outlet.path == STDOUT else os.path.realpath(outlet.path)


def write_reports(
    shown: Checked,
    counted: Checked,
    outlets: tuple[Outlet, ...],
    style: Style,
    fail_on: str = "error",
) -> None:
    """Write the findings that are `shown` to each outlet, or those that are `counted` where one
    counts them all; files whole, even where nothing was found.

    `fail_on` is the severity from which on findings make the run fail, or `never`.
    """
    if any(not outlet.report.is_for_people for outlet in outlets):
        from cjm.api.reporting import complete

        shown = complete(shown, None if fail_on == "never" else Severity(fail_on))
    for outlet in outlets:
        if outlet.path not in (STDOUT, _STDERR):
            from cjm.api.reporting import refuse_inputs

            refuse_inputs(outlet.path, shown)
    for outlet in outlets:
        checked = counted if outlet.report.counts_all else shown
        if outlet.path == STDOUT:
            put_pieces(
                outlet.report.write(checked, style if outlet.report.is_for_people else PLAIN)
            )
        elif outlet.path == _STDERR:
            if text := outlet.report.compose(checked, style).rstrip("\n"):
                say(text)
        else:
            store_text(outlet.path, partial(outlet.report.write, checked, PLAIN))
    summary = os.environ.get(_SUMMARY)
    if summary and any(outlet.report.name == "github" for outlet in outlets):
        from cjm.api.reporting import append

        append(summary, load_report("markdown").compose(shown, PLAIN) + "\n")
