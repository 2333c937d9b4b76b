"""Which mappings and lists are open where a line begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cjm.source.inline import UnclearError

if TYPE_CHECKING:
    from cjm.source.document import Data


class Nest:
    """A mapping or list in a mapping or list and so on, each with its depth: twice its column, and
    one more for a list, which may begin in the column of its key. All methods raise UnclearError.
    """

    def __init__(
        self, root: dict[str, Data], mappings: list[dict[str, Data]], deepest: int
    ) -> None:
        self._open: list[tuple[int, dict[str, Data] | list[Data]]] = [(0, root)]
        self._mappings = mappings
        self._deepest = deepest

    @property
    def levels(self) -> int:
        """How many are open."""
        return len(self._open)

    def begin_mapping(self, depth: int) -> dict[str, Data]:
        """Open a mapping within all that is open."""
        mapping: dict[str, Data] = {}
        self._mappings.append(mapping)
        self._enter(depth, mapping)
        return mapping

    def find_mapping(self, depth: int, waiting: str) -> dict[str, Data]:
        """The mapping in which a key so deep stands, where a key above may be `waiting` for it."""
        own, holder = self._open[-1]
        if waiting and depth > own and isinstance(holder, dict):
            holder[waiting] = mapping = self.begin_mapping(depth)
            return mapping
        holder = self._leave(depth)
        if isinstance(holder, list):
            raise UnclearError
        return holder

    def find_list(self, depth: int, waiting: str) -> list[Data]:
        """The list in which an entry so deep stands, where a key above may be `waiting` for it."""
        own, holder = self._open[-1]
        if waiting and depth > own and isinstance(holder, dict):
            entries: list[Data] = []
            holder[waiting] = entries
            self._enter(depth, entries)
            return entries
        holder = self._leave(depth)
        if isinstance(holder, dict):
            raise UnclearError
        return holder

    def _enter(self, depth: int, holder: dict[str, Data] | list[Data]) -> None:
        # Brackets may take one more.
        if len(self._open) + 1 >= self._deepest:
            raise UnclearError
        self._open.append((depth, holder))

    def _leave(self, depth: int) -> dict[str, Data] | list[Data]:
        """Leave all that is deeper, for what is as deep."""
        while self._open[-1][0] > depth:
            self._open.pop()
        own, holder = self._open[-1]
        if own != depth:
            raise UnclearError
        return holder
