"""Where findings go: `--report FORMAT[=PATH]`."""

from typing import NamedTuple

from cjm.api.store import store
from cjm.cli.streams import put
from cjm.errors import CjmError
from cjm.reports import Checked, Report, find_report
from cjm.terminal import PLAIN, Style

STDOUT = "-"


class Outlet(NamedTuple):
    """A report and the file it goes to, or `-` for the standard output."""

    report: Report
    path: str


def read_outlets(written: list[str] | None) -> tuple[Outlet, ...]:
    """The outlets that the flags ask for; `full` on the standard output without any."""
    outlets = tuple(_read_outlet(value) for value in written or ("full",))
    paths = [outlet.path for outlet in outlets]
    for path in paths:
        if paths.count(path) > 1:
            where = "the standard output" if path == STDOUT else f"`{path}`"
            raise CjmError(f"two reports would go to {where}", "as in --report json=findings.json")
    return outlets


def _read_outlet(written: str) -> Outlet:
    name, _, path = written.partition("=")
    return Outlet(find_report(name), path or STDOUT)


def write_reports(checked: Checked, outlets: tuple[Outlet, ...], style: Style) -> None:
    """Write the findings to each outlet; files whole, even where nothing was found."""
    for outlet in outlets:
        if outlet.path == STDOUT:
            put(outlet.report.write(checked, style if outlet.report.is_for_people else PLAIN))
        else:
            text = outlet.report.write(checked, PLAIN)
            store(outlet.path, text.encode("utf-8", "backslashreplace"))
