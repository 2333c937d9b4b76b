"""Markdown: the map as text with tables, for repositories, wikis and pull requests."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """The map of a drawing as Markdown in UTF-8."""
    from cjm.formats._markdown.document import write_document

    return write_document(drawing.view, drawing.locale).encode()


FORMAT = Format("md", ".md", "text with tables, for repositories and wikis", render)
