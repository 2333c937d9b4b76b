"""`cjm git`: git that speaks of journeys."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.options import Directory, Quiet


def git(
    *,
    action: Annotated[
        Literal["install", "uninstall", "status"],
        typer.Argument(
            metavar="ACTION",
            show_default=False,
            help="install: write .gitattributes and the configuration of this repository. "
            "uninstall: undo that. status: say what is set up.",
        ),
    ],
    merge: Annotated[
        bool, typer.Option("--merge", help="With install: also merge maps element by element.")
    ] = False,
    directory: Directory = None,
    quiet: Quiet = False,
) -> int:
    """Make git speak of journeys: git diff, git log -p, git show."""
    from pathlib import Path

    from cjm.api.wiring import install, tell_status, uninstall
    from cjm.cli.wiring import tell, tell_settings
    from cjm.errors import CjmError

    if merge and action != "install":
        raise CjmError(f"`--merge` goes with `install`, not with `{action}`")
    here = Path()
    match action:
        case "install":
            return tell(install(here, with_merge=merge), "Installed", is_quiet=quiet)
        case "uninstall":
            return tell(uninstall(here), "Uninstalled", is_quiet=quiet)
        case "status":
            return tell_settings(tell_status(here))


COMMAND = Command(
    git,
    examples=(
        ("cjm git install", "git diff and git show speak of journeys"),
        ("cjm git install --merge", "and merges are made element by element"),
        ("cjm git uninstall", "as it was before"),
    ),
)
