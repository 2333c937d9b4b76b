"""A theme file says what is different, and each mistake in it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.loader.pictures import embed_picture
from cjm.themes import Theme, load_theme
from cjm.themes.contrast import find_faint
from cjm.themes.own import read_theme

PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(8)


def read(folder: Path, text: str) -> Theme:
    file = folder / "brand.toml"
    file.write_text(text, encoding="utf-8")
    return read_theme(file, embed_picture)


def test_what_it_does_not_say_is_as_in_its_base(tmp_path: Path) -> None:
    theme = read(tmp_path, 'base = "contrast"\n[colours]\naccent = "#70a"\n')
    base = load_theme("contrast")
    assert theme.name == "brand"
    assert theme.light == {**base.light, "accent": "#7700aa"}
    assert theme.dark.keys() == base.dark.keys()
    assert list(find_faint(theme.dark)) == []


def test_light_and_dark_may_differ(tmp_path: Path) -> None:
    theme = read(tmp_path, '[light]\naccent = "#333399"\n[dark]\naccent = "#ccd5ff"\n')
    assert (theme.light["accent"], theme.dark["accent"]) == ("#333399", "#ccd5ff")


def test_a_faint_colour_is_moved_and_keeps_to_its_hue(tmp_path: Path) -> None:
    theme = read(tmp_path, '[light]\naccent = "#ffdd00"\n')
    assert list(find_faint(theme.light)) == []
    red, green, blue = (int(theme.light["accent"][at : at + 2], 16) for at in (1, 3, 5))
    assert red > blue
    assert green > blue


def test_a_logo_that_would_swell_every_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL + b"\0" * (2 << 20))
    with pytest.raises(CjmError, match=r"`logo\.png` has 2,\d{3},\d{3} bytes, and a logo at most"):
        read(tmp_path, 'logo = "logo.png"\n')


def test_fonts_and_a_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL)
    theme = read(tmp_path, 'fonts = ["Inter", "IBM Plex Sans"]\nlogo = "logo.png"\n')
    assert theme.fonts == ("Inter", "IBM Plex Sans")
    assert theme.logo is not None
    assert theme.logo.startswith("data:image/png;base64,")


def test_a_logo_stays_in_the_project_of_its_theme(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL)
    folder = tmp_path / "shop" / "themes"
    folder.mkdir(parents=True)
    with pytest.raises(CjmError, match=r"`\.\./\.\./logo\.png` lies outside the project"):
        read(folder, 'logo = "../../logo.png"\n')
    (folder / "linked.png").symlink_to(tmp_path / "logo.png")
    with pytest.raises(CjmError, match=r"`linked\.png` lies outside the project"):
        read(folder, 'logo = "linked.png"\n')
    (tmp_path / "cjm.toml").touch()
    assert read(folder, 'logo = "../../logo.png"\n').logo
    with pytest.raises(CjmError) as trouble:
        read(folder, 'logo = "../../Logo.png"\n')
    assert trouble.value.hint == "did you mean `../../logo.png`?"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[light]\n\nacent = '#123456'\n", 3, "there is no colour `acent`"),
        ("base = 'plain'\n[dark]\ncard = 'red'\n", 3, "`card` is 'red'"),
        ("[light]\ncard = 5\n", 2, "`card` is 5"),
        ("\nbase = 'plane'\n", 2, "`base` is 'plane'"),
        ("colors = 1\n", 1, "unknown key `colors`"),
        ("fonts = ['a;b']\n", 1, "`fonts` holds 'a;b'"),
        ("fonts = 3\n", 1, "`fonts` should be a list"),
        ("light = 3\n", 1, "`light` should be a table"),
        ("logo = 'none.png'\n", 1, "there is no file `none.png`"),
        ("logo = 'brand.toml'\n", 1, "`brand.toml` is no PNG"),
        ("logo = 2\n", 1, "`logo` should be the name"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(CjmError) as trouble:
        read(tmp_path, text)
    assert f"brand.toml:{line}: {says}" in str(trouble.value)


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match=r"brand\.toml: .*line 2"):
        read(tmp_path, "base = 'plain'\nlight\n")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match="cannot read the theme file"):
        read_theme(tmp_path / "none.toml", lambda _: None)
