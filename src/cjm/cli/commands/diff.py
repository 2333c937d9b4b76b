"""`cjm diff`: what changed between versions of maps, told as what it means."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.completing import complete_files, complete_parts
from cjm.cli.options import (
    Color,
    ConfigFile,
    Directory,
    Lang,
    OutputFile,
    Quiet,
    StdinName,
    Today,
    as_written,
)


def diff(
    *,
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="OLD",
            parser=as_written,
            show_default=False,
            help="File, folder, revision, REV:PATH or -; HEAD if nothing is named. A..B and A...B "
            "name both sides.",
        ),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW",
            parser=as_written,
            show_default=False,
            help="The same; without it, the files as they are now.",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            parser=as_written,
            autocompletion=complete_parts("cjm.comparisons"),
            help="text (default), html, svg, markdown, github or json. Without it, the end of "
            "--output tells.",
        ),
    ] = None,
    output: OutputFile = None,
    fail_on: Annotated[
        Literal["major", "minor", "patch", "never"],
        typer.Option(
            metavar="WEIGHT",
            help="Exit with 1 for changes from here on: major, minor, patch, never.",
        ),
    ] = "never",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if anything changed.")
    ] = False,
    ignore_wording: Annotated[
        bool, typer.Option("--ignore-wording", help="Leave out what only says it otherwise.")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            parser=as_written,
            help="Only changes of these elements, as stages[pay], or these files; may be repeated.",
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH", parser=as_written, help="No changes of these elements or files."
        ),
    ] = None,
    lang: Lang = None,
    theme: Annotated[
        str | None,
        typer.Option(
            metavar="THEME",
            parser=as_written,
            autocompletion=complete_files("cjm.themes"),
            help="html, svg: plain, contrast, print, or a file of yours.",
        ),
    ] = None,
    embed_fonts: Annotated[
        bool,
        typer.Option("--embed-fonts", help="html, svg: put the letters of Vazirmatn into it."),
    ] = False,
    no_script: Annotated[
        bool, typer.Option("--no-script", help="html: leave the script of comforts out.")
    ] = False,
    open_: Annotated[
        bool, typer.Option("--open", help="Show what was written; without --output, a page.")
    ] = False,
    today: Today = None,
    stdin_filename: StdinName = None,
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
) -> int:
    """Compare two versions."""
    from cjm.cli.comparing import compare_versions
    from cjm.cli.wishes import DiffWishes

    wishes = DiffWishes(
        old=old,
        new=new,
        format=format_,
        output=output,
        fail_on=fail_on,
        exit_code=exit_code,
        ignore_wording=ignore_wording,
        only=tuple(only or ()),
        exclude=tuple(exclude or ()),
        lang=lang,
        theme=theme,
        embed_fonts=embed_fonts,
        no_script=no_script,
        open_=open_,
        today=today,
        stdin_filename=stdin_filename,
        config=config,
        color=color,
        quiet=quiet,
    )
    return compare_versions(wishes)


COMMAND = Command(
    diff,
    examples=(
        ("cjm diff", "what is not committed yet"),
        ("cjm diff main...HEAD", "what a branch changes"),
        ("cjm diff v1.0 returns.cjm.yaml", "one map, since a release"),
        ("cjm diff old.cjm.yaml new.cjm.yaml", "two files"),
        ("cjm diff main... -f markdown -o comment.md", "for a pull request"),
        ("cjm diff main... --open", "a page, in the browser"),
        ("cjm diff --fail-on major", "stop where customers lose"),
    ),
)
