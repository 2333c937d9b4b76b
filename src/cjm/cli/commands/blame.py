"""`cjm blame`: where each element of a map comes from."""

from __future__ import annotations

from cjm.cli.command import Command
from cjm.cli.options import Color, Directory, Lang, MapFile, TextOrJson


def blame(
    *,
    path: MapFile,
    format_: TextOrJson = "text",
    lang: Lang = None,
    directory: Directory = None,
    color: Color = None,
) -> int:
    """Tell which commit last changed each element of a map."""
    from pathlib import Path

    from cjm.api.history import find_origins
    from cjm.api.history.data import write_origins_json
    from cjm.api.history.telling import write_origins
    from cjm.cli.colour import choose_style
    from cjm.cli.run import DONE
    from cjm.cli.streams import put

    origins = find_origins(Path(path))
    is_json = format_ == "json"
    style = choose_style(color)
    put(write_origins_json(origins) if is_json else write_origins(origins, style, lang))
    return DONE


COMMAND = Command(
    blame,
    examples=(
        ("cjm blame returns.cjm.yaml", "what last changed each element"),
        ("cjm blame returns.cjm.yaml -f json", "for other programs"),
    ),
)
