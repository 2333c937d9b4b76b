"""`cjm log`: how a map came to be."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import Color, Directory, MapFile, TextOrJson, as_written


def log(
    *,
    path: MapFile,
    stage: Annotated[
        str | None,
        typer.Option(
            metavar="ID", parser=as_written, help="Only what changed this stage or step, by its id."
        ),
    ] = None,
    number: Annotated[
        int | None,
        typer.Option("--number", "-n", metavar="N", min=1, help="No more than so many commits."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", parser=as_written, help="Only from then on: 2026-01-01, '3 months ago'."
        ),
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAY", parser=as_written, help="Only up to then.")
    ] = None,
    format_: TextOrJson = "text",
    directory: Directory = None,
    color: Color = None,
) -> int:
    """Tell how a map came to be: who changed what, and when."""
    from pathlib import Path

    from cjm.api.chronicle import write_log, write_log_json
    from cjm.api.history import LogJob, list_stops
    from cjm.cli.colour import choose_style
    from cjm.cli.run import DONE
    from cjm.cli.streams import put

    stops = list_stops(LogJob(Path(path), stage, number, since, until))
    put(write_log_json(stops) if format_ == "json" else write_log(stops, choose_style(color)))
    return DONE


COMMAND = Command(
    log,
    examples=(
        ("cjm log returns.cjm.yaml", "all that changed it, newest first"),
        ("cjm log returns.cjm.yaml --stage pay", "when did this stage get worse?"),
        ("cjm log returns.cjm.yaml -n 5 -f json", "for other programs"),
    ),
)
