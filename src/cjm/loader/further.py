"""What else is wrong with a file that cannot be read as it stands."""

from __future__ import annotations

from collections.abc import Callable

from cjm.diagnostics import Diagnostic, Severity
from cjm.loader.loaded import Loaded, write_source_trouble
from cjm.source import Limits, SourceTrouble
from cjm.source.remainder import find_remainder

_FOLLOWS = frozenset({"missing-key", "missing-file", "unknown-reference"})
"""Rules about what is not there, and may stand in what cannot be read."""


def tell_further(
    read: Loaded, trouble: SourceTrouble, limits: Limits, load: Callable[[bytes], Loaded]
) -> Loaded:
    """`read`, which `trouble` keeps from being read, with all that is wrong in the rest of it, as
    far as `load` tells what is wrong with a file by itself.
    """
    rest = find_remainder(read.text, trouble, limits)
    if rest is None:
        return read
    found = [write_source_trouble(each, read.name, read.text) for each in rest.troubles]
    for each in load(rest.text.encode("utf-8", "surrogatepass")).diagnostics:
        if _stands_alone(each) and each.place.line - 1 not in rest.hidden:
            found.append(each)
    return read._replace(diagnostics=(*read.diagnostics, *found))


def _stands_alone(found: Diagnostic) -> bool:
    """Whether something is wrong whatever else the file holds, as lanes of its own."""
    may_be_lane = found.rule == "unknown-key" and not found.suggestion
    return found.severity is Severity.ERROR and found.rule not in _FOLLOWS and not may_be_lane
