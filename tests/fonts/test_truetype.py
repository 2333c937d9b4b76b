"""What a font file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.fonts import FACES, FAMILY, Face
from cjm.fonts.truetype import read_faces, read_font


@pytest.mark.parametrize("face", FACES, ids=lambda face: str(face.weight))
def test_a_font_names_its_family_and_its_letters(face: Face) -> None:
    font = read_font(face.file)
    assert font.family == FAMILY
    for text in ("سفر مشتری، پژوهش؟ ۱۲۳٪", "Čo je to? “Ça”, Straße − 5 €"):
        assert {ord(letter) for letter in text} <= font.letters
    assert not {ord(letter) for letter in "漢ไ🙂Ж"} & font.letters


@pytest.mark.parametrize("cut", [0, 3, 12, 100, 400, 5000])
def test_what_is_no_font_is_refused(tmp_path: Path, cut: int) -> None:
    file = tmp_path / "a.ttf"
    file.write_bytes(FACES[0].file.read_bytes()[:cut])
    with pytest.raises(CjmError, match="is no font that can be used"):
        read_font(file)


def test_a_font_that_pictures_would_leave_out_is_refused(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont

    file = tmp_path / "nameless.ttf"
    with TTFont(FACES[0].file) as font:
        font["name"].removeNames(nameID=6)
        font.save(file)
    assert read_faces(FACES[0].file)
    assert read_faces(file) == ()
    with pytest.raises(CjmError, match=r"nameless\.ttf` has no PostScript name"):
        read_font(file)


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match=r"cannot read the font `.*b\.ttf`"):
        read_font(tmp_path / "b.ttf")
