"""Persona files: looked at by the rules as the one persona of a map that says nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjm.diagnostics import Diagnostic, Finding, Path
from cjm.loader import Loaded
from cjm.model import Journey, Persona
from cjm.model.building import build
from cjm.values import NamedTuple

_ABOVE: Path = ("personas", 0)
"""Where the persona stands in that map."""


def wrap(persona: Persona) -> Journey:
    """A map with this persona alone."""
    written: dict[str, object] = {"cjm": "1", "title": "…", "personas": [persona]}
    return build(Journey, written) or Journey.model_validate(written)


def take_own(found: Iterable[Finding]) -> Iterator[Finding]:
    """Those of the findings in such a map that are about the persona, as findings in its file."""
    for finding in found:
        if finding.path[:2] == _ABOVE:
            yield finding._replace(path=finding.path[2:])


class Told(NamedTuple):
    """What is found in the persona files that a map names. It stands there, and is not said again
    of the map.
    """

    files: Mapping[int, str]
    found: frozenset[tuple[str, str, Path]]

    @classmethod
    def note(cls, loaded: Loaded, found: Iterable[Diagnostic]) -> Told:
        """What `found` tells of the persona files of `loaded`."""
        names = {position: persona.name for position, persona in loaded.personas.items()}
        return cls(names, frozenset((one.file, one.rule, one.path) for one in found))

    def covers(self, rule: str, finding: Finding) -> bool:
        """Whether a finding in the map is one of those."""
        match finding.path:
            case ("personas", int(position), *rest) if position in self.files:
                return (self.files[position], rule, tuple(rest)) in self.found
        return False


NOTHING_TOLD = Told({}, frozenset())
"""A file that names no persona files."""
