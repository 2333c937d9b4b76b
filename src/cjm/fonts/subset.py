"""The letters that a text needs, as a font small enough to travel in the drawing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO

from cjm.errors import CjmError
from cjm.fonts.faces import FACES, FAMILY, Face

_DRAWN_BY_OTHERS = "\u0654\u200c\u200d\u25cc"
"""A hamza of its own and the joiners: shaping may ask for them without their being written."""


def write_font_faces(texts: Iterable[str]) -> str:
    """The `@font-face` rules of all weights, with only the letters that `texts` need, as WOFF2.

    Raises CjmError where the extra that makes subsets is not installed.
    """
    letters = {*_DRAWN_BY_OTHERS, *map(chr, range(0x20, 0x7F))}.union(*texts)
    return "".join(_write_face(face, letters) for face in FACES)


def _write_face(face: Face, letters: set[str]) -> str:
    address = b64encode(_cut(face, letters)).decode("ascii")
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{face.weight};font-display:block;'
        f"src:url(data:font/woff2;base64,{address}) format('woff2')}}"
    )


def _cut(face: Face, letters: set[str]) -> bytes:
    try:
        import brotli  # noqa: F401 - what writes WOFF2, found missing only at the end
        from fontTools import subset
    except ImportError as error:
        raise CjmError(
            "embedding fonts needs journeymaps[fonts]", "pip install 'journeymaps[fonts]'"
        ) from error
    options = subset.Options(
        flavor="woff2",
        layout_features=["*"],
        hinting=False,
        # The licence asks for the copyright to stay.
        name_IDs=["*"],
        notdef_outline=True,
        # Same input, same bytes.
        recalc_timestamp=False,
    )
    font = subset.load_font(BytesIO(face.file.read_bytes()), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(map(ord, letters)))
    cutter.subset(font)
    output = BytesIO()
    subset.save_font(font, output, options)
    return output.getvalue()
