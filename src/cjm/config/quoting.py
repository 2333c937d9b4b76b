"""Names that TOML reads in quotes alone: those with a blank, or with other letters than English."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PART = r"""(?:\s*"[^"\n]*"\s*|\s*'[^'\n]*'\s*|[^"'.=\[\]#\n]+)"""
_NAME = rf"{_PART}(?:\.{_PART})*"
_LINE = re.compile(rf"(?P<before>\s*\[*)(?P<name>{_NAME})(?P<behind>\]+|=.*)")
_BARE = re.compile(r"[A-Za-z0-9_-]+|\".*\"|'.*'")


def find_unquoted(line: str) -> tuple[int, int, str] | None:
    """Where in a line the first name begins and ends that lacks its quotes, and the line with them;
    None where no name lacks any.
    """
    match = _LINE.match(line)
    if match is None:
        return None
    parts = [*_part(match["name"], match.start("name"))]
    odd = next((one for one in parts if not _BARE.fullmatch(one[2])), None)
    if odd is None:
        return None
    name = ".".join(one if _BARE.fullmatch(one) else f'"{one}"' for _, _, one in parts)
    gap = " " if match["behind"].startswith("=") else ""
    return odd[0], odd[1], f"{match['before'].strip()}{name}{gap}{match['behind'].rstrip()}"


def _part(name: str, begin: int) -> Iterator[tuple[int, int, str]]:
    """Each part of a name with dots, with where it begins and ends."""
    for match in re.finditer(_PART, name):
        word = match[0].strip()
        start = begin + match.start() + len(match[0]) - len(match[0].lstrip())
        yield start, start + len(word), word
