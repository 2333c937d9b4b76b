"""The typefaces of a drawing as SVG: those of the theme, and the letters it carries itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cjm.fonts import FAMILY
from cjm.themes import Theme

_END_OF_HEAD = "</desc>\n"


def set_typeface(svg: str, theme: Theme, *, embed_fonts: bool) -> str:
    """`svg` with the fonts that its theme names and, where asked for, those letters inside.

    Raises CjmError where the extra that makes subsets is not installed.
    """
    style = write_typeface(theme, lambda: (svg,), embed_fonts=embed_fonts)
    head, end, rest = svg.partition(_END_OF_HEAD)
    return head + end + style + rest if style and end else svg


def write_typeface(theme: Theme, read: Callable[[], Iterable[str]], *, embed_fonts: bool) -> str:
    """The style of the same, to stand behind the head of a drawing; `read` gives all the drawing in
    pieces. Empty where the theme names no fonts.
    """
    names = [*theme.fonts, *([FAMILY] if embed_fonts else ())]
    if not names:
        return ""
    faces = ""
    if embed_fonts:
        # Most drawings carry no letters.
        from cjm.fonts.subset import write_font_faces

        letters: set[str] = set()
        for piece in read():
            letters.update(piece)
        faces = write_font_faces(letters)
    families = ",".join(f"'{name}'" for name in names)
    rules = f"{faces}svg{{font-family:{families},sans-serif}}"
    return f"<style>{rules}</style>\n"
