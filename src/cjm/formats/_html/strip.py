"""The small curve of a whole map, beside its lowest point and above the cards of a narrow screen:
faces and stage numbers, no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from itertools import count as count_up

from markupsafe import Markup

from cjm.formats._html.captions import list_faces
from cjm.formats._html.drawing import draw_lines, name_series
from cjm.formats._html.signs import Signs, tell_mood
from cjm.layout.curve import Frame
from cjm.layout.paths import write_number
from cjm.locales import Locale
from cjm.view import Curve, MapView, StageHead

_WIDTH, _TOP, _BOTTOM, _HEIGHT = 360, 18, 98, 128
_LARGEST, _DIGIT = 22.0, 8.0


def draw_strip(view: MapView, curve: Curve, signs: Signs, locale: Locale) -> Markup:
    """The curve of a whole map in the width of a telephone; columns are equally wide."""
    count = len(view.columns)
    edges = tuple(_WIDTH * place / count for place in range(count + 1))
    frame = Frame(edges, _TOP, _BOTTOM, mirrored=view.direction == "rtl")
    size = min(_LARGEST, _WIDTH / count * 0.85)
    parts = chain(
        [draw_lines(curve, frame)],
        _faces(curve, frame, size, signs),
        _numbers(view.stages, frame, locale),
    )
    return Markup(
        f'<svg class="strip-curve" viewBox="0 0 {_WIDTH} {_HEIGHT}" focusable="false">'
        f"{Markup('').join(parts)}</svg>"
    )


def _faces(curve: Curve, frame: Frame, size: float, signs: Signs) -> Iterator[Markup]:
    main, faces = curve.series[0], list_faces(curve)
    lowest = () if curve.lowest is None or curve.lowest in main.points else (curve.lowest,)
    for point in (*main.points, *lowest):
        spot = frame.spot(point)
        is_dot = point not in faces and not point.lowest
        dot = signs.diamond() if main.kind == "target" else signs.shape(0)
        sign = dot if is_dot else signs.face(point.score)
        edge = size * 1.2 if point.lowest else size * 0.5 if is_dot else size
        mood = name_series(curve)[0] if is_dot else tell_mood(point.score)
        css = f"strip-mark {mood}{' lowest' if point.lowest else ''}"
        yield Markup(
            f'<svg class="{css}" x="{write_number(spot.x - edge / 2)}"'
            f' y="{write_number(spot.y - edge / 2)}" width="{write_number(edge)}"'
            f' height="{write_number(edge)}" viewBox="0 0 24 24">{_inner(sign)}</svg>'
        )


def _inner(sign: Markup) -> str:
    """The `<use>` of a sign, to stand in a drawing of another size."""
    return sign[sign.index("<use") : sign.index("</svg>")]


def _numbers(stages: tuple[StageHead, ...], frame: Frame, locale: Locale) -> Iterator[Markup]:
    """Numbers below the middle of their stages: of all, or of every second, third, …, so that they
    stand clear of each other.
    """
    numbers = [
        (
            (frame.edges[stage.first] + frame.edges[stage.first + stage.span]) / 2,
            locale.localise_digits(str(stage.number)),
        )
        for stage in stages
    ]
    step = next(step for step in count_up(1) if _are_clear(numbers[::step]))
    for middle, number in numbers[::step]:
        yield Markup('<text class="strip-number" x="{}" y="{}">{}</text>').format(
            write_number(frame.x(middle)), _HEIGHT - 6, number
        )


def _are_clear(numbers: Sequence[tuple[float, str]]) -> bool:
    return all(
        after - before >= (len(first) + len(second) + 1) * _DIGIT / 2
        for (before, first), (after, second) in pairwise(numbers)
    )
