"""Draws the signs that Vazirmatn lacks, arrows above all, as a small typeface of our own.

Run from the top of the project: `python tools/draw_signs.py`. It writes `Signs-*.ttf` beside
Vazirmatn in `src/cjm/fonts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FOLDER = Path(__file__).parents[1] / "src" / "cjm" / "fonts"
FAMILY = "Journey Signs"
UNITS, WIDTH, MIDDLE = 1000, 1000, 330
Contour = Sequence[tuple[float, float]]
NARROWER = dict.fromkeys("→←↑↓↔", 0.84) | dict.fromkeys("▲▼", 0.77) | dict.fromkeys("●○", 0.88)
"""How wide, as other typefaces have them: lines are broken by those widths."""
WEIGHTS = (("Regular", 400, 74), ("Bold", 700, 112))


def arrow(stroke: float, *, is_double: bool = False, gaps: int = 0) -> list[Contour]:
    """An arrow to the right; with `gaps` its shaft is in pieces."""
    half, reach, tip, begin = stroke / 2, 210.0, 930.0, 70.0
    shaft_end = tip - stroke * 1.3
    shaft_begin = begin + stroke * 1.3 if is_double else begin
    pieces = 2 * gaps + 1
    step = (shaft_end - shaft_begin) / pieces
    shafts = [
        box(shaft_begin + 2 * n * step, MIDDLE - half, shaft_begin + (2 * n + 1) * step, half * 2)
        for n in range(gaps + 1)
    ]
    slant = stroke * 1.42
    head = [
        (tip, MIDDLE), (tip - reach, MIDDLE + reach), (tip - reach - slant, MIDDLE + reach),
        (tip - slant, MIDDLE), (tip - reach - slant, MIDDLE - reach), (tip - reach, MIDDLE - reach),
    ]  # fmt: skip
    heads = [head[::-1], [(WIDTH - x, y) for x, y in head]] if is_double else [head[::-1]]
    return [*shafts, *heads]


def box(left: float, bottom: float, right: float, height: float) -> Contour:
    """A rectangle, clockwise."""
    return [(left, bottom), (left, bottom + height), (right, bottom + height), (right, bottom)]


def mirror(contours: Iterable[Contour]) -> list[Contour]:
    """The same to the left."""
    return [[(WIDTH - x, y) for x, y in reversed(contour)] for contour in contours]


def turn(contours: Iterable[Contour]) -> list[Contour]:
    """The same upwards."""
    return [[(WIDTH / 2 - (y - MIDDLE), MIDDLE + x - WIDTH / 2) for x, y in c] for c in contours]


def flip(contours: Iterable[Contour]) -> list[Contour]:
    """The same upside down."""
    return [[(x, 2 * MIDDLE - y) for x, y in reversed(contour)] for contour in contours]


def disc(radius: float, *, is_hole: bool = False) -> Contour:
    """A circle, as a polygon whose corners nobody sees."""
    angles = [2 * pi * n / 48 for n in range(48)]
    ring = [(WIDTH / 2 + radius * cos(a), MIDDLE + radius * sin(a)) for a in angles]
    return ring if is_hole else ring[::-1]


def star() -> list[Contour]:
    """Five points."""
    spots = []
    for n in range(10):
        radius, angle = (430 if n % 2 == 0 else 172), pi / 2 - pi * n / 5
        spots.append((WIDTH / 2 + radius * cos(angle), MIDDLE + radius * sin(angle)))
    return [spots]


def check(stroke: float) -> list[Contour]:
    """A tick."""
    s = stroke * 1.2
    return [[
        (150, 330), (150 + s, 330 + s * 0.7), (390, 130 + s * 1.3), (800, 660),
        (800 + s, 660 - s * 0.6), (400, 20),
    ]]  # fmt: skip


def triangle() -> list[Contour]:
    """A triangle that points up."""
    return [[(120, 0), (500, 680), (880, 0)]]


SIGNS: dict[str, Callable[[float], list[Contour]]] = {
    "→": arrow,
    "←": lambda stroke: mirror(arrow(stroke)),
    "↑": lambda stroke: turn(arrow(stroke)),
    "↓": lambda stroke: flip(turn(arrow(stroke))),
    "↔": lambda stroke: arrow(stroke, is_double=True),
    "⇢": lambda stroke: arrow(stroke, gaps=2),
    "⇠": lambda stroke: mirror(arrow(stroke, gaps=2)),
    "✓": check,
    "★": lambda _: star(),
    "▲": lambda _: triangle(),
    "▼": lambda _: flip(triangle()),
    "●": lambda _: [disc(330)],
    "○": lambda stroke: [disc(330), disc(330 - stroke, is_hole=True)],
}


def draw_font(style: str, weight: int, stroke: float) -> bytes:
    """One weight as a TrueType file, the same bytes each time."""
    glyphs = {".notdef": TTGlyphPen(None).glyph(), "space": TTGlyphPen(None).glyph()}
    cmap = {0x20: "space"}
    widths = dict.fromkeys(glyphs, WIDTH)
    for sign, draw in SIGNS.items():
        pen = TTGlyphPen(None)
        share = NARROWER.get(sign, 1)
        for contour in draw(stroke):
            first, *rest = (
                (round(x * share), round(MIDDLE + (y - MIDDLE) * share)) for x, y in contour
            )
            pen.moveTo(first)
            for spot in rest:
                pen.lineTo(spot)
            pen.closePath()
        name = f"uni{ord(sign):04X}"
        glyphs[name] = pen.glyph()
        cmap[ord(sign)] = name
        widths[name] = round(WIDTH * share)
    builder = FontBuilder(UNITS, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    metrics = {name: (widths[name], glyph.xMin if glyph.numberOfContours else 0)
               for name, glyph in builder.font["glyf"].glyphs.items()}  # fmt: skip
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=1000, descent=-300)
    builder.setupNameTable(
        {"familyName": FAMILY, "styleName": style, "psName": f"JourneySigns-{style}",
         "copyright": "The authors of journeymaps", "licenseDescription": "MIT"}
    )  # fmt: skip
    builder.setupOS2(usWeightClass=weight, sTypoAscender=1000, sTypoDescender=-300,
                     usWinAscent=1000, usWinDescent=300)  # fmt: skip
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    output = BytesIO()
    builder.font.save(output)
    return output.getvalue()


def main() -> None:
    """Write both weights."""
    for style, weight, stroke in WEIGHTS:
        (FOLDER / f"Signs-{style}.ttf").write_bytes(draw_font(style, weight, stroke))


if __name__ == "__main__":
    main()
