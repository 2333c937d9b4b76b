"""Which fonts draw which letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.fonts import FACES, FAMILY, SIGN_FACES, SIGNS
from cjm.fonts.machine import find_fonts, list_faces
from cjm.fonts.truetype import find_letters, read_faces, read_font

SHIPPED = tuple(face for one in (*reversed(FACES), *SIGN_FACES) for face in read_faces(one.file))


def test_a_letter_gets_the_first_family_that_has_it() -> None:
    found = find_fonts({"س": ("None", SIGNS, FAMILY), "✓": (SIGNS, FAMILY)}, SHIPPED)
    assert found.families == {"س": FAMILY, "✓": SIGNS}
    assert not found.missing


def test_a_letter_that_no_likely_family_has_gets_any_that_has_it() -> None:
    found = find_fonts({"س": ("None",), "漢": ("None", FAMILY)}, SHIPPED)
    assert found.families == {"س": FAMILY}
    assert found.missing == {"漢"}
    assert [face.style for face in found.faces] == ["regular", "bold"]
    assert found.files == tuple(face.file for face in FACES)


@pytest.mark.parametrize("letters", ["سABC漢✓", "漢", ""])
def test_looking_for_letters_finds_what_the_whole_table_says(letters: str) -> None:
    for face in SHIPPED:
        known = read_font(face.path).letters
        assert find_letters(face, letters) == {one for one in letters if ord(one) in known}


def test_what_is_no_font_has_no_faces(tmp_path: Path) -> None:
    for name, data in (("a.ttf", b""), ("b.ttf", b"no font"), ("c.ttf", b"ttcf\0\0\0\0\xff")):
        (tmp_path / name).write_bytes(data)
        assert read_faces(tmp_path / name) == ()
    assert read_faces(tmp_path / "d.ttf") == ()


def test_fonts_of_a_user_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "share" / "fonts" / "deep"
    folder.mkdir(parents=True)
    (folder / "a.TTF").write_bytes(FACES[0].file.read_bytes())
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    list_faces.cache_clear()
    try:
        assert folder / "a.TTF" in {face.path for face in list_faces()}
    finally:
        list_faces.cache_clear()
