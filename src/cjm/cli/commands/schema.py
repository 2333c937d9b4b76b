"""`cjm schema`: what editors need to know of our files."""

from __future__ import annotations

from typing import Annotated

import typer

from cjm.cli.command import Command
from cjm.cli.options import as_written


def schema(
    *,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            parser=as_written,
            help="map (default), persona, config, report, stats, diff, log or blame.",
        ),
    ] = "map",
) -> int:
    """Print a JSON Schema."""
    from cjm.api.schema import find_schema
    from cjm.cli.run import DONE
    from cjm.cli.streams import put

    put(find_schema(name))
    return DONE


COMMAND = Command(
    schema,
    examples=(
        ("cjm schema > map.schema.json", "the schema of maps"),
        ("cjm schema config", "the schema of cjm.toml"),
        ("cjm schema report", "the schema of what --report json writes"),
    ),
)
