"""Sizes of paper, by name."""

from __future__ import annotations

from cjm.errors import CjmError

PAPERS = {
    "a0": (841, 1189),
    "a1": (594, 841),
    "a2": (420, 594),
    "a3": (297, 420),
    "a4": (210, 297),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
}
"""In millimetres, upright."""


def check_paper(name: str | None) -> str | None:
    """`name` as it is known, if it is. Raises CjmError for a paper that is not."""
    if name is not None and name.lower() not in PAPERS:
        raise CjmError(f"there is no paper `{name}`", f"papers are {', '.join(PAPERS)}")
    return name and name.lower()
