"""Reads a text line by line in which each line says a thing of its own: `key: value`, `- entry`.

Most maps are written so, and to read them takes a third of the time of a parser, which tells every
place. A text with a line that is not clear is left to the parser; what both read is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from cjm.source.inline import BEGIN, KEY, SIMPLE, Inline, UnclearError
from cjm.source.nest import Nest
from cjm.source.said import PRIMARY, Said, may_be_tags
from cjm.source.scalars import FREE_KEYS, LONGEST_NULL, NULLS
from cjm.values import NamedTuple

if TYPE_CHECKING:
    from cjm.source.document import Data
    from cjm.source.limits import Limits

_LINE = rf"{BEGIN}[^:#\n]*+(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*+"
"""A line of a text without quotes, with the blanks behind it."""
_PLAIN = rf"{_LINE}(?:\n\1 ++{_LINE}(?=\n))*+"
"""Such a text, with lines that are deeper; `\\1` is the indent of the first."""
_QUOTED = r"""\"[^"\\\n]*+\"|'(?:[^'\n]|'')*+'"""
_BLOCK = r"[>|]-?+(?:\n\1 ++\S[^\n]*+)++(?!\n +\n|\n\n[\n ]*\1 )"
"""A text on the lines below, of which none is empty."""
_ROW = re.compile(
    rf"( *+)(- ++)?+(?:({KEY}):(?: ++|(?=\n)))?+((?:{_PLAIN}|{SIMPLE}|{_QUOTED}|{_BLOCK})?+)"
    r" *+(?:(?<![^ \n])#[^\n]*+)?+\n"
    r"|([^\n\[{]*+[\[{](?:[^\n]*\n){0,9}?[^\n]*[\]}] *\n|[^\n]++\n?)"
)
"""An indent, dash, key and value, each of which may be missing; or else all that is there."""
_RARE_KEY = rf"""\w[\w -]{{0,99}}(?<! )|"{KEY}"|'{KEY}'"""
_RARE = re.compile(
    rf"( *+)(- ++)?+(?:({_RARE_KEY}):(?: ++|(?=\n)))?+([\[{{](?s:.*)[\]}}]|{_LINE}|{_QUOTED}|) *+\n"
)
"""The same with brackets of any kind, on any number of lines, and with a key that has blanks or
stands in quotes.
"""
_HEAD = "---\n"
_BRACKETS = frozenset("[{")
_BLOCKS = (">", "|")
_QUOTES = ('"', "'")
_SIGNS = frozenset((*_BRACKETS, *_BLOCKS, *_QUOTES))


Row: TypeAlias = tuple[str, str, str, str, str]


class Lines(NamedTuple):
    """What a text holds: its data, all it says, and the line, from 0, on which that begins. Where
    it `is_flat`, each text stands on one line.
    """

    data: dict[str, Data]
    said: Said
    line: int
    is_flat: bool


