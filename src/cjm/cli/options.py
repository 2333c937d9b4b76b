"""Flags that mean the same in every command."""

from __future__ import annotations

import os
from typing import Annotated, Literal, TypeAlias

import typer

from cjm.cli.completing import complete_files
from cjm.errors import CjmError


def as_written(value: str) -> str:
    """A text as it was typed. Pydantic, which Typer asks otherwise, refuses file names that are
    not UTF-8.
    """
    return value


def _enter(folder: str | None) -> str | None:
    """Go to the folder of `-C` before anything else is looked at."""
    if folder is not None:
        try:
            os.chdir(folder)
        except OSError as error:
            raise CjmError(f"cannot go to the folder `{folder}`: {error.strerror}") from error
    return folder


Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS",
        parser=as_written,
        show_default=False,
        help="Files, folders (with all below) or patterns; - is the standard input. "
        "Without any: the maps that cjm.toml names, else this folder.",
    ),
]
MapFile: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="MAP", parser=as_written, show_default=False, help="The map or persona."
    ),
]
Output: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        parser=as_written,
        help="File to write, or folder (ends with /); - is the standard output.",
    ),
]
OutputFile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        parser=as_written,
        help="File to write; - is the standard output.",
    ),
]
StdinName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        parser=as_written,
        help="What to call the standard input.",
    ),
]
Today: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        envvar="CJM_TODAY",
        parser=as_written,
        help="The day it is, as 2026-11-01 or 1405-08-10.",
    ),
]
ConfigFile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        envvar="CJM_CONFIG",
        parser=as_written,
        help="Settings to use instead of the nearest cjm.toml.",
    ),
]
Directory: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--directory",
        "-C",
        metavar="DIR",
        parser=as_written,
        callback=_enter,
        is_eager=True,
        help="Work as if started in this folder.",
    ),
]
TextOrJson: TypeAlias = Annotated[
    Literal["text", "json"],
    typer.Option("--format", "-f", metavar="FORMAT", help="text (default) or json."),
]
Lang: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        parser=as_written,
        autocompletion=complete_files("cjm.locales"),
        help="Language to draw in, as fa or en.",
    ),
]
Dot: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--dot",
        metavar="PATH",
        envvar="CJM_DOT",
        parser=as_written,
        help="Graphviz program for diagrams; one comes along.",
    ),
]
Watch: TypeAlias = Annotated[
    bool,
    typer.Option("--watch", "-w", help="Run again whenever something changes; Ctrl-C ends it."),
]
Quiet: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="Leave out the closing words.")
]
Verbose: TypeAlias = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say of each file what was found.")
]
Color: TypeAlias = Annotated[
    Literal["auto", "always", "never"] | None,
    typer.Option(
        "--color",
        metavar="WHEN",
        envvar="CJM_COLOR",
        help="auto, always or never; auto heeds NO_COLOR and FORCE_COLOR.",
    ),
]
