"""Which map of one side is which of the other: by id, then by path, then by name or content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from cjm.api.diff.sides import Piece, Side, is_same
from cjm.errors import UnreadableError
from cjm.loader import Loaded
from cjm.values import NamedTuple


class Twin(NamedTuple):
    """A map on both sides, or on one."""

    old: Piece | None
    new: Piece | None


class Twins(NamedTuple):
    """The maps that differ, by their paths, and those that are the same to the byte."""

    different: tuple[Twin, ...]
    same: tuple[Twin, ...]


class Loaders(NamedTuple):
    """How a map or persona of each side is read."""

    old: Callable[[Piece], Loaded]
    new: Callable[[Piece], Loaded]


def pair_maps(old: Side, new: Side, loaders: Loaders) -> Twins:
    """Pairs all maps of two sides. Only those that differ are read."""
    if old.is_single and new.is_single:
        twin = Twin(next(iter(old.pieces.values()), None), next(iter(new.pieces.values()), None))
        return Twins((twin,) if twin.old or twin.new else (), ())
    return _Pairing(old, new, loaders).pair(dict(old.pieces), dict(new.pieces))


def pair_personas(old: Side, new: Side, loaders: Loaders) -> Twins:
    """Pairs all persona files of two sides in the same manner."""
    return _Pairing(old, new, loaders).pair(dict(old.personas), dict(new.personas))


class _Pairing(NamedTuple):
    old: Side
    new: Side
    loaders: Loaders

    def pair(self, mine: dict[str, Piece], other: dict[str, Piece]) -> Twins:
        """Pairs files of one kind, taking them out."""
        old, new = self.old, self.new
        same = tuple(
            Twin(mine.pop(key), other.pop(key))
            for key in sorted(mine.keys() & other.keys())
            if is_same(old, mine[key], new, other[key])
        )
        found: dict[str, Twin] = {}
        ids = _list_ids(mine, self.loaders.old), _list_ids(other, self.loaders.new)
        _pair_by(*ids, mine, other, found)
        for key in sorted(mine.keys() & other.keys()):
            found[key] = Twin(mine.pop(key), other.pop(key))
        _pair_by(_list_names(mine), _list_names(other), mine, other, found)
        _pair_by_content(old, new, mine, other, found)
        found |= {key: Twin(None, piece) for key, piece in other.items()}
        # A map that is gone may have had the path that another one has now.
        gone = {(key, 0): Twin(piece, None) for key, piece in mine.items()}
        whole = gone | {(key, 1): twin for key, twin in found.items()}
        return Twins(tuple(whole[key] for key in sorted(whole)), same)


def _pair_by(
    names: Mapping[str, str],
    others: Mapping[str, str],
    mine: dict[str, Piece],
    other: dict[str, Piece],
    found: dict[str, Twin],
) -> None:
    """Pairs what is called the same. `names` and `others` are paths by what they are called."""
    for name in sorted(names.keys() & others.keys()):
        found[others[name]] = Twin(mine.pop(names[name]), other.pop(others[name]))


def _list_ids(pieces: Mapping[str, Piece], load: Callable[[Piece], Loaded]) -> dict[str, str]:
    found = ((key, load(piece).element) for key, piece in pieces.items())
    return _list_single((element.id, key) for key, element in found if element and element.id)


def _list_names(pieces: Mapping[str, Piece]) -> dict[str, str]:
    return _list_single((key.rpartition("/")[2], key) for key in pieces)


def _list_single(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Paths by names that no other has."""
    pairs = list(named)
    often = Counter(name for name, _ in pairs)
    return {name: key for name, key in pairs if often[name] == 1}


def _pair_by_content(
    old: Side, new: Side, mine: dict[str, Piece], other: dict[str, Piece], found: dict[str, Twin]
) -> None:
    contents = {_read(old, piece): key for key, piece in sorted(mine.items())}
    for key, piece in sorted(other.items()):
        content = _read(new, piece)
        before = contents.pop(content, None)
        if before is not None and content is not None:
            found[key] = Twin(mine.pop(before), other.pop(key))


def _read(side: Side, piece: Piece) -> bytes | None:
    """The content of a map; None where it cannot be read."""
    try:
        return side.read(piece)
    except UnreadableError:
        return None
