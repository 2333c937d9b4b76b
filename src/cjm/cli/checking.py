"""Checks maps as `cjm validate` is asked to: mends them first, tells how far it is, concludes."""

from __future__ import annotations

from cjm.api.check import check
from cjm.cli.progress import Progress
from cjm.cli.reporting import STDIN, STDOUT, Outlet, read_outlets, write_reports
from cjm.cli.validating import conclude, make_job
from cjm.cli.wishes import Wishes
from cjm.config.error import ConfigError
from cjm.errors import CjmError
from cjm.terminal import PLAIN


def check_maps(wishes: Wishes, *, is_preview: bool, with_unsafe: bool) -> int:
    """The exit code, all said; with `is_preview`, what would be mended is shown and nothing done.

    Raises CjmError for wishes that cannot be met.
    """
    is_taken = wishes.mends and not is_preview and STDIN in wishes.paths
    outlets = read_outlets(wishes.report, counts=wishes.statistics, is_taken=is_taken)
    if wishes.report and wishes.paths:
        from cjm.cli.meant import refuse_maps_that_are_reports

        own = [outlet.report.name for outlet in outlets if outlet.path == STDOUT]
        refuse_maps_that_are_reports(wishes.paths, own)
    job = make_job(wishes)
    if wishes.mends or is_preview:
        from cjm.cli.colour import choose_style
        from cjm.cli.mending import carry_out, preview

        if is_preview:
            _refuse_beside_diff(wishes)
            style = choose_style(wishes.color)
            return preview(job, with_unsafe=with_unsafe, style=style, is_quiet=wishes.quiet)
        job = carry_out(job, with_unsafe=with_unsafe, is_quiet=wishes.quiet)
    try:
        with Progress("Checking") as progress:
            checked = check(job, progress.tell)
    except ConfigError as error:
        _tell_servers(error, outlets)
        raise
    return conclude(checked, wishes, outlets)


def _tell_servers(error: ConfigError, outlets: tuple[Outlet, ...]) -> None:
    """Put what is wrong with settings, which people are told in any case, where servers show it."""
    own = tuple(outlet for outlet in outlets if outlet.report.is_of_one_run)
    if own:
        from cjm.reports import Checked, FileFindings, take_excerpt

        lines = take_excerpt(error.text, error.diagnostics)
        found = Checked((FileFindings(error.name, error.diagnostics, lines),))
        write_reports(found, found, own, PLAIN)


def _refuse_beside_diff(wishes: Wishes) -> None:
    """Raises CjmError for flags about findings beside `--diff`, which tells none."""
    given = {
        "--report": wishes.report,
        "--statistics": wishes.statistics,
        "--write-baseline": wishes.write_baseline,
        "--add-ignore": wishes.add_ignore is not None,
    }
    for flag, value in given.items():
        if value:
            raise CjmError(
                f"`{flag}` does nothing beside `--diff`, which tells no findings",
                "run the command once for each",
            )
