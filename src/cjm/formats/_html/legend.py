"""The signs of the legend, drawn as they are drawn in the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from cjm.formats._html.signs import Signs, tell_mood
from cjm.layout.markers import PASTS
from cjm.view import LegendEntry

_LINE = '<svg class="swatch" viewBox="0 0 28 12" aria-hidden="true" focusable="false">{}</svg>'
_MARKS = Markup('<span class="marks" aria-hidden="true">{}</span>').format(
    Markup('<i class="on"></i><i class="on"></i><i class="on"></i><i></i><i></i>')
)

LINKS = {"exchange": "arrow", "agreement": "both", "dependency": "needs"}
"""The sign of each kind of link."""


def draw_sign(entry: LegendEntry, signs: Signs) -> Markup:
    """The sign that a legend entry explains; a dot for one that has no drawing."""
    kind, _, rest = entry.key.partition("-")
    match kind, rest:
        case "lowest", _:
            return _draw_lowest(entry.score or 0.0, signs)
        case "channel", channel:
            return _hide('<span class="channel">{}</span>', signs.channel(channel))
        case "confidence", ("assumption" | "reasoned" | "validated") as confidence:
            return _hide('<span class="confidence">{}</span>', signs.confidence(confidence))
        case "persona", place if place.isdecimal():
            return _draw_persona(int(place) - 1, signs)
        case "past", place if place.isdecimal():
            return _draw_line(f"line past past-{(int(place) - 1) % PASTS + 1}")
        case "link", ("exchange" | "agreement" | "dependency") as link:
            return _hide("{}", signs.other(LINKS[link]))
        case "series", ("target" | "current") as series:
            return _draw_line(f"line {series}")
        case _:
            draw = _OTHERS.get(entry.key)
            return draw(signs) if draw else Markup('<i class="dot" aria-hidden="true"></i>')


def _draw_lowest(score: float, signs: Signs) -> Markup:
    form = f'<span class="mark lowest {tell_mood(score)}">{{}}</span>'
    return _hide(form, signs.face(score))


def _draw_persona(place: int, signs: Signs) -> Markup:
    css = f"persona-{place % 4 + 1}"
    line = _draw_line(f"line {css}")
    return _hide(f'<span class="persona-line {css}">{{}}{{}}</span>', line, signs.shape(place))


def _draw_line(css: str) -> Markup:
    return Markup(_LINE.format(f'<path class="{css}" d="M1 6h26"/>'))


def _draw_channel(css: str) -> Callable[[Signs], Markup]:
    return lambda signs: _hide(f'<span class="channel {css}">{{}}</span>', signs.channel("other"))


def _hide(form: str, *parts: Markup) -> Markup:
    """A sign that only eyes need: the words beside it say what it means."""
    return Markup('<span class="sample" aria-hidden="true">{}</span>').format(
        Markup(form).format(*parts)
    )


_OTHERS: Mapping[str, Callable[[Signs], Markup]] = {
    "moment-of-truth": lambda signs: _hide('<span class="star">{}</span>', signs.other("star")),
    "planned": lambda _: _hide('<i class="sample-chip planned"></i>'),
    "online": _draw_channel("online"),
    "offline": _draw_channel("offline"),
    "sourced": lambda signs: _hide('<span class="source">{}</span>', signs.other("source")),
    "severity": lambda _: _hide('<span class="tone-pain">{}</span>', _MARKS),
    "tech": lambda _: _hide('<i class="sample-chip pill"></i>'),
    "gap": lambda _: _draw_line("bridge current"),
    "solved": lambda signs: _hide('<span class="status">{}</span>', signs.status("solved")),
}
