"""Labelled values: a sign in place of the label where there is one, else the label itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cjm.layout.fact_icons import FACT_ICONS, FACTS, TURNING
from cjm.layout.icons import CHANNEL_WIDTH
from cjm.layout.scene import Icon, Ink
from cjm.layout.sketch import Sketch, beside, flow, lead, stack, tell
from cjm.layout.text import SMALL, VALUE, Style, write
from cjm.view import Fact

_SIGN = 13.0
_SIGN_GAP = 5.0
_PAIR_GAP = 5.0
_GAP = 14.0


def draw_facts(facts: Iterable[Fact], room: float, style: Style = SMALL) -> Sketch:
    """Facts side by side, as many as fit in a row."""
    drawn = [draw_fact(fact, room, style) for fact in facts]
    return flow(drawn, room, gap=_GAP, row_gap=0, is_hung=True)


# What stands behind many touchpoints is the same: who does it, what it rests on.
@lru_cache(maxsize=1024)
def draw_fact(fact: Fact, room: float, style: Style = SMALL) -> Sketch:
    """A value behind the sign or the word that says what it is; a link where it leads somewhere."""
    tinted = style.tint("accent") if fact.url else style
    name = FACTS.get(fact.key)
    if name is None:
        value = tinted if fact.url else style.tint("ink")
        return write_pair(fact.label, fact.value, room, style, value)._replace(url=fact.url)
    size = _SIGN * style.size / SMALL.size
    sign = draw_fact_sign(name, size)
    words = write(fact.value, tinted, room - size - _SIGN_GAP)
    return tell(lead(sign, words, _SIGN_GAP, style.leading), fact.label)._replace(url=fact.url)


@lru_cache(maxsize=256)
def draw_fact_sign(name: str, size: float, colour: str = "muted") -> Sketch:
    """The sign called `name`; one with a direction turns with the map."""
    ink = Ink(stroke=colour, width=CHANNEL_WIDTH, is_round=True)
    icon = Icon(FACT_ICONS[name], 0, 0, size, ink, is_turning=name in TURNING)
    return Sketch(size, size, (icon,))


def write_pair(
    label: str, value: str, room: float, style: Style = SMALL, value_style: Style = VALUE
) -> Sketch:
    """A value beside its label, or below it where both are too wide for one line."""
    words, told = write(label, style, room), write(value, value_style, room)
    if words.width + _PAIR_GAP + told.width > room or told.height > value_style.leading:
        return stack((words, told), 0)
    return beside((words, told), _PAIR_GAP)
