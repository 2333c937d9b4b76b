"""The typefaces of a drawing as SVG: those of the theme, and the letters it carries itself."""

from __future__ import annotations

from cjm.fonts import FAMILY
from cjm.themes import Theme

_END_OF_HEAD = "</desc>\n"


def set_typeface(svg: str, theme: Theme, *, embed_fonts: bool) -> str:
    """`svg` with the fonts that its theme names and, where asked for, those letters inside.

    Raises CjmError where the extra that makes subsets is not installed.
    """
    names = [*theme.fonts, *([FAMILY] if embed_fonts else ())]
    if not names:
        return svg
    faces = ""
    if embed_fonts:
        # Most drawings carry no letters.
        from cjm.fonts.subset import write_font_faces

        faces = write_font_faces((svg,))
    families = ",".join(f"'{name}'" for name in names)
    rules = f"{faces}svg{{font-family:{families},sans-serif}}"
    style = f"<style>{rules}</style>\n"
    head, end, rest = svg.partition(_END_OF_HEAD)
    return head + end + style + rest if end else svg
