"""What stands on the card of a stage, broken into lines and placed from its leading upper corner.

All places count from the leading edge, so one card serves both reading directions.
"""

from collections.abc import Iterable, Sequence, Sized
from typing import Literal, TypeAlias

from cjm.diagram.graph import Stage, Way
from cjm.diagram.text import Lines, break_text
from cjm.locales import Locale
from cjm.values import NamedTuple
from cjm.view import Direction, Node

PADDING = 12.0
BADGE = 22.0
"""Of the number, which sits astride the upper edge of the card."""
FACE = 18.0
INDENT = 15.0
STEP_FACE = 15.0
ARC_ROOM = 12.0
NAME_SIZE, NAME_LEADING = 15.0, 20.0
EXITS = 4
"""Ways that a stage or a step states in words; those beyond are counted."""
_NAME_LINES, _TOUCHPOINTS, _STEPS, _ARCS = 3, 4, 12, 3
_HEAD, _NAME_GAP, _BODY_GAP = 16.0, 4.0, 16.0

Sign: TypeAlias = Literal["touchpoint", "step", "on", "back", "again", "leave", "none"]


class Manner(NamedTuple):
    """How a line of the body is set: letter size, line height, space above, most lines."""

    size: float
    leading: float
    gap: float
    most: int

    @property
    def is_small(self) -> bool:
        """Whether it is for remarks below an entry."""
        return self.size < ITEM.size


ITEM = Manner(12.5, 17.0, 6.0, 2)
NOTE = Manner(11.5, 15.5, 1.0, 2)
_WAY, _WAY_NOTE = ITEM._replace(most=6), NOTE._replace(most=6)


class Exit(NamedTuple):
    """A way that the card states in words instead of a drawn line: to a stage in another row, back
    to the same place, or out of the journey. `step` is the place of the step it belongs to; `share`
    stays where the text has to be cut."""

    sign: Sign
    text: str
    step: int | None = None
    share: str = ""


class Entry(NamedTuple):
    """A line or two in the body of a card; `y` is the middle of its first line."""

    sign: Sign
    lines: Lines
    y: float
    manner: Manner
    score: float | None = None
    step: int | None = None


class Card(NamedTuple):
    """A stage, ready to be drawn. `body_y` is the height of the rule above the body, if any.

    `rails` are the steps from which the way leads on to the next one, `arcs` the other ways from
    step to step.
    """

    stage: Stage
    width: float
    height: float
    name: Lines
    name_y: float
    feeling: Lines
    feeling_y: float
    body_y: float | None
    entries: tuple[Entry, ...]
    rails: frozenset[int]
    arcs: tuple[tuple[int, int], ...]

    def anchor(self, step: int | None) -> float | None:
        """How far below the upper edge a step stands; None for one that the card does not show."""
        shown = (entry.y for entry in self.entries if entry.sign == "step" and entry.step == step)
        return None if step is None else next(shown, None)


class Setting(NamedTuple):
    """What all cards of a drawing share: the language, its direction, and how full they may be."""

    locale: Locale
    direction: Direction
    is_thin: bool


class _Pen:
    """Writes entries below each other."""

    def __init__(self, room: float, y: float, direction: Direction) -> None:
        self.room = room
        self.y = y
        self.direction = direction
        self.entries: list[Entry] = []

    def write(
        self,
        sign: Sign,
        text: str,
        manner: Manner = ITEM,
        *,
        score: float | None = None,
        step: int | None = None,
        ending: str = "",
    ) -> None:
        indent = INDENT * (2 if manner.is_small and sign != "none" else 1)
        room = self.room - indent - (STEP_FACE + 6 if score is not None else 0)
        lines = break_text(
            text,
            room,
            size=manner.size,
            most=manner.most,
            direction=self.direction,
            ending=ending,
        )
        if not lines:
            return
        self.y += manner.gap
        middle = self.y + manner.leading / 2
        self.entries.append(Entry(sign, lines, middle, manner, score, step))
        self.y += manner.leading * len(lines.lines)


