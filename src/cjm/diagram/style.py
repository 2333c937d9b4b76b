"""How a diagram looks, as CSS whose colours come from a theme."""

from __future__ import annotations

from functools import lru_cache
from string import Template

from cjm.themes import Palette

FONTS = 'Vazirmatn,"Segoe UI",Tahoma,"Noto Sans Arabic","Noto Sans",system-ui,sans-serif'

_SHAPE = """\
.flow text{font-size:12.5px;font-weight:400}
.flow .name{font-size:15px;font-weight:700}
.flow .number{font-size:12px;font-weight:700}
.flow .feeling{font-size:12.5px;font-weight:700}
.flow .note{font-size:11.5px}
.flow .label text{font-size:12px;font-weight:700}
.flow .wire,.flow .rail,.flow .arc,.flow .sign{fill:none;stroke-linecap:round;stroke-linejoin:round}
.flow .sign{stroke-width:1.5}
.flow .arc,.flow .rail{stroke-width:1.4}
.flow .loop .wire,.flow .arc{stroke-dasharray:5 5}
.flow .stripe,.flow .feeling,.flow .eye,.flow .laugh{fill:currentColor}
.flow .face{fill:none;stroke:currentColor;stroke-width:1.7}
.flow .face{stroke-linecap:round;stroke-linejoin:round}
"""

_COLOUR = Template("""\
.flow .ground{fill:$page}
.flow text{fill:$ink}
.flow .card{fill:$card;stroke:$line}
.flow .rule{stroke:$line}
.flow .disc{fill:$accent}
.flow .number{fill:$card}
.flow .note{fill:$muted}
.flow .wire{stroke:$muted}
.flow .tip{fill:$muted}
.flow .loop .wire,.flow .arc{stroke:$accent}
.flow .loop .tip,.flow .arc-tip{fill:$accent}
.flow .rail{stroke:$line}
.flow .dot{fill:$muted}
.flow .bead{fill:$card;stroke:$muted}
.flow .sign{stroke:$muted}
.flow .back .sign,.flow .again .sign{stroke:$accent}
.flow .label rect{fill:$card;stroke:$line}
.flow .loop .label rect{stroke:$accent}
.flow .node{color:$muted}
.flow .unscored .stripe{fill:$line}
.flow .feeling-very-dissatisfied,.flow .feeling-dissatisfied{color:$negative}
.flow .feeling-neutral{color:$neutral}
.flow .feeling-satisfied,.flow .feeling-very-satisfied{color:$positive}
""")
_LINKS = Template("""\
.flow a{text-decoration:none}
.flow a:hover .card,.flow a:focus-visible .card{stroke:$accent;stroke-width:2}
.flow a:focus-visible{outline:none}
""")
_BAD = ((-1.5, "very-dissatisfied"), (-0.5, "dissatisfied"))
_GOOD = ((0.5, "neutral"), (1.5, "satisfied"))


def flow_css(palette: Palette) -> str:
    """The rules that a page with a diagram in it needs.

    `palette` gives a CSS colour for each name of a theme; a page hands in its own variables
    (`var(--ink)`), and its dark mode then reaches the diagram too.
    """
    colours = tuple(palette.items())
    return _SHAPE + _colour(_COLOUR, colours) + _colour(_LINKS, colours)


def file_css(light: Palette, dark: Palette) -> str:
    """The rules for a diagram that stands alone; dark where its reader prefers that."""
    return (
        f"{_SHAPE}.flow text{{font-family:{FONTS}}}\n{_colour(_COLOUR, tuple(light.items()))}"
        f"@media (prefers-color-scheme:dark){{\n{_colour(_COLOUR, tuple(dark.items()))}}}\n"
    )


@lru_cache(maxsize=16)
def _colour(rules: Template, palette: tuple[tuple[str, str], ...]) -> str:
    return rules.substitute(dict(palette))


def feeling_class(score: float) -> str:
    """The class of a score: which of the five feelings it is, bounds going to the stronger one."""
    word = next((word for most, word in _BAD if score <= most), None)
    word = word or next((word for least, word in _GOOD if score < least), "very-satisfied")
    return f"feeling-{word}"
