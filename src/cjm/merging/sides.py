"""A piece of a map in three versions, and which of its lines are taken."""

from __future__ import annotations

from cjm.merging.pieces import Piece, shift
from cjm.values import NamedTuple


class Three(NamedTuple):
    """A piece in the base and on both sides, None where it is not there."""

    base: Piece | None
    ours: Piece | None
    theirs: Piece | None


def take(three: Three) -> Piece | None:
    """The side that has changed alone, or as the other one."""
    base, ours, theirs = three
    if ours is None or theirs is None:
        return ours or theirs
    if base is None:
        return ours if is_same(ours, theirs) else None
    if is_same(ours, theirs) or is_same(base, theirs):
        return ours
    return theirs if is_same(base, ours) else None


def is_same(one: Piece, other: Piece) -> bool:
    """Whether two pieces are written the same, wherever they stand."""
    return shift(one.lines, other.column - one.column) == other.lines


def write(piece: Piece | None, column: int) -> list[str]:
    """All lines of a piece, moved to begin at `column`."""
    return shift([*piece.lead, *piece.lines], column - piece.column) if piece else []


def write_body(piece: Piece | None, column: int) -> list[str]:
    """The lines of a piece without those above it, moved to begin at `column`."""
    return shift(piece.lines, column - piece.column) if piece else []


def merge_leads(three: Three, column: int) -> list[str] | None:
    """The lines above a piece; None where both sides have changed them."""
    leads = [shift(piece.lead, column - piece.column) if piece else None for piece in three]
    return choose_lines(*leads)


def choose_lines(
    base: list[str] | None, ours: list[str] | None, theirs: list[str] | None
) -> list[str] | None:
    """The lines of the side that has changed them; None where both have."""
    if ours is None or theirs is None:
        return ours or theirs or []
    if theirs in (ours, base):
        return list(ours)
    return list(theirs) if ours == base else None
