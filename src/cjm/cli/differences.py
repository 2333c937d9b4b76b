"""What would change in a file, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff

from cjm.terminal import Style, make_printable
from cjm.terminal.style import Ink

_INKS: dict[str, Ink] = {"+": "good", "-": "pain", "@": "accent"}
_NO_LINE_END = "\\ No newline at end of file\n"


def write_difference(name: str, before: bytes, after: bytes, style: Style) -> str:
    """The diff of a file that is called `name`; empty where nothing changes.

    Without colours it is exact, so that `git apply` and `patch` take it; with them it is for eyes.
    """
    lines = unified_diff(_split(before), _split(after), f"a/{name}", f"b/{name}")
    return "".join(_paint(line, style) for line in lines)


def _split(data: bytes) -> list[str]:
    """The lines with their ends, of which a file's last may have none."""
    lines = [line + "\n" for line in data.decode("utf-8", "replace").split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _paint(line: str, style: Style) -> str:
    body = line.removesuffix("\n")
    ending = "\n" if body != line else "\n" + _NO_LINE_END
    if not style.is_coloured:
        return body + ending
    shown = make_printable(body)
    ink = "strong" if line.startswith(("--- ", "+++ ")) else _INKS.get(line[0])
    shown = make_printable(body)
    return (style.paint(shown, ink) if ink else shown) + ending
