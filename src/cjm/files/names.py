"""The names in one folder, very many of them in little memory."""

from collections.abc import Iterator

from cjm.values import NamedTuple

_MANY = 1024
"""Names from which on those that came in are sorted and packed."""

# No name holds the one; the other makes a folder sort as its name alone would.
_BETWEEN, _FOLDER = "/", "\0"


class Named(NamedTuple):
    """A name, and whether it is that of a folder."""

    name: str
    is_folder: bool


class Names:
    """Names of files and folders, given back in their order."""

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._loose: list[str] = []

    def add(self, name: str, *, is_folder: bool) -> None:
        """Take a name in."""
        self._loose.append(name + _FOLDER if is_folder else name)
        if len(self._loose) == _MANY:
            self._loose.sort()
            self._packs.append(_BETWEEN.join(self._loose).encode("utf-8", "surrogatepass"))
            self._loose = []

    def sort(self) -> Iterator[Named]:
        """All names by their characters. Once they are asked for, none comes in any more."""
        loose, self._loose = self._loose, []
        loose.sort()
        names = self._merge(loose) if self._packs else iter(loose)
        return (Named(name.removesuffix(_FOLDER), name.endswith(_FOLDER)) for name in names)

    def _merge(self, loose: list[str]) -> Iterator[str]:
        from heapq import merge

        return merge(*map(_split, self._packs), loose)


def _split(pack: bytes) -> Iterator[str]:
    begin = 0
    while begin <= len(pack):
        end = pack.find(b"/", begin)
        end = len(pack) if end < 0 else end
        yield pack[begin:end].decode("utf-8", "surrogatepass")
        begin = end + 1
