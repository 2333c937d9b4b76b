"""Draws the cards of the stages."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagram.cards import (
    ARC_ROOM,
    BADGE,
    FACE,
    INDENT,
    ITEM,
    NAME_LEADING,
    NAME_SIZE,
    PADDING,
    STEP_FACE,
    Card,
    Entry,
)
from cjm.diagram.faces import face, sign
from cjm.diagram.markup import Markup, group, tag, title
from cjm.diagram.sheet import Sheet, Trace
from cjm.diagram.style import feeling_class
from cjm.diagram.text import break_text

_RADIUS = 10.0
_STRIPE = 4.0
_SIGN = 11.0
_NUMBER = 12.0
_BEAD = 3.5
_DOT = 2.0
_ARC, _LANE = 9.0, 3.0


def draw_card(sheet: Sheet, card: Card, x: float, y: float) -> Markup:
    """A card with its leading upper corner at (x, y); where it has a target in its page, a link."""
    node = card.stage.node
    mood = "unscored" if node.score is None else feeling_class(node.score)
    inside = x + PADDING
    top = y + BADGE / 2
    height = card.height - BADGE / 2
    low = height - _STRIPE
    parts = (
        title(node.tooltip or node.text),
        # The card leaves the upper rim of the stripe free.
        sheet.box("stripe", x, top, width=card.width, height=height, radius=_RADIUS),
        sheet.box("card", x, top + _STRIPE, width=card.width, height=low, radius=_RADIUS - 1),
        _draw_number(sheet, card, inside, top),
        sheet.text(
            card.name, "name", inside, y + card.name_y, size=NAME_SIZE, leading=NAME_LEADING
        ),
        *_draw_feeling(sheet, card, inside, y + card.feeling_y),
        *_draw_body(sheet, card, x, y),
    )
    if sheet.is_standalone or not node.target:
        return tag("g", {"class": f"node {mood}"}, parts)
    return tag("a", {"class": f"node {mood}", "href": f"#{node.target}"}, parts)


def _draw_number(sheet: Sheet, card: Card, x: float, y: float) -> Markup:
    """The number, astride the upper edge."""
    number = break_text(
        card.stage.node.number or "",
        card.width / 2,
        size=_NUMBER,
        most=1,
        direction=sheet.direction,
        is_bold=True,
    )
    if not number:
        return Markup("")
    width = max(BADGE, number.width + 12)
    text = sheet.text(number, "number", x + width / 2, y, size=_NUMBER, leading=0, edge="middle")
    top = y - BADGE / 2
    disc = sheet.box("disc", x, top, width=width, height=BADGE, radius=BADGE / 2)
    return group("badge", (disc, text))


def _draw_feeling(sheet: Sheet, card: Card, x: float, y: float) -> Iterator[Markup]:
    """Face and word, beside each other."""
    score = card.stage.node.score
    if score is not None:
        yield face(sheet, score, x + FACE / 2, y, FACE)
        x += FACE + 6
    yield sheet.text(card.feeling, "feeling", x, y, size=ITEM.size, leading=ITEM.leading)


def _draw_body(sheet: Sheet, card: Card, x: float, y: float) -> Iterator[Markup]:
    if card.body_y is None:
        return
    inside, end = x + PADDING, x + card.width - PADDING
    rule = Trace(sheet, (inside, y + card.body_y))
    rule.line((end, y + card.body_y))
    yield sheet.path(rule.data, "rule")
    yield from _draw_rails(sheet, card, inside, y)
    yield from _draw_arcs(sheet, card, end, y)
    free = end - ARC_ROOM if card.arcs else end
    for entry in card.entries:
        yield _draw_entry(sheet, entry, inside, free, y + entry.y)


def _draw_entry(sheet: Sheet, entry: Entry, x: float, end: float, y: float) -> Markup:
    if entry.manner.is_small and entry.sign != "none":
        # The line from step to step runs where the sign would be.
        x += INDENT
    mark = sign(sheet, entry.sign, x + _SIGN / 2, y, _SIGN)
    if entry.sign == "touchpoint":
        mark = sheet.dot("dot", x + _BEAD, y, _DOT)
    elif entry.sign == "step":
        mark = sheet.dot("bead", x + _BEAD, y, _BEAD)
    classes: str = entry.sign
    mood = Markup("")
    if entry.score is not None:
        classes += f" {feeling_class(entry.score)}"
        mood = face(sheet, entry.score, end - STEP_FACE / 2, y, STEP_FACE)
    text = sheet.text(
        entry.lines,
        "note" if entry.manner.is_small else "item",
        x + INDENT,
        y,
        size=entry.manner.size,
        leading=entry.manner.leading,
    )
    return group(classes, (mark, text, mood))


def _draw_rails(sheet: Sheet, card: Card, x: float, y: float) -> Iterator[Markup]:
    """Lines from step to step, where the way leads on to the next one."""
    for step in sorted(card.rails):
        top, bottom = card.anchor(step), card.anchor(step + 1)
        if top is not None and bottom is not None:
            rail = Trace(sheet, (x + _BEAD, y + top + _BEAD + 2))
            rail.line((x + _BEAD, y + bottom - _BEAD - 2))
            yield sheet.path(rail.data, "rail")


def _draw_arcs(sheet: Sheet, card: Card, x: float, y: float) -> Iterator[Markup]:
    """Ways between steps that are not neighbours, along the far edge of the card."""
    for lane, (tail, head) in enumerate(card.arcs):
        start, end = card.anchor(tail), card.anchor(head)
        if start is None or end is None:
            continue
        near, far = x - _ARC, x + (_LANE * lane if lane else 0)
        arc = Trace(sheet, (near, y + start))
        arc.turn(((far, y + start), (far, y + end)), (near + 3, y + end), _ARC / 2)
        yield sheet.path(arc.data, "arc")
        yield sheet.tip("arc-tip", near, y + end, -1, 3.5)
