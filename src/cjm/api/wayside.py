"""What a check saw on the ways from map to map: later runs look there again."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cjm.api.workspace import Workspace
from cjm.files import Found
from cjm.files.references import Loop, Sight
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.loader.ways import Ways


class _Known(NamedTuple):
    """Ways, and the number of the first file that they were followed from."""

    ways: "Ways"
    first: int


class Wayside:
    """Goes the ways that some process went, so that this one has seen them too."""

    def __init__(self, workspace: Workspace, found: Sequence[Found]) -> None:
        self._workspace = workspace
        self._found = found
        self._known: dict[int, _Known] = {}

    def follow(self, number: int, loops: Sequence[Loop]) -> None:
        """Go where the references of the file with this number lead."""
        if loops:
            one = self._found[number]
            ways = self._workspace.find_ways(self._workspace.find_home(one.spot))
            self._known.setdefault(id(ways), _Known(ways, number))
            self._workspace.confirm_loops(one, loops)

    def list_sights(self) -> Iterator[tuple[int, tuple[Sight, ...]]]:
        """All that was seen, with the number of a file whose root it lies below."""
        for ways, first in self._known.values():
            yield first, tuple(ways.sights)
