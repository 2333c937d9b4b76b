"""A drawing carries the letters it needs, and no others."""

from __future__ import annotations

import base64
import re
from io import BytesIO

from fontTools.ttLib import TTFont

from cjm.fonts import FACES
from cjm.fonts.subset import write_font_faces


def read_fonts(rules: str) -> list[TTFont]:
    fonts = re.findall(r"base64,([^)]+)\)", rules)
    return [TTFont(BytesIO(base64.b64decode(font))) for font in fonts]


def test_each_weight_holds_the_letters_of_the_text() -> None:
    fonts = read_fonts(write_font_faces(["سفرِ مشتری − ۱۲٪ €"]))
    assert len(fonts) == len(FACES)
    for font in fonts:
        letters = set(font.getBestCmap())
        assert set(map(ord, "سفرمشتی−۱۲٪€")) <= letters
        assert ord("ض") not in letters
        assert {"GSUB", "GPOS"} <= set(font.keys())


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_font_faces(["سلام"]) == write_font_faces(["سلام"])
