"""The whole map as pixels: for slides, chats and documents that take no SVG."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """The map of a drawing, light, as the bytes of a PNG file; or its page, drawn by a browser.

    Raises CjmError where it would be larger than viewers show, or the browser is not there.
    """
    if drawing.picture.via is not None:
        from cjm.formats._pictures.photograph import take_photograph
        from cjm.formats.html import render as render_page

        # What a script adds is there to be clicked.
        page = render_page(drawing._replace(has_script=False))
        return take_photograph(page, drawing.picture.via, drawing.picture)
    from cjm.formats._pictures.pixels import draw_pixels
    from cjm.formats._scene import write_scene
    from cjm.formats.svg import make_scene

    scene = make_scene(drawing)
    return draw_pixels(
        write_scene(scene, drawing.theme.light),
        width=scene.width,
        height=scene.height,
        lang=scene.lang,
        picture=drawing.picture,
        tell=drawing.tell,
    )


FORMAT = Format("png", ".png", "the whole map as pixels", render)
