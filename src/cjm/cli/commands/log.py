"""`cjm log`: how a map came to be."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.options import Color, Directory, Lang, MapFile, TextOrJson, as_written


def log(
    *,
    path: MapFile,
    stage: Annotated[
        str | None,
        typer.Option(
            metavar="ID", parser=as_written, help="Only what changed this stage or step, by its id."
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            parser=as_written,
            help="Only what changed this element, as stages[pay].pain_points[slow].",
        ),
    ] = None,
    feelings: Annotated[
        bool, typer.Option("--feelings", help="Only what changed how customers feel.")
    ] = False,
    weight: Annotated[
        Literal["major", "minor", "patch"],
        typer.Option(metavar="WEIGHT", help="Only changes of this weight or more: major, minor."),
    ] = "patch",
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
    lang: Lang = None,
    directory: Directory = None,
    color: Color = None,
) -> int:
    """Tell how a map came to be: who changed what, and when."""
    from pathlib import Path

    from cjm.api.history import LogJob, read_log
    from cjm.api.history.data import write_log_json
    from cjm.api.history.telling import write_log
    from cjm.cli.colour import choose_style
    from cjm.cli.run import DONE
    from cjm.cli.speaking import complain
    from cjm.cli.streams import put
    from cjm.errors import CjmError

    if stage and at:
        raise CjmError("`--stage` and `--at` both say which part", "leave one out")
    told = read_log(LogJob(Path(path), stage, at, feelings, weight, number, since, until))
    style = choose_style(color)
    put(write_log_json(told) if format_ == "json" else write_log(told.stops, style, lang))
    if told.end:
        complain(told.end, as_note=True)
    return DONE


COMMAND = Command(
    log,
    examples=(
        ("cjm log returns.cjm.yaml", "all of it, newest first"),
        ("cjm log returns.cjm.yaml --stage pay --feelings", "when did it get worse?"),
        ("cjm log returns.cjm.yaml -n 5 -f json", "for other programs"),
    ),
)
