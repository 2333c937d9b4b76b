"""`cjm rules`: what `cjm validate` looks for."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import Color, as_written


def rules(
    *,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", parser=as_written, help="The rule to explain."),
    ] = None,
    color: Color = None,
) -> int:
    """List all rules, or explain one."""
    from cjm.api.pages import list_rules, read_page
    from cjm.cli.colour import choose_style
    from cjm.cli.listing import write_rules
    from cjm.cli.markdown import style_markdown
    from cjm.cli.run import DONE
    from cjm.cli.streams import put

    style = choose_style(color)
    put(
        write_rules(list_rules(), style) if name is None else style_markdown(read_page(name), style)
    )
    return DONE


COMMAND = Command(
    rules,
    examples=(
        ("cjm rules", "all rules, each with a line"),
        ("cjm rules empty-stage", "what it says, why, and how to ignore it"),
    ),
)
