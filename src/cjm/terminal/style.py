"""Colours for a terminal: a small set of our own, as ANSI codes, or none at all."""

from typing import Literal, TypeAlias

from cjm.values import NamedTuple

Ink: TypeAlias = Literal[
    "error", "warning", "info", "good", "accent", "quiet", "strong", "pain", "heading"
]

_CODES: dict[Ink, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "good": "32",
    "accent": "1;34",
    "quiet": "2",
    "strong": "1",
    "pain": "31",
    "heading": "1;4",
}


class Style(NamedTuple):
    """How printable text is made to stand out. Without colour it stays as it is.

    `columns` are the cells of a line of the terminal, None where lines may be of any length.
    """

    is_coloured: bool = False
    columns: int | None = None

    def paint(self, text: str, ink: Ink) -> str:
        """`text` in `ink`, where there are colours."""
        if not self.is_coloured or not text:
            return text
        return f"\x1b[{_CODES[ink]}m{text}\x1b[0m"


PLAIN = Style()
COLOURED = Style(is_coloured=True)
