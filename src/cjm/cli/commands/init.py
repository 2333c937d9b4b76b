"""`cjm init`: a working project in ten seconds."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.completing import complete_words
from cjm.cli.options import Quiet, Today, as_written
from cjm.cli.splitting import split_names


def init(
    *,
    folder: Annotated[
        str,
        typer.Argument(metavar="DIR", parser=as_written, help="The folder; made if need be."),
    ] = ".",
    lang: Annotated[
        str,
        typer.Option(
            metavar="LANG",
            parser=as_written,
            autocompletion=complete_words("en", "fa"),
            help="Of the example: en or fa.",
        ),
    ] = "en",
    ci: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SERVER",
            parser=as_written,
            autocompletion=complete_words("github", "gitlab", "azure"),
            help="Check the maps there: github, gitlab, azure; several with commas.",
        ),
    ] = None,
    hooks: Annotated[
        bool, typer.Option("--hooks", help="Check maps before each commit, by pre-commit.")
    ] = False,
    gitattributes: Annotated[
        bool,
        typer.Option(
            "--gitattributes", help="Write .gitattributes, so that git diff speaks of journeys."
        ),
    ] = False,
    today: Today = None,
    quiet: Quiet = False,
) -> int:
    """Begin a project."""
    from cjm.api.start import start_project
    from cjm.cli.run import DONE
    from cjm.cli.starting import tell_kept, tell_next, tell_top
    from cjm.cli.streams import say
    from cjm.cli.today import find_today
    from cjm.terminal import show_path

    started = start_project(
        folder,
        lang=lang,
        today=find_today(today),
        servers=split_names(ci),
        with_hooks=hooks,
        with_attributes=gitattributes,
    )
    tell_kept(started.kept)
    tell_top(folder, started.top)
    if not quiet:
        for path in started.made:
            say(f"Made {show_path(path)}")
        tell_next(folder, started.made, with_hooks=hooks, with_git=gitattributes)
    return DONE


COMMAND = Command(
    init,
    examples=(
        ("cjm init", "in this folder"),
        ("cjm init shop --lang fa", "in the folder shop, with a Persian example"),
        ("cjm init --ci github --hooks", "with checks in CI and before each commit"),
    ),
)
