"""HTML: one page that holds everything, for a browser, a telephone and a sheet of paper."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """The page of a map, or of another view of it, in UTF-8."""
    if drawing.look != "map":
        from cjm.formats._html.view_page import write_view_page

        return write_view_page(drawing)
    from cjm.formats._html.page import write_page

    return write_page(drawing)


FORMAT = Format("html", ".html", "a page for browser, telephone and print", render)
