"""`cjm show`: a map in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import Color, ConfigFile, Directory, Lang, StdinName, Today, as_written


def show(
    *,
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="MAP",
            parser=as_written,
            help="The map; - is the standard input. Not needed where there is only one.",
        ),
    ] = None,
    lang: Lang = None,
    width: Annotated[
        int | None,
        typer.Option(metavar="CELLS", min=20, max=1000, help="How wide; else as the terminal is."),
    ] = None,
    today: Today = None,
    stdin_filename: StdinName = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
) -> int:
    """Show a map."""
    import shutil

    from cjm.api.show import ShowJob
    from cjm.api.show import show as show_map
    from cjm.cli.colour import choose_style
    from cjm.cli.drawing import refuse, tell
    from cjm.cli.run import DONE, FOUND
    from cjm.cli.streams import put
    from cjm.cli.today import find_today

    job = ShowJob(
        width or max(shutil.get_terminal_size().columns, 20),
        choose_style(color),
        path,
        stdin_name=stdin_filename,
        lang=lang,
        today=find_today(today) if today else None,
        config=config,
    )
    shown = show_map(job)
    put(shown.text)
    style = choose_style(color, "stderr")
    for folder in shown.unread:
        tell(folder, style)
    if shown.refused:
        refuse(shown.refused, style)
    return FOUND if shown.refused or shown.unread else DONE


COMMAND = Command(
    show,
    examples=(
        ("cjm show", "the only map below this folder"),
        ("cjm show returns.cjm.yaml --lang fa", "one map, in Persian"),
    ),
)
