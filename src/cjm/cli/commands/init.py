"""`cjm init`: a working project in ten seconds."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import Quiet, Today, as_written


def init(
    *,
    folder: Annotated[
        str,
        typer.Argument(metavar="DIR", parser=as_written, help="The folder; made if need be."),
    ] = ".",
    lang: Annotated[
        str, typer.Option(metavar="LANG", parser=as_written, help="Of the example: en or fa.")
    ] = "en",
    today: Today = None,
    quiet: Quiet = False,
) -> int:
    """Begin a project."""
    from cjm.api.start import start_project
    from cjm.cli.run import DONE
    from cjm.cli.streams import say
    from cjm.cli.today import find_today
    from cjm.terminal import show_path

    started = start_project(folder, lang=lang, today=find_today(today))
    for path in started.kept:
        say(f"Kept {show_path(path)}: it was there before")
    if not quiet:
        for path in started.made:
            say(f"Made {show_path(path)}")
        at = "" if folder == "." else f" -C {show_path(folder)}"
        say(f"\nNext:\n  cjm validate{at}\n  cjm render{at} --open")
    return DONE


COMMAND = Command(
    init,
    examples=(
        ("cjm init", "in this folder"),
        ("cjm init shop --lang fa", "in the folder shop, with a Persian example"),
    ),
)
