"""The typeface that ships is whole, and its licence goes along."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from fontTools.ttLib import TTFont

from cjm.fonts import FACES, SIGN_FACES
from cjm.layout.widths import measure

ROOT = Path(__file__).parents[2]


def test_each_weight_is_a_truetype_file_of_its_own() -> None:
    contents = [face.file.read_bytes() for face in FACES]
    assert all(content.startswith(b"\x00\x01\x00\x00") for content in contents)
    assert len(set(contents)) == len(FACES)


def test_the_licence_lies_beside_the_files() -> None:
    licence = FACES[0].file.with_name("OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_signs_are_those_that_the_tool_draws() -> None:
    """Drawn anew they are the same bytes, so that nobody edits a font by hand."""
    spec = spec_from_file_location("draw_signs", ROOT / "tools" / "draw_signs.py")
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    for style, weight, stroke in tool.WEIGHTS:
        file = next(face.file for face in SIGN_FACES if face.weight == weight)
        assert file.name == f"Signs-{style}.ttf"
        assert file.read_bytes() == tool.draw_font(style, weight, stroke)


def test_signs_are_no_wider_than_lines_allow_for_them() -> None:
    with TTFont(SIGN_FACES[1].file) as font:
        for code, name in font.getBestCmap().items():
            assert font["hmtx"][name][0] / 1000 <= measure(chr(code)) + 0.005 or code == 0x20
