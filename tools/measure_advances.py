"""Writes `src/cjm/layout/advances.txt`: how wide each character is, at most.

    python tools/measure_advances.py --regular FONT... --bold FONT... > src/cjm/layout/advances.txt

A drawing cannot choose the font it is shown with, so every character gets the widest advance among
the fonts of the stack: Vazirmatn, Noto Sans, Noto Sans Arabic, DejaVu Sans. Give those four first
of each weight, then Noto fonts of other scripts, which fill in whole blocks of Unicode. Needs
uharfbuzz: an Arabic letter is measured in the forms it takes inside a word.
"""

from __future__ import annotations

import argparse
import math
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as harfbuzz

CORE = 4
JOINER = "\N{ZERO WIDTH JOINER}"
# Written character by character.
TABLES = (
    range(0x20, 0x7F), range(0xA0, 0x180), range(0x370, 0x482), range(0x48A, 0x530),
    range(0x5D0, 0x5EB), range(0x600, 0x700), range(0x1EA0, 0x1EFA), range(0x2010, 0x2028),
    range(0x2030, 0x203B), range(0x20A0, 0x20C1), range(0x2116, 0x2117), range(0x2122, 0x2123),
    range(0x2190, 0x21A0), range(0x2200, 0x2266), range(0x25A0, 0x25D0), range(0xFDF0, 0xFDFE),
)  # fmt: skip
# Written as one width for the block: the middle one of its letters and some more, which the words
# of these scripts do not reach. Their letters share stems, or stand above each other.
_MARGIN = 1.15
BLOCKS = {
    "Latin": (0x180, 0x36F), "Armenian": (0x530, 0x58F), "Hebrew": (0x590, 0x5FF),
    "Syriac": (0x700, 0x74F), "Devanagari": (0x900, 0x97F), "Bengali": (0x980, 0x9FF),
    "Gurmukhi": (0xA00, 0xA7F), "Gujarati": (0xA80, 0xAFF), "Oriya": (0xB00, 0xB7F),
    "Tamil": (0xB80, 0xBFF), "Telugu": (0xC00, 0xC7F), "Kannada": (0xC80, 0xCFF),
    "Malayalam": (0xD00, 0xD7F), "Sinhala": (0xD80, 0xDFF), "Thai": (0xE00, 0xE7F),
    "Lao": (0xE80, 0xEFF), "Tibetan": (0xF00, 0xFFF), "Myanmar": (0x1000, 0x109F),
    "Georgian": (0x10A0, 0x10FF), "Ethiopic": (0x1200, 0x139F), "Khmer": (0x1780, 0x17FF),
    "Latin more": (0x1E00, 0x1EFF), "Greek more": (0x1F00, 0x1FFF),
    "Arabic forms": (0xFB50, 0xFDEF), "Arabic more forms": (0xFE70, 0xFEFE),
}  # fmt: skip


@dataclass(frozen=True)
class Face:
    """One font file, ready to shape."""

    font: harfbuzz.Font
    units: int
    has: frozenset[int]

    def measure(self, text: str) -> float:
        """The advance of `text` in hundredths of an em."""
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        harfbuzz.shape(self.font, buffer)
        return sum(glyph.x_advance for glyph in buffer.glyph_positions) * 100 / self.units


def open_face(path: Path) -> Face:
    """The first face in a font file."""
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)))
    return Face(harfbuzz.Font(face), face.upem, frozenset(face.unicodes))


def find_widest(faces: list[Face], code: int, text: str) -> float | None:
    """The widest advance of `text` among the faces that have the character `code`."""
    return max((face.measure(text) for face in faces if code in face.has), default=None)


def find_joining(face: Face, code: int) -> bool:
    """Whether the letter takes another form when a letter follows it."""
    letter = chr(code)
    if code not in face.has or unicodedata.category(letter) != "Lo":
        return False
    return shape(face, letter) != shape(face, letter + JOINER)


def shape(face: Face, text: str) -> tuple[int, ...]:
    """The glyphs of `text`, spaces and joiners aside."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    harfbuzz.shape(face.font, buffer)
    advances = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    return tuple(info.codepoint for info, position in advances if position.x_advance)


def write_width(faces: list[Face], code: int) -> str | None:
    """`62`, or `94/31` for a letter that joins the one after it: last form, joined form."""
    letter = chr(code)
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return "0"
    alone = find_widest(faces, code, letter)
    if alone is None:
        return None
    if not any(find_joining(face, code) for face in faces):
        final = find_widest(faces, code, JOINER + letter) if "\u0600" <= letter < "\u0780" else None
        return str(math.ceil(max(alone, final or 0)))
    final = find_widest(faces, code, JOINER + letter) or 0
    joined = max(
        find_widest(faces, code, form) or 0 for form in (letter + JOINER, JOINER + letter + JOINER)
    )
    return f"{math.ceil(max(alone, final))}/{math.ceil(joined)}"


def write_table(faces: list[Face]) -> list[str]:
    """Lines of a first code point and the widths from there on."""
    lines: list[str] = []
    for codes in TABLES:
        run: list[str] = []
        for code in codes:
            width = write_width(faces, code)
            if width is None:
                run = []
                continue
            if not run or len(run) > 24:
                run = [f"{code:x}"]
                lines.append("")
            run.append(width)
            lines[-1] = " ".join(run)
    return lines


def measure_block(faces: list[Face], first: int, last: int) -> int | None:
    """A width for the letters of a block."""
    widths = sorted(
        width
        for code in range(first, last + 1)
        if unicodedata.category(chr(code)) not in {"Mn", "Me", "Cf", "Cn"}
        and (width := find_widest(faces, code, chr(code))) is not None
    )
    return math.ceil(widths[len(widths) // 2] * _MARGIN) if widths else None


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--regular", nargs="+", type=Path, required=True)
    parser.add_argument("--bold", nargs="+", type=Path, required=True)
    given = parser.parse_args()
    print("# The widest advance of each character in Vazirmatn, Noto Sans, Noto Sans Arabic and")
    print("# DejaVu Sans, in hundredths of an em. Made by tools/measure_advances.py.")
    for weight, paths in (("regular", given.regular), ("bold", given.bold)):
        faces = [open_face(path) for path in paths]
        print(weight)
        print("\n".join(write_table(faces[:CORE])))
        for first, last in BLOCKS.values():
            width = measure_block(faces, first, last)
            if width is not None:
                print(f"{first:x}-{last:x} {width}")


if __name__ == "__main__":
    main()
