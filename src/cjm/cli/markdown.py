"""Pages written in Markdown, made easy on the eye in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.terminal import Style, make_printable

_FENCE = "```"


def style_markdown(text: str, style: Style) -> str:
    """A page: where there are colours, with headings and code in them instead of marks."""
    if not style.is_coloured:
        return "".join(f"{make_printable(line)}\n" for line in text.splitlines())
    return "".join(f"{line}\n" for line in _style_lines(text, style))


def _style_lines(text: str, style: Style) -> Iterator[str]:
    is_code = False
    for raw in text.splitlines():
        line = make_printable(raw)
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
