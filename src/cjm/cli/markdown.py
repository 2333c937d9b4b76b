"""Pages written in Markdown, made easy on the eye in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjm.terminal import Style, make_printable, measure

_FENCE = "```"
_BLANK_OUTSIDE_CODE = re.compile(" (?=(?:[^`]*`[^`]*`)*[^`]*$)")
_UNBROKEN = ("#", "|")
"""How headings and tables begin."""


def style_markdown(text: str, style: Style, columns: int | None = None) -> str:
    """A page: where there are colours, with headings and code in them instead of marks.

    With `columns`, sentences are broken between words to be no wider than so many cells.
    """
    lines = [make_printable(line) for line in text.splitlines()]
    if columns is not None:
        lines = list(_break_lines(lines, columns))
    styled = _style_lines(lines, style) if style.is_coloured else lines
    return "".join(f"{line}\n" for line in styled)


def _break_lines(lines: list[str], columns: int) -> Iterator[str]:
    is_code = False
    for line in lines:
        is_code ^= line.startswith(_FENCE)
        if is_code or line.startswith(_UNBROKEN):
            yield line
        else:
            yield from _break_line(line, columns)


def _break_line(line: str, columns: int) -> Iterator[str]:
    first, *rest = _BLANK_OUTSIDE_CODE.split(line)
    # What goes on from an entry of a list stands below its first word.
    begun, indent = first, "  " if first == "-" else ""
    for word in rest:
        if measure(f"{begun} {word}") <= columns:
            begun = f"{begun} {word}"
        else:
            yield begun
            begun = f"{indent}{word}"
    yield begun


def _style_lines(lines: list[str], style: Style) -> Iterator[str]:
    is_code = False
    for line in lines:
        if line.startswith(_FENCE):
            is_code = not is_code
        elif is_code:
            yield f"    {style.paint(line, 'accent')}".rstrip()
        elif line.startswith("#"):
            yield style.paint(line.lstrip("# "), "heading")
        else:
            yield _style_words(line, style)


def _style_words(line: str, style: Style) -> str:
    """A line with what stands between backticks in bold."""
    parts = line.split("`")
    if len(parts) % 2 == 0:
        return line
    return "".join(style.paint(part, "strong") if at % 2 else part for at, part in enumerate(parts))
