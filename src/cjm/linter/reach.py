"""Which lines a comment speaks of."""

from __future__ import annotations

from bisect import bisect_right

from cjm.source import Data, Document
from cjm.source.comments import Comment
from cjm.values import NamedTuple


class Lines(NamedTuple):
    """From the first to the last line, both included, counted from 0."""

    first: int
    last: int


class Reach:
    """The lines of every entry of a document: a key with its value, an item of a list."""

    def __init__(self, document: Document) -> None:
        self._start = document.span.line
        self._document = document
        self._lasts: dict[int, int] = {}
        self._known: dict[int, int] = {}
        self._end = self._gather(document.data)
        self._firsts = sorted(self._lasts)

    def find(self, comment: Comment) -> Lines:
        """What a comment covers: at the end of a line, the element that begins there, or that goes
        on there; on a line of its own, the element that follows; above the first key, all.
        """
        line = comment.line
        if comment.stands_alone:
            if self._start > line:
                return Lines(self._start, self._end if self._firsts else line)
            at = bisect_right(self._firsts, line)
            first = self._firsts[at] if at < len(self._firsts) else None
        else:
            before = range(bisect_right(self._firsts, line) - 1, -1, -1)
            begun = (self._firsts[at] for at in before)
            first = next((one for one in begun if self._lasts[one] >= line), None)
        return Lines(line, line) if first is None else self.begin_at(first)

    def begin_at(self, line: int) -> Lines:
        """The largest entry that begins on a line; the line alone where none does."""
        return Lines(line, self._lasts.get(line, line))

    def _gather(self, node: Data) -> int:
        """Keep the lines of each entry below `node`; gives the last of them, -1 without any."""
        if not isinstance(node, dict | list):
            return -1
        # What stands under an anchor is met again at each alias.
        if id(node) in self._known or (spots := self._document.spots.get(id(node))) is None:
            return self._known.get(id(node), -1)
        self._known[id(node)] = -1
        end = -1
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            span = spots.values[key]
            begin = spots.keys[key].line if isinstance(key, str) else span.line
            # A block of text ends where the line after it begins.
            own = span.end_line - (span.end_column == 0 and span.end_line > span.line)
            below = self._gather(value)
            last = max(begin, own, below)
            # Of entries that begin on one line, the largest holds the others.
            self._lasts[begin] = max(last, self._lasts.get(begin, -1))
            end = max(end, last)
        self._known[id(node)] = end
        return end
