"""The typeface that ships is whole, and its licence goes along."""

from cjm.fonts import FACES


def test_each_weight_is_a_truetype_file_of_its_own() -> None:
    contents = [face.file.read_bytes() for face in FACES]
    assert all(content.startswith(b"\x00\x01\x00\x00") for content in contents)
    assert len(set(contents)) == len(FACES)


def test_the_licence_lies_beside_the_files() -> None:
    licence = FACES[0].file.with_name("OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
