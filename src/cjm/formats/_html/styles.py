"""The one style sheet of a page, and its script."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from cjm.fonts import FAMILY
from cjm.themes import Palette, Theme

SHEETS = (
    "base",
    "header",
    "glance",
    "brief",
    "grid",
    "band",
    "contents",
    "figures",
    "diagram",
    "notes",
    "wires",
)
MEDIA_SHEETS = ("narrow", "print")
"""They change what all others say, the rules of the page itself included."""

_PAPER = (
    "@media print{main.view .top{margin-block-end:1rem}.figure-of{break-inside:avoid}"
    ".is-presentation>:is(.top,.closing){display:none}"
    "main.view.is-presentation{max-inline-size:none}main.is-presentation>*{margin:0}"
    ".slides.figures-of,.slides .figure-of{display:block}"
    ".slides .figure-of{block-size:7.48in;overflow:hidden;break-after:page}"
    ".slides .figure-of:last-child{break-after:auto}.slides .picture{max-inline-size:none}"
    ".slides .picture>svg{inline-size:13.33in;block-size:7.48in;max-block-size:none;"
    "border-radius:0;box-shadow:none}}"
)

_FOLDER = Path(__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_COMMENT = re.compile(r"^ *//.*\n|^ +", re.MULTILINE)
_OTHER_FONTS = '"Segoe UI",system-ui,"Noto Sans","Noto Sans Arabic",sans-serif'
_NOT_LIGHT = ":root:not([data-scheme=light])"
_MARGIN = re.compile(r"\s*\n\s*")


class Style(NamedTuple):
    """The rules of a page: `own` ones among those that many pages share, and its `last` ones, which
    hold whatever the others say.
    """

    before: str
    own: str
    after: str
    last: str = ""


def write_style(theme: Theme, own: str, *, has_script: bool) -> Style:
    """All rules of a page: colours of the theme, the fixed sheets, rules of this page alone."""
    sheets = (*SHEETS, "tools") if has_script else SHEETS
    colours = _write_schemes(theme, has_script=has_script)
    return Style(_join_sheets(colours, sheets, "\n"), own, _join_sheets("", MEDIA_SHEETS, ""))


def write_view_style(
    theme: Theme, own: str, arrangement: str, *, has_script: bool = False
) -> Style:
    """The rules of a page that shows a view; slides are printed one a page."""
    rules = f"{read_sheets(('view',))}\n{own}"
    paper = "@page{size:13.333in 7.5in;margin:0}" if arrangement == "slides" else ""
    style = write_style(theme, rules, has_script=has_script)
    return style._replace(last=f"\n{_PAPER}\n{paper}")


# The kinds of pages are few. Each asks for the very same text again, and what is made of a text is
# found by it.
@lru_cache(maxsize=16)
def _join_sheets(start: str, names: tuple[str, ...], end: str) -> str:
    return f"{start}\n{read_sheets(names)}{end}"


def _write_schemes(theme: Theme, *, has_script: bool) -> str:
    """Light and dark, as the system has it or, by the script, as the reader chooses."""
    light, dark = _write_colours(theme.light), _write_colours(theme.dark)
    if not has_script:
        preferred = f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        return f":root{{{light}}}\n{preferred}"
    return "\n".join(
        (
            f":root{{{light}}}",
            f"@media screen and (prefers-color-scheme:dark){{{_NOT_LIGHT}{{{dark}}}}}",
            f"@media screen{{:root[data-scheme=dark]{{color-scheme:dark;{dark}}}",
            ":root[data-scheme=light]{color-scheme:light}}",
        )
    )


def name_fonts(theme: Theme, *, embed_fonts: bool) -> str:
    """The rule for the typefaces of the theme and of the page itself, before the usual ones."""
    names = [*theme.fonts, *([FAMILY] if embed_fonts else ())]
    if not names:
        return ""
    own = ",".join(f'"{name}"' for name in names)
    return f"\n:root body{{font-family:{own},{FAMILY},{_OTHER_FONTS}}}"


@cache
def read_script() -> str:
    """The script of comforts, without the lines of its comments."""
    text = (_FOLDER / "comfort.js").read_text("utf-8")
    return _SCRIPT_COMMENT.sub("", text).strip()


@cache
def read_sheets(names: tuple[str, ...]) -> str:
    """Fixed style sheets, without their comments and margins."""
    texts = ((_FOLDER / f"{name}.css").read_text("utf-8") for name in names)
    return _MARGIN.sub("\n", _COMMENT.sub("", "\n".join(texts))).strip()


def _write_colours(palette: Palette) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in palette.items())
