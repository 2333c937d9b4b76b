"""`cjm rules`: what `cjm validate` looks for."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from cjm.cli.command import Command
from cjm.cli.completing import complete_parts
from cjm.cli.options import Color, ConfigFile, Directory, Quiet, as_written


def rules(
    *,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            parser=as_written,
            autocompletion=complete_parts("cjm.rules"),
            help="The rule to explain.",
        ),
    ] = None,
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", "-f", metavar="FORMAT", help="text (default), json or markdown."),
    ] = "text",
    config: ConfigFile = None,
    directory: Directory = None,
    color: Color = None,
    quiet: Quiet = False,
) -> int:
    """List all rules, or explain one."""
    import shutil
    import sys

    from cjm.api.pages import find_plugins, find_rule, list_rules, read_page
    from cjm.cli.colour import choose_style
    from cjm.cli.listing import write_json, write_rules, write_table
    from cjm.cli.markdown import style_markdown
    from cjm.cli.run import DONE
    from cjm.cli.streams import put

    style, plugins = choose_style(color), find_plugins(config, name)
    lines = list_rules(plugins) if name is None else (find_rule(name, plugins),)
    page = "" if name is None else read_page(name, plugins)
    match form:
        case "json":
            put(write_json(lines, page))
        case "markdown":
            put(page or write_table(lines))
        case "text":
            columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
            text = style_markdown(page, style, columns)
            put(text if page else write_rules(lines, style, is_quiet=quiet))
    return DONE


COMMAND = Command(
    rules,
    examples=(
        ("cjm rules", "all rules, each with a line"),
        ("cjm rules empty-stage", "what it says, why, and how to ignore it"),
        ("cjm rules --format json", "for other programs, with the options of each"),
    ),
)
