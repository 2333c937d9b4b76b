"""What a terminal or a log can be given: text without commands, widths in cells, colours.

User text passes through `make_printable` on its way to a terminal, and nowhere else.
"""

from cjm.terminal.cells import expand_tabs, measure, take_cells
from cjm.terminal.printable import has_right_to_left, make_printable, show_path
from cjm.terminal.style import COLOURED, PLAIN, Ink, Style

__all__ = [
    "COLOURED",
    "PLAIN",
    "Ink",
    "Style",
    "expand_tabs",
    "has_right_to_left",
    "make_printable",
    "measure",
    "show_path",
    "take_cells",
]
