"""Headers of stages and steps, above the lanes."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.layout.facts import draw_fact, draw_facts
from cjm.layout.paths import write_number
from cjm.layout.scene import Image, Ink, Path
from cjm.layout.signs import draw_feeling, tint_of
from cjm.layout.sketch import NOTHING, Part, Placed, Sketch, beside, stack, tell
from cjm.layout.text import STRONG, Style, write
from cjm.view import Column, MapView, Point, StageHead

TIP = 12.0
"""How far the tip of a stage header reaches into the next one."""
_NAME = Style(16, 24, is_bold=True)
_EYEBROW = Style(11.5, 17, "accent", is_bold=True)
_PAD_Y = 11.0
_GAP = 3.0
_FACE = 22.0
_PICTURE_HEIGHT = 90.0


def find_lowest(view: MapView) -> Point | None:
    """The point of the journey that is emphasised."""
    return view.curve.lowest if view.curve else None


def draw_stage_heads(
    stages: Sequence[StageHead], edges: Sequence[float], lowest: Point | None, *, pad: float
) -> Sketch:
    """The row of stage headers: arrows that point the way one reads.

    The one of the lowest point stands out, where that point is the whole stage.
    """
    bodies = [
        _draw_stage(stage, edges[stage.first + stage.span] - edges[stage.first] - pad - TIP - 6)
        for stage in stages
    ]
    height = max(body.height for body in bodies) + 2 * _PAD_Y
    parts: list[Part] = []
    for stage, body in zip(stages, bodies, strict=True):
        start, end = edges[stage.first], edges[stage.first + stage.span]
        ground = "head"
        if lowest is not None and (lowest.first, lowest.span) == (stage.first, stage.span):
            ground = tint_of(lowest.score)
        data = _write_chevron(
            end - start, height, is_first=stage is stages[0], is_last=stage is stages[-1]
        )
        shape = Path(data, 0, 0, Ink(ground))
        inset = pad if stage is stages[0] else max(pad, TIP + 6)
        head = Sketch(end - start, height, (shape, Placed(inset, _PAD_Y, body)), key=stage.id)
        parts.append(Placed(start, 0, head))
    return Sketch(edges[-1], height, tuple(parts))


def _write_chevron(width: float, height: float, *, is_first: bool, is_last: bool) -> str:
    """A chevron; the first one has a straight back, the last one keeps its tip inside."""
    shoulder = width - (TIP + _GAP if is_last else _GAP)
    middle = write_number(height / 2)
    back = "" if is_first else f"L{TIP:g} {middle}"
    return (
        f"M0 0H{write_number(shoulder)}L{write_number(shoulder + TIP)} {middle}"
        f"L{write_number(shoulder)} {write_number(height)}H0{back}Z"
    )


def _draw_stage(stage: StageHead, room: float) -> Sketch:
    room = max(room, 40)
    face = draw_feeling(stage.score, _FACE) if stage.score is not None else NOTHING
    name_room = room - (_FACE + 8 if face.width else 0)
    name = beside(
        (write(stage.name, _NAME, name_room), tell(face, stage.feeling)),
        8,
    )
    facts = draw_facts(stage.facts, room)
    journey = draw_fact(stage.journey, room) if stage.journey else NOTHING
    picture = _draw_picture(stage, room)
    return stack((write(stage.eyebrow, _EYEBROW, room), name, facts, journey, picture), 2)


def _draw_picture(stage: StageHead, room: float) -> Sketch:
    if stage.image is None:
        return NOTHING
    image = Image(stage.image.src, stage.image.alt, 0, 4, room, _PICTURE_HEIGHT)
    return Sketch(room, _PICTURE_HEIGHT + 4, (image,))


def draw_step_heads(
    columns: Sequence[Column],
    stages: Sequence[StageHead],
    edges: Sequence[float],
    *,
    pad: float,
) -> Sketch:
    """The row of step headers; nothing where no stage has steps."""
    if not any(column.name for column in columns):
        return NOTHING
    parts: list[Part] = []
    height = 0.0
    for place, column in enumerate(columns):
        if not column.name:
            continue
        room = edges[place + 1] - edges[place] - 2 * pad
        body = stack((write(column.name, STRONG, room), draw_facts(column.facts, room)), 1)
        height = max(height, body.height)
        has_steps = stages[column.stage].has_steps
        step = tell(body, None, key=column.id if has_steps else None)
        parts.append(Placed(edges[place] + pad, 9, step))
    return Sketch(edges[-1], height + 18, tuple(parts))
