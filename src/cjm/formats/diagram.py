"""The stage diagram as an SVG file of its own."""

from __future__ import annotations

from cjm.formats._format import Drawing, Format


def render(drawing: Drawing) -> bytes:
    """Stages, touchpoints and the ways between them, as the bytes of an SVG file."""
    from cjm.diagram import draw_flow

    view = drawing.view
    drawn = draw_flow(
        view.flow,
        direction=view.direction,
        locale=drawing.locale,
        theme=drawing.theme,
        engine=drawing.engine,
        prefix=f"{view.id}-diagram-",
        standalone=True,
    )
    if drawn.notice:
        drawing.tell(drawn.notice)
    return drawn.svg.encode()


FORMAT = Format("diagram", ".diagram.svg", "stages and the ways between them, as SVG", render)
