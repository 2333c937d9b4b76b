"""What only follows from something broken, and is not told beside it."""

from __future__ import annotations

from collections.abc import Container, Iterator

from cjm.diagnostics import Finding, Path
from cjm.loader import Loaded
from cjm.source.losses import LOST_TEXT

_OF_IMAGE = ("image", "src")


def list_cut(loaded: Loaded, chosen: Container[str]) -> Iterator[Path]:
    """The texts of which a part is lost, and the images whose file is not there."""
    for each in loaded.diagnostics:
        if each.rule == LOST_TEXT:
            yield each.path
        elif each.path[-2:] == _OF_IMAGE and each.rule in chosen:
            yield each.path[:-1]


class Echoes:
    """What only follows from something broken: below it, at it, or about all of what holds it; from
    what is `lost`, only what is about the element that lacks it, and about a text of which a part
    is lost nothing else is said.
    """

    def __init__(
        self, broken: frozenset[Path], lost: frozenset[Path], cut: frozenset[Path]
    ) -> None:
        self._broken = broken | lost | cut
        # A file may hold thousands of faults and thousands of findings.
        self._holders = {path[:length] for path in broken for length in range(len(path))}
        self._holders |= {path[:-1] for path in lost if len(path) > 1}

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is such an echo."""
        path = finding.path
        if not self._broken:
            return False
        return path in self._holders or any(
            path[:length] in self._broken for length in range(len(path) + 1)
        )


NO_ECHOES = Echoes(frozenset(), frozenset(), frozenset())
"""Of a file in which nothing is broken."""
