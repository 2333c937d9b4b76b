"""A small font of emoji."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def build_emoji(file: Path, *, has_shade: bool = True) -> None:
    """A font in which a sign and a shade of skin are one glyph, as in those of systems."""
    names = {0x1F469: "woman", 0x1F3FD: "shade"}
    order = [".notdef", *names.values(), "shaded"]
    pen = TTGlyphPen(None)
    for place in ((0, 0), (0, 900), (900, 900), (900, 0)):
        (pen.lineTo if place != (0, 0) else pen.moveTo)(place)
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names if has_shade else {0x1F469: "woman"})
    builder.setupGlyf(dict.fromkeys(order, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    builder.setupHorizontalHeader(ascent=900, descent=-100)
    builder.setupNameTable(
        {"familyName": "Shades", "styleName": "Regular", "psName": "Shades-Regular"}
    )
    builder.setupOS2()
    builder.setupPost()
    builder.addOpenTypeFeatures("feature ccmp { sub woman shade by shaded; } ccmp;")
    builder.save(file)
