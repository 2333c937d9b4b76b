"""What a merge gives: lines that stand, and lines that somebody has to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from cjm.values import NamedTuple


class Conflict(NamedTuple):
    """The lines of both sides, where each has changed the same."""

    ours: list[str]
    theirs: list[str]


Chunk: TypeAlias = "list[str] | Conflict"


def write_marked(chunks: Sequence[Chunk], size: int = 7) -> str:
    """The text with the marks of git around what is open."""
    lines: list[str] = []
    for chunk in chunks:
        if isinstance(chunk, Conflict):
            lines += [f"{'<' * size} ours\n", *chunk.ours, f"{'=' * size}\n"]
            lines += [*chunk.theirs, f"{'>' * size} theirs\n"]
        else:
            lines += chunk
    return "".join(lines)


def choose(chunks: Sequence[Chunk], *, theirs: bool) -> str:
    """The text with each choice made for one side."""
    lines: list[str] = []
    for chunk in chunks:
        if isinstance(chunk, Conflict):
            lines += chunk.theirs if theirs else chunk.ours
        else:
            lines += chunk
    return "".join(lines)


def put_dash(chunks: list[Chunk], dash: str) -> bool:
    """Put the dash of an entry before its first line; False, and nothing done, where none fits."""
    if not chunks:
        return False
    first = chunks[0]
    sides = [first.ours, first.theirs] if isinstance(first, Conflict) else [first]
    if not all(_fits(lines, dash) for lines in sides):
        return False
    for lines in sides:
        lines[0] = dash + lines[0][len(dash) :]
    return True


def _fits(lines: list[str], dash: str) -> bool:
    """Whether there is room for a dash, before something that is no comment."""
    return bool(lines) and not lines[0][: len(dash)].strip() and lines[0][len(dash)] not in "#\n "
