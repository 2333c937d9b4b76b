"""`cjm fmt`: maps in their usual form."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import Color, ConfigFile, Directory, Paths, Quiet, StdinName


def fmt(
    *,
    paths: Paths = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit with 1 if a file would be changed."),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help="Write nothing; show what would change; exit with 1 if anything."
        ),
    ] = False,
    add_ids: Annotated[
        bool, typer.Option("--add-ids", help="Also write an id for each element without one.")
    ] = False,
    stdin_filename: StdinName = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
) -> int:
    """Write maps in their usual form."""
    from cjm.api.tidy import TidyJob, tidy
    from cjm.cli.colour import choose_style
    from cjm.cli.progress import Progress
    from cjm.cli.tidying import Tally

    job = TidyJob(
        tuple(paths or ()),
        stdin_name=stdin_filename,
        config=config,
        add_ids=add_ids,
        is_dry=check or diff,
    )
    tally = Tally(choose_style(color), is_dry=job.is_dry, shows_diff=diff, is_quiet=quiet)
    with Progress("Reading") as progress:
        for tidied in tidy(job, progress.tell):
            if tally.will_tell(tidied):
                progress.clear()
            tally.tell(tidied)
    tally.close()
    return tally.judge()


COMMAND = Command(
    fmt,
    examples=(
        ("cjm fmt", "all maps below this folder"),
        ("cjm fmt --check", "is there anything to do? For CI"),
        ("cjm fmt returns.cjm.yaml --diff", "what would change"),
        ("cjm fmt - < a.cjm.yaml > b.cjm.yaml", "from the standard input"),
    ),
)
