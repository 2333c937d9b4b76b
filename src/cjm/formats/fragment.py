"""A piece of HTML: the map for pasting into another page, with a style that stays inside it."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """The map of a drawing, or another view of it, as a piece of a page in UTF-8."""
    from cjm.formats._html.embedding import embed
    from cjm.formats.html import render as render_page

    return embed(render_page(drawing).decode(), drawing.view.id).encode()


FORMAT = Format("fragment", ".fragment.html", "a piece of a page, to embed the map", render)
