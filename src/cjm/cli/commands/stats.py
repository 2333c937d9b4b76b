"""`cjm stats`: the figures of maps, and of a portfolio."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.options import (
    Color,
    ConfigFile,
    Directory,
    OutputFile,
    Paths,
    Quiet,
    StdinName,
    Today,
)


def stats(
    *,
    paths: Paths = None,
    format_: Annotated[
        Literal["text", "json", "csv"] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="text, json or csv. Without it, the end of --output tells, else it is text.",
        ),
    ] = None,
    output: OutputFile = None,
    today: Today = None,
    stdin_filename: StdinName = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
) -> int:
    """Count what maps hold: stages, touchpoints, pains, goals, reviews."""
    import shutil
    import sys

    from cjm.api.stats import StatsJob, take_figures
    from cjm.api.store import store_text
    from cjm.cli.colour import choose_style
    from cjm.cli.progress import Progress
    from cjm.cli.run import DONE, FOUND
    from cjm.cli.streams import put_pieces, say
    from cjm.cli.today import find_today
    from cjm.summaries import load_summary
    from cjm.terminal import PLAIN, show_path

    summary = load_summary(format_ or _guess(output))
    job = StatsJob(
        tuple(paths or ()),
        stdin_name=stdin_filename,
        today=find_today(today) if today else None,
        config=config,
    )
    with Progress("Measuring") as progress:
        statistics = take_figures(job, progress.tell)
    if output in {None, "-"}:
        # Piped text is for other programs: a line a map, however long.
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        style = choose_style(color) if summary.is_for_people else PLAIN
        put_pieces(summary.write(statistics, style, columns))
    else:
        store_text(str(output), lambda: summary.write(statistics, PLAIN, None))
    for name in () if quiet else statistics.skipped:
        say(f"Left out {show_path(name)}: `cjm validate` says what is wrong with it")
    return FOUND if statistics.skipped else DONE


def _guess(output: str | None) -> str:
    end = (output or "").rpartition(".")[2].lower()
    return end if end in {"json", "csv"} else "text"


COMMAND = Command(
    stats,
    examples=(
        ("cjm stats", "all maps below this folder"),
        ("cjm stats a.cjm.yaml --today 2026-11-22", "one map, and how old its review is"),
        ("cjm stats journeys -o portfolio.csv", "a line a map, for a spreadsheet"),
    ),
)