def read_lines(text: str, limits: Limits) -> Lines | None:
    """What `text`, as `decode` gives it, holds; None where a parser has to read it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Two characters make three nodes at most: `:,` in brackets.
    if "\r" in text or "\t" in text or len(text) * 2 > limits.nodes:
        return None
    if text[-1:] != "\n":
        text += "\n"
        if ">" in text or "|" in text:
            # Such a text ends with a line end where one is written.
            return None
    rows = _ROW.findall(text)
    reader = _Reader(limits.depth)
    try:
        reader.read(rows)
    except UnclearError:
        return None
    said = reader.gather_said()
    if FREE_KEYS in text and any(key.startswith(FREE_KEYS) for key in said.keys):
        return None
    if not reader.data:
        return None
    begin = next(at for at, row in enumerate(rows) if row[2] or row[4] not in ("", _HEAD))
    return Lines(reader.data, said, begin, reader.is_flat)


_NO_ENTRIES: list[Data] = []
"""What stands for the list of entries where none is open; nothing is ever put in."""


class _Reader:
    """Data from rows. The methods raise UnclearError."""

    def __init__(self, deepest: int) -> None:
        self.data: dict[str, Data] = {}
        self.is_flat = True
        self._texts: list[str] = []
        self._mappings = [self.data]
        self._nest = Nest(self.data, self._mappings, deepest)
        self._has_head = False
        self._inline = Inline(self._texts, self._mappings, deepest)

    def read(self, rows: Iterable[Row]) -> None:  # noqa: C901, PLR0912 - see below
        """Take in all rows. Most of each is done right here: to call a function for it would take
        as long as that.
        """
        depth, waiting = 0, ""
        mapping, texts, split = self.data, self._texts, self._inline.split
        nest, entries = self._nest, _NO_ENTRIES
        for indent, dash, key, value, rest in rows:
            if rest:
                indent, dash, key, value = self._part(rest)  # noqa: PLW2901 - the same row
            at = 2 * len(indent)
            if dash:
                if at + 1 != depth or waiting:
                    depth, entries, waiting = at + 1, nest.find_list(at + 1, waiting), ""
                if not key:
                    if value[:1] in _BRACKETS and not rest:
                        entries.append(split(value))
                    else:
                        entries.append(self._read_value(value, len(indent)))
                    continue
                depth = at + 2 * len(dash)
                mapping = nest.begin_mapping(depth)
                entries.append(mapping)
            elif not key:
                if value:
                    # A text of several lines.
                    raise UnclearError
                continue
            elif at != depth or waiting:
                depth, mapping, waiting = at, nest.find_mapping(at, waiting), ""
            if key in mapping:
                raise UnclearError
            if not value:
                mapping[key], waiting = None, key
            elif value[0] in _SIGNS:
                is_simple = value[0] in _BRACKETS and not rest
                mapping[key] = split(value) if is_simple else self._read_value(value, depth // 2)
            elif "\n" in value:
                mapping[key] = self._read_value(value, depth // 2)
            else:
                text = value.rstrip(" ") if value[-1] == " " else value
                if len(text) <= LONGEST_NULL and text in NULLS:
                    mapping[key] = None
                else:
                    mapping[key] = text
                    texts.append(text)

    def gather_said(self) -> Said:
        """All that the data says."""
        keys: list[str] = []
        tags: list[tuple[str, ...]] = []
        for mapping in self._mappings:
            keys += mapping
            first = next(iter(mapping), "")
            # Most begin with a longer key.
            if (len(first) <= PRIMARY or "-" in first) and may_be_tags(mapping):
                tags.append(tuple(mapping))
        return Said(self._texts, keys, tags)

    def _part(self, row: str) -> tuple[str, str, str, str]:
        """Indent, dash, key and value of a row that is not usual."""
        if row == _HEAD and not self.data and not self._has_head:
            self._has_head = True
            return "", "", "", ""
        found = _RARE.fullmatch(row)
        if found is None:
            raise UnclearError
        indent, dash, key, value = found.groups("")
        return indent, dash, key.strip("\"'"), value

    def _read_value(self, written: str, column: int) -> Data:
        """A value that stands in a mapping or list of this column."""
        sign = written[:1]
        if sign in _BRACKETS:
            _check_indents(written.split("\n")[1:], column)
            return self._inline.read(written, self._nest.levels + 1)
        text = written.rstrip(" ")
        if "\n" in text and sign not in _BLOCKS:
            first, *others = text.split("\n")
            _check_indents(others, column)
            text = " ".join([first.rstrip(" "), *(line.strip(" ") for line in others)])
        self.is_flat = self.is_flat and "\n" not in written
        if sign in _BLOCKS:
            text = _read_block(written, column)
        elif sign in _QUOTES:
            text = text[1:-1].replace("''", "'") if sign == "'" else text[1:-1]
        elif not text:
            raise UnclearError
        elif text in NULLS:
            return None
        self._texts.append(text)
        return text


def _check_indents(lines: Iterable[str], column: int) -> None:
    """Raises UnclearError where one of these goes on with what stands in this column, and is no
    deeper.
    """
    begin = " " * (column + 1)
    if not all(line.startswith(begin) for line in lines):
        raise UnclearError


def _read_block(written: str, column: int) -> str:
    """The text below `|` or `>`, which stands in a mapping or list of this column."""
    sign, *lines = written.split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    begin = " " * indent
    if indent <= column or any(
        line[:indent] != begin or line[indent : indent + 1] in ("", " ") for line in lines
    ):
        raise UnclearError
    text = ("\n" if sign[0] == "|" else " ").join([line[indent:] for line in lines])
    return text if sign[1:] else text + "\n"
