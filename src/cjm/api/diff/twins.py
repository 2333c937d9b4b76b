"""Which map of one side is which of the other: by id, then by path, then by name or content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cjm.api.diff.library import Library
from cjm.api.diff.sides import Piece, Side, is_same
from cjm.errors import UnreadableError
from cjm.values import NamedTuple


class Twin(NamedTuple):
    """A map on both sides, or on one."""

    old: Piece | None
    new: Piece | None


class Pairing:
    """The maps of both sides that differ, pair by pair in the order of their paths, and those that
    are the `same` to the byte.
    """

    def __init__(
        self, old: Library, new: Library, mine: Mapping[str, Piece], other: Mapping[str, Piece]
    ) -> None:
        self._old, self._new = old, new
        self._mine, self._other = dict(mine), dict(other)
        self.same = tuple(
            Twin(self._mine.pop(key), self._other.pop(key))
            for key in sorted(mine.keys() & other.keys())
            if is_same(old.side, mine[key], new.side, other[key])
        )
        self._surprises = self._count_surprises()
        self.different = self._pair()

    def pair_anew(self) -> bool:
        """Whether other maps are pairs, by the ids that those had which were read meanwhile."""
        if self._count_surprises() == self._surprises:
            return False
        before, self._surprises = self.different, self._count_surprises()
        self.different = self._pair()
        return self.different != before

    def _count_surprises(self) -> int:
        return self._old.surprises + self._new.surprises

    def _pair(self) -> tuple[Twin, ...]:
        mine, other = dict(self._mine), dict(self._other)
        found: dict[str, Twin] = {}
        ids = _list_ids(mine, self._old), _list_ids(other, self._new)
        _pair_by(*ids, mine, other, found)
        for key in sorted(mine.keys() & other.keys()):
            found[key] = Twin(mine.pop(key), other.pop(key))
        _pair_by(_list_names(mine), _list_names(other), mine, other, found)
        _pair_by_content(self._old.side, self._new.side, mine, other, found)
        found |= {key: Twin(None, piece) for key, piece in other.items()}
        # A map that is gone may have had the path that another one has now.
        gone = {(key, 0): Twin(piece, None) for key, piece in mine.items()}
        whole = gone | {(key, 1): twin for key, twin in found.items()}
        return tuple(whole[key] for key in sorted(whole))


class Named:
    """The two files that somebody named, which are a pair whatever they are."""

    same: tuple[Twin, ...] = ()

    def __init__(self, old: Library, new: Library) -> None:
        both = (next(iter(each.side.pieces.values()), None) for each in (old, new))
        twin = Twin(*both)
        self.different = (twin,) if twin.old or twin.new else ()

    def pair_anew(self) -> bool:
        """They stay a pair."""
        return False


def pair_maps(old: Library, new: Library) -> Pairing | Named:
    """Pairs all maps of two sides. Only those that differ are read."""
    if old.side.is_single and new.side.is_single:
        return Named(old, new)
    return Pairing(old, new, old.side.pieces, new.side.pieces)


def pair_personas(old: Library, new: Library) -> Pairing:
    """Pairs all persona files of two sides in the same manner."""
    return Pairing(old, new, old.side.personas, new.side.personas)


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


def _list_ids(pieces: Mapping[str, Piece], library: Library) -> dict[str, str]:
    found = ((library.tell_id(piece), key) for key, piece in pieces.items())
    return _list_single((id, key) for id, key in found if id)


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
