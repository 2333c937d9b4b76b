"""Which of very many files have a text in common, in little memory."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator

from cjm.cache.digests import digest

_NUMBER = 24
_KEY = 5
_MOST = 1 << _NUMBER


class Index:
    """Numbers of files by texts, eight bytes each: what is found may be of another text, though
    hardly ever is, and is to be held against the file.
    """

    def __init__(self) -> None:
        self._rows = array("Q")
        self._is_sorted = True

    def add(self, text: str, number: int) -> None:
        """Take in that a file has this text."""
        if number >= _MOST:
            raise OverflowError(number)
        self._rows.append(_find_first(text) + number)
        self._is_sorted = False

    def find(self, text: str) -> Iterator[int]:
        """The numbers under a text, and hardly ever some more, from the lowest on."""
        if not self._is_sorted:
            self._rows = array("Q", sorted(self._rows))
            self._is_sorted = True
        first = _find_first(text)
        at = bisect_left(self._rows, first)
        while at < len(self._rows) and self._rows[at] < first + _MOST:
            yield self._rows[at] - first
            at += 1


def _find_first(text: str) -> int:
    key = digest(text.encode("utf-8", "surrogatepass"))[:_KEY]
    return int.from_bytes(key, "big") << _NUMBER
