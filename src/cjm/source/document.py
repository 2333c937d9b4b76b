"""A YAML document: plain data, and where each part of it stands."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TypeAlias

from cjm.source.said import Said
from cjm.source.spots import Spots
from cjm.source.trouble import SourceTrouble, Span
from cjm.values import NamedTuple

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | float | bool | None"
Path: TypeAlias = tuple[str | int, ...]

_MOST_ON_A_LINE = 20


class Located(NamedTuple):
    """Where a path leads in what was written.

    `path` is the path as written: a short form has fewer steps than the full one. `is_whole` says
    whether every step was found; if not, `span` is that of the deepest part that was.
    """

    span: Span
    path: Path
    is_whole: bool


class Document(NamedTuple):
    """Plain data with places. Scalars are text as written, or None for a key without a value;
    below free keys (`x-…`) they are what YAML 1.2 reads.

    `spots` is keyed by the identity of each mapping and list in `data`. `renamed` tells under which
    key of the file a key of the model stands, where they differ at the top. `dropped` is what stood
    under keys that were there already. `said` is all that the data says, where it was gathered
    by the way. Where it `is_flat`, each text stands on one line, behind a key or a dash. `respelt`
    tells which misspelt key stands for one that is meant, by the path of that as written.
    """

    data: Data
    span: Span
    spots: Mapping[int, Spots]
    troubles: tuple[SourceTrouble, ...] = ()
    renamed: Mapping[str, str] = MappingProxyType({})
    dropped: tuple[Data, ...] = ()
    said: Said | None = None
    is_flat: bool = False
    respelt: Mapping[Path, str] = MappingProxyType({})

    def locate(self, path: Path, *, at_key: bool = False) -> Located:
        """Where `path` leads. One thing may stand for a list of one, and a text for its mapping.

        `at_key` gives the key of the last step rather than its value.
        """
        node, span = self.data, self.span
        written: list[str | int] = []
        if path and isinstance(path[0], str):
            path = (self.renamed.get(path[0], path[0]), *path[1:])
        for position, meant in enumerate(path):
            is_last = position == len(path) - 1
            step = meant
            if self.respelt and isinstance(node, dict) and meant not in node:
                step = self.respelt.get((*written, meant), meant)
            if isinstance(node, dict) and isinstance(step, str) and step in node:
                spots = self.spots[id(node)]
                span = spots.keys[step] if at_key and is_last else spots.values[step]
                node = node[step]
            elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                span = self.spots[id(node)].values[step]
                node = node[step]
            elif self._is_short_form(node, step):
                continue
            else:
                return Located(span, tuple(written), is_whole=False)
            written.append(step)
        return Located(span, tuple(written), is_whole=True)

    def lacks(self, path: Path) -> bool:
        """Whether a key or an entry stands at `path` with nothing behind it."""
        located = self.locate(path)
        node = self.data
        for step in located.path:
            node = node[step]  # type: ignore[index] # a path as written fits
        return bool(path) and located.is_whole and node is None

    def find_paths(self, places: Collection[tuple[int, int]]) -> dict[tuple[int, int], Path]:
        """For each line and column (from 0) the path of what begins last on that line, there or
        before; where nothing does, that of the whole is meant, and the place left out."""
        wanted: dict[int, list[int]] = {}
        for line, column in places:
            wanted.setdefault(line, []).append(column)
        # A line may hold a whole file; its places are then too many to tell one by one.
        wanted = {line: some for line, some in wanted.items() if len(some) <= _MOST_ON_A_LINE}
        best: dict[tuple[int, int], tuple[int, Path]] = {}
        waiting: list[tuple[Data, Path]] = [(self.data, ())] if wanted else []
        seen: set[int] = set()
        while waiting:
            node, path = waiting.pop()
            if not isinstance(node, dict | list) or id(node) in seen:
                continue
            seen.add(id(node))
            spots = self.spots[id(node)]
            for step, value in node.items() if isinstance(node, dict) else enumerate(node):
                spans = [spots.values[step]]
                spans += [spots.keys[step]] if isinstance(step, str) else []
                for span in spans:
                    for column in wanted.get(span.line, ()):
                        place = span.line, column
                        if best.get(place, (-1, ()))[0] < span.column <= column:
                            best[place] = span.column, (*path, step)
                waiting.append((value, (*path, step)))
        return {place: path for place, (_, path) in best.items()}

    @staticmethod
    def _is_short_form(node: Data, step: str | int) -> bool:
        """Whether `node` may be the short form of something that has `step`: one thing for a list
        of one, a text for the mapping it stands in."""
        if isinstance(step, int):
            return step == 0 and not isinstance(node, list)
        return not isinstance(node, dict | list) and node is not None
