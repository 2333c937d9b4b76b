"""The map in a terminal: signs and words in as many cells as there are."""

from cjm.formats._terminal.sheet import draw_sheet

__all__ = ["draw_sheet"]
