"""What would change in a file, as a unified diff."""

from __future__ import annotations

import re
from difflib import unified_diff

from cjm.terminal import Style, make_printable
from cjm.terminal.style import Ink

_INKS: dict[str, Ink] = {"+": "good", "-": "pain", "@": "accent"}
_LONGEST = 100_000
"""Characters of a line that are shown: more is no text that somebody wrote."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_BOM = "\ufeff"
_NO_LINE_END = "\\ No newline at end of file\n"


def write_difference(name: str, before: bytes, after: bytes, style: Style) -> str:
    """The diff of a file that is called `name`; empty where nothing changes.

    Without colours it is exact, so that `git apply` and `patch` take it, but for lines that would
    hide something or give an order to whoever shows them; with colours all of it is for eyes.
    """
    plain = name.lstrip("/")
    sides = _quote(f"a/{plain}"), _quote(f"b/{plain}")
    lines = unified_diff(_split(before), _split(after), *sides)
    return "".join(_paint(line, style) for line in lines)


def _quote(name: str) -> str:
    """A name as git writes it: in quotes where it holds what would end it."""
    if not _CONTROL.search(name):
        return name
    held = name.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda found: f"\\{ord(found[0]):03o}", held) + '"'


def _split(data: bytes) -> list[str]:
    """The lines with their ends, of which a file's last may have none."""
    lines = [line + "\n" for line in data.decode("utf-8", "replace").split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _paint(line: str, style: Style) -> str:
    body = line.removesuffix("\n")
    ending = "\n" if body != line else "\n" + _NO_LINE_END
    if len(body) > _LONGEST:
        body = f"{body[:_LONGEST]}… and {len(body) - _LONGEST} characters more"
    if not style.is_coloured:
        return (body if _is_harmless(body) else make_printable(body)) + ending
    shown = make_printable(body)
    ink = "strong" if line.startswith(("--- ", "+++ ")) else _INKS.get(line[0])
    return (style.paint(shown, ink) if ink else shown) + ending


def _is_harmless(body: str) -> bool:
    """Whether a line may be printed as it is: a tab, the end of a line of DOS, and the mark at the
    beginning of a file of Windows may stay."""
    plain = body.removesuffix("\r").replace("\t", " ")
    plain = plain[:1] + plain[1:].removeprefix(_BOM)
    return make_printable(plain) == plain
