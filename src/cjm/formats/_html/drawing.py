"""The lines and areas of the emotion band as SVG, stretched with the table, mirrored if need be."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cjm.layout.curve import Frame, Line, Shape, shape_series, split_at_level
from cjm.layout.gaps import list_gaps
from cjm.layout.markers import PASTS
from cjm.layout.paths import write_area, write_between, write_line, write_number
from cjm.view import Curve, Series

_LEVELS = ((2.0, "level"), (0.0, "level zero"), (-2.0, "level"))
_PERSONA_COLOURS = 4


def name_series(curve: Curve) -> tuple[str, ...]:
    """The class of each line: `current`, `target`, `persona-1` … `persona-4`, `before`; the latter
    with that of the persona who felt so.
    """
    personas = [series.id for series in curve.series if series.kind == "persona"]
    colours = {id: f"persona-{place % _PERSONA_COLOURS + 1}" for place, id in enumerate(personas)}
    names: list[str] = []
    for series in curve.series:
        owner = colours.get(series.id.removeprefix("before "))
        if series.kind == "persona" and owner:
            names.append(owner)
        else:
            names.append(f"{series.kind} of {owner}" if owner else series.kind)
    return tuple(names)


def name_past(curve: Curve) -> tuple[str, ...]:
    """The classes of each earlier line: `past past-1` … `past past-4`."""
    return tuple(f"past past-{place % PASTS + 1}" for place in range(len(curve.past)))


def draw_band(curve: Curve, frame: Frame, height: float) -> Markup:
    """The drawing behind the marks: scale, areas, lines, bridges."""
    box = f"0 0 {write_number(frame.edges[-1])} {write_number(height)}"
    parts = "".join((*_levels(frame), *_shapes(curve, frame)))
    return Markup(
        f'<svg class="curve" viewBox="{box}" preserveAspectRatio="none" focusable="false">'
        f"{parts}</svg>"
    )


def draw_lines(curve: Curve, frame: Frame) -> Markup:
    """Scale, areas, lines and bridges without a drawing around them."""
    return Markup("".join((*_levels(frame), *_shapes(curve, frame))))


def _levels(frame: Frame) -> Iterator[str]:
    right = write_number(frame.edges[-1])
    for score, css in _LEVELS:
        yield f'<path class="{css}" d="M0 {write_number(frame.y(score))}H{right}"/>'


def _shapes(curve: Curve, frame: Frame) -> Iterator[str]:
    shapes = [shape_series(series, frame) for series in curve.series]
    main = shapes[0]
    past = next((series for series in curve.series if series.id == "before"), None)
    # The distance lies below: green under violet would be grey.
    for series, shape in zip(curve.series, shapes, strict=True):
        if series.kind == "target" and shape is not main and past is None:
            yield from _improvement(main, shape)
    if past is not None and past is not curve.series[0]:
        yield from _gaps(past, curve.series[0], frame)
    elif curve.series[0].kind == "current":
        yield from _areas(main, frame.y(0))
    for css, series in reversed(list(zip(name_past(curve), curve.past, strict=True))):
        yield from _lines(css, shape_series(series, frame), is_main=False)
    named = list(zip(name_series(curve), shapes, strict=True))
    for css, shape in reversed(named):
        yield from _lines(css, shape, is_main=shape is main)


def _areas(shape: Shape, zero: float) -> Iterator[str]:
    for line in shape.lines:
        above, below = split_at_level(line, zero)
        for stretch in above:
            yield f'<path class="above" d="{write_area(stretch, zero)}"/>'
        for stretch in below:
            area = write_area(stretch, zero)
            # Bad stretches are hatched too: colour alone says nothing to some.
            yield f'<path class="below" d="{area}"/><path class="hatch" d="{area}"/>'


def _improvement(main: Shape, target: Shape) -> Iterator[str]:
    for one in target.lines:
        for other in main.lines:
            if area := write_between(one, other):
                yield f'<path class="gain" d="{area}"/>'


def _gaps(past: Series, main: Series, frame: Frame) -> Iterator[str]:
    """The ground between how it felt and how it feels; hatched where that is worse."""
    for is_better, upper, lower in list_gaps(past, main, frame):
        area = write_between(upper, lower)
        if is_better:
            yield f'<path class="gap-better" d="{area}"/>'
        else:
            yield f'<path class="gap-worse" d="{area}"/><path class="hatch" d="{area}"/>'


def _lines(css: str, shape: Shape, *, is_main: bool) -> Iterator[str]:
    kind = "line main" if is_main else "line"
    yield from (_line(f"bridge {css}", bridge) for bridge in shape.bridges)
    yield from (_line(f"{kind} {css}", line) for line in shape.lines)


def _line(css: str, line: Line) -> str:
    return f'<path class="{css}" d="{write_line(line)}"/>'
