"""Where the references of maps lead, on and on, and which of them come back."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path as FilePath

from cjm.cache.digests import digest
from cjm.files.references import Loop, Refusal, Shelf, Sight, describe_content, describe_target
from cjm.loader.neighbours import find_facts
from cjm.loader.recent import Recent
from cjm.loader.rings import Rings
from cjm.source import Limits
from cjm.values import NamedTuple


class _Named(NamedTuple):
    """The files that a file names as maps, by the key under which it does."""

    journey: tuple[str, ...] = ()
    parent: tuple[str, ...] = ()
    compare_to: tuple[str, ...] = ()


_SHOWN = 4
"""Files at each end of a long way that are named."""


class Ways:
    """Follows the references from map to map within `root`. However many maps lead to a file, it
    is read once, and each circle is found once. A map's `parent` and the `journey` that leads back
    are no circle: the kinds differ.
    """

    def __init__(self, shelf: Shelf, root: FilePath, limits: Limits) -> None:
        self._shelf = shelf
        self._root = root
        self._limits = limits
        self.sights: list[Sight] = []
        """All that was seen on the ways."""
        self._named: dict[str, _Named] = {}
        self._onward: dict[tuple[str, str], tuple[str, ...]] = {}
        self._rings = {key: Rings(partial(self._look_onward, key)) for key in _Named._fields}

    def close(self, start: FilePath, target: FilePath, key: str) -> Loop:
        """What comes of the reference under `key` in the file `start` to `target`."""
        chain = self._find_chain(os.fspath(start), os.fspath(target), key)
        size, depth, nodes = self._limits
        return Loop(key, describe_target(target, self._root), chain, (size, depth, nodes))

    def confirm(self, loop: Loop, start: FilePath) -> bool:
        """Whether it still comes of it."""
        return self.close(start, self._root.resolve() / loop.target, loop.key) == loop

    def _find_chain(self, start: str, target: str, key: str) -> tuple[str, ...]:
        """The names of the files from `start` by `target` back to `start`, if there is a way back.
        Of a long one, the middle is only counted.
        """
        chain = self._rings[key].find_chain(start, target)
        left_out = len(chain) - 2 * _SHOWN
        if left_out < _SHOWN:
            return tuple(map(_name, chain))
        ends = [*map(_name, chain[:_SHOWN]), *map(_name, chain[-_SHOWN:])]
        return (*ends[:_SHOWN], f"… ({left_out} more) …", *ends[_SHOWN:])

    def _look_onward(self, key: str, file: str) -> tuple[str, ...]:
        """The files that a file names by references of a kind, each once."""
        if (key, file) not in self._onward:
            self._onward[key, file] = tuple(dict.fromkeys(self._follow(key, file)))
        return self._onward[key, file]

    def _follow(self, key: str, file: str) -> Iterator[str]:
        references: tuple[str, ...] = getattr(self._learn(file), key)
        here = FilePath(file)
        for reference in references:
            target = self._shelf.resolve(reference, here, self._root)
            found = describe_target(target, self._root)
            self.sights.append(Sight(describe_target(here, self._root), reference, found))
            if not isinstance(target, Refusal):
                yield os.fspath(target)

    def _learn(self, file: str) -> _Named:
        if file not in self._named:
            target, limit = FilePath(file), self._limits.size
            raw = self._shelf.read(target, limit)
            below = describe_target(target, self._root)
            self.sights.append(Sight(None, below, describe_content(raw), limit))
            self._named[file] = _read_named(raw or b"", self._limits)
        return self._named[file]


def _name(file: str) -> str:
    return os.path.basename(file)  # noqa: PTH119 - texts, of which there may be very many


def _read_named(raw: bytes, limits: Limits) -> _Named:
    """What a file names, by the key of each reference."""
    if b"\\" not in raw and not any(word in raw for word in _WORDS):
        # Most files in a folder of maps lead to no other.
        return _Named()
    return _RECENT.find((digest(raw), limits), partial(_read_as_yaml, raw, limits))


def _read_as_yaml(raw: bytes, limits: Limits) -> _Named:
    facts = find_facts(raw, limits)
    named = (facts.journeys, (facts.parent,), (facts.compare_to,))
    return _Named(*(tuple(_take_file(one) for one in each if one) for each in named))


def _take_file(reference: str) -> str:
    """A reference without the stage in it."""
    return reference.partition("#")[0]


_WORDS = tuple(key.encode() for key in _Named._fields)
_RECENT: Recent[_Named] = Recent(1 << 12)
