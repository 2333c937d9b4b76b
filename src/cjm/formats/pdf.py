"""The whole map as a sheet of paper whose text can be searched and read aloud."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """The map of a drawing, light, as the bytes of a PDF file; or its page, printed by a browser.

    Raises CjmError where the extra or the browser that draws it is not there.
    """
    if drawing.picture.via is not None:
        from cjm.formats._pictures.printing import print_page
        from cjm.formats.html import render as render_page

        return print_page(render_page(drawing), drawing.picture.via)
    from cjm.formats._pictures.paper import choose_sheet, draw_paper
    from cjm.formats.svg import make_scene, make_sheets

    scene = make_scene(drawing)
    paper = drawing.picture.paper
    size = choose_sheet(scene, paper) if paper and drawing.look == "map" else None
    if size is None or drawing.picture.is_one_sheet:
        return draw_paper((scene,), drawing)
    return draw_paper(make_sheets(drawing, size), drawing)


FORMAT = Format("pdf", ".pdf", "the whole map on paper", render)