def compose_card(
    stage: Stage, width: float, exits: Sequence[Exit], inner: Iterable[Way], setting: Setting
) -> Card:
    """The card of a stage, `width` wide and as high as it needs; `inner` are ways inside it."""
    room = width - 2 * PADDING
    direction = setting.direction
    node = stage.node
    name = break_text(
        node.text, room, size=NAME_SIZE, most=_NAME_LINES, direction=direction, is_bold=True
    )
    feeling = break_text(
        node.feeling or "",
        room - FACE - 6,
        size=ITEM.size,
        most=2,
        direction=direction,
        is_bold=True,
    )
    name_y = BADGE / 2 + _HEAD + NAME_LEADING / 2
    feeling_y = name_y + NAME_LEADING * (len(name.lines) - 0.5) + _NAME_GAP + FACE / 2
    top = feeling_y + FACE / 2 + ITEM.leading * max(0, len(feeling.lines) - 1)
    if not feeling and node.score is None:
        top -= FACE + _NAME_GAP
    rails, arcs = _part_inner(inner)
    pen = _Pen(room - (ARC_ROOM if arcs else 0), top + _BODY_GAP - ITEM.gap, direction)
    _write_touchpoints(pen, stage, setting)
    if not setting.is_thin:
        _write_steps(pen, stage.steps, exits, setting.locale)
    _write_exits(pen, [way for way in exits if way.step is None], setting.locale, _WAY)
    return Card(
        stage,
        width,
        (pen.y if pen.entries else top) + PADDING,
        name,
        name_y,
        feeling,
        feeling_y,
        top + (_BODY_GAP - ITEM.gap) / 2 + 2 if pen.entries else None,
        tuple(pen.entries),
        rails,
        arcs,
    )


def _part_inner(ways: Iterable[Way]) -> tuple[frozenset[int], tuple[tuple[int, int], ...]]:
    rails: set[int] = set()
    arcs: list[tuple[int, int]] = []
    for way in ways:
        if way.tail_step is None or way.head_step is None or way.tail_step == way.head_step:
            continue
        if way.head_step == way.tail_step + 1:
            rails.add(way.tail_step)
        else:
            arcs.append((way.tail_step, way.head_step))
    return frozenset(rails), tuple(dict.fromkeys(arcs))[:_ARCS]


def _write_touchpoints(pen: _Pen, stage: Stage, setting: Setting) -> None:
    locale = setting.locale
    if setting.is_thin:
        if stage.touchpoints:
            pen.write("none", locale.phrase("diagram.touchpoints", stage.touchpoints))
        return
    texts = stage.node.touchpoints
    shown = _show(texts, _TOUCHPOINTS)
    for text in texts[:shown]:
        pen.write("touchpoint", text)
    _write_rest(pen, len(texts) - shown, locale)


def _write_steps(pen: _Pen, steps: Sequence[Node], exits: Iterable[Exit], locale: Locale) -> None:
    by_step: dict[int | None, list[Exit]] = {}
    for way in exits:
        by_step.setdefault(way.step, []).append(way)
    for place, step in enumerate(steps[: _show(steps, _STEPS)]):
        pen.write("step", step.text, score=step.score, step=place)
        pen.write("none", locale.join(step.touchpoints[:_TOUCHPOINTS]), NOTE)
        _write_exits(pen, by_step.get(place, []), locale, _WAY_NOTE)
    _write_rest(pen, len(steps) - _show(steps, _STEPS), locale)


def _write_exits(pen: _Pen, exits: Sequence[Exit], locale: Locale, manner: Manner) -> None:
    for way in exits[:EXITS]:
        pen.write(way.sign, way.text, manner, ending=way.share)
    _write_rest(pen, len(exits) - EXITS, locale)


def _show(items: Sized, most: int) -> int:
    """How many of the items are shown: no line says "1 more" where the one would stand in it."""
    return len(items) if len(items) <= most + 1 else most


def _write_rest(pen: _Pen, rest: int, locale: Locale) -> None:
    if rest > 0:
        pen.write("none", locale.phrase("diagram.more", rest), NOTE)
