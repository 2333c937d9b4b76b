"""The one style sheet of a page, and the policy that admits it and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

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
)
MEDIA_SHEETS = ("narrow", "print")
"""They change what all others say, the rules of the page itself included."""

_PAPER = (
    "@media print{main.view .top{margin-block-end:1rem}.figure-of{break-inside:avoid}"
    ".slides .figure-of{break-after:page}.is-presentation>:is(.top,.closing){display:none}"
    ".slides .picture{max-inline-size:none}.slides .picture>svg{inline-size:100vw;"
    "border-radius:0;box-shadow:none}.slides.figures-of{gap:0}}"
)

_FOLDER = Path(__file__).parent
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MARGIN = re.compile(r"\s*\n\s*")


def write_style(theme: Theme, extra: str) -> str:
    """All rules of a page: colours of the theme, the fixed sheets, rules of this page alone."""
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{_write_colours(theme.dark)}}}}}"
    light = f":root{{{_write_colours(theme.light)}}}"
    return "\n".join((light, dark, read_sheets(SHEETS), extra, read_sheets(MEDIA_SHEETS)))


def write_view_style(theme: Theme, extra: str, arrangement: str) -> str:
    """The rules of a page that shows a view; slides are printed one a page."""
    paper = "@page{size:13.333in 7.5in;margin:0}" if arrangement == "slides" else ""
    return "\n".join((write_style(theme, f"{read_sheets(('view',))}\n{extra}"), _PAPER, paper))


def write_policy(style: str) -> str:
    """The content policy of a page that holds `style`: no script, no request."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def read_sheets(names: tuple[str, ...]) -> str:
    """Fixed style sheets, without their comments and margins."""
    texts = ((_FOLDER / f"{name}.css").read_text("utf-8") for name in names)
    return _MARGIN.sub("\n", _COMMENT.sub("", "\n".join(texts))).strip()


def _write_colours(palette: Palette) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in palette.items())
