"""A text cut into pieces: each key with its value, and each entry of a list, with its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from cjm.formatter.tree import Collection, Entry, Node, Scalar
from cjm.model.walk import Path
from cjm.values import NamedTuple

Token: TypeAlias = str
"""What one entry of a list is called in all three texts."""

FindToken: TypeAlias = Callable[[Path, str], Token]
"""The token of the entry at a path, which is written so."""


class Container(NamedTuple):
    """A list: the entry that it stands in, and the keys that lead there from it."""

    owner: Token
    keys: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Piece:
    """A key with its value, or an entry of a list.

    `id` is the key, or the token of the entry. `lead` are the lines above it, comments and blank
    ones; `lines` its own. Of a value in block form, `head` are the lines before its pieces,
    `dash` what stands before the first of them on its line, `children` the pieces, at the column
    `inner`. `flow` is a value in brackets; `tokens` are all entries in it.
    """

    id: str
    column: int
    lead: list[str]
    lines: list[str]
    node: Node
    path: Path
    head: list[str] = field(default_factory=list)
    dash: str = ""
    inner: int = 0
    children: list[Piece] = field(default_factory=list)
    container: Container | None = None
    tokens: set[Token] = field(default_factory=set)

    @property
    def block(self) -> Collection | None:
        """The value, where it is in block form and has entries."""
        node = self.node
        is_block = isinstance(node, Collection) and not node.is_flow and node.entries
        return node if is_block and isinstance(node, Collection) else None

    @property
    def flow(self) -> Collection | None:
        """The value, where it stands in brackets."""
        return self.node if isinstance(self.node, Collection) and self.node.is_flow else None


class Sheet(NamedTuple):
    """A text as pieces: those at the top, the lines below them, and the entries of all lists."""

    pieces: list[Piece]
    tail: list[str]
    entries: dict[Token, Piece]
    containers: dict[Token, Container]


def cut(text: str, root: Collection, find_token: FindToken) -> Sheet:
    """The pieces of a text that ends with a line feed, and whose tree is `root`."""
    lines = [f"{line}\n" for line in text.split("\n")[:-1]]
    cutter = _Cutter(lines, find_token)
    pieces, end = cutter.cut_block(root, 0, (), Container("", ()))
    return Sheet(pieces, cutter.lines[end:], cutter.entries, cutter.containers)


class _Cutter:
    def __init__(self, lines: list[str], find_token: FindToken) -> None:
        self.lines = lines
        self.find_token = find_token
        self.entries: dict[Token, Piece] = {}
        self.containers: dict[Token, Container] = {}

    def cut_block(
        self, block: Collection, start: int, path: Path, place: Container
    ) -> tuple[list[Piece], int]:
        """The pieces of a block that begins after line `start`, and the line after its last."""
        pieces: list[Piece] = []
        end = start
        column = block.span.column
        for number, entry in enumerate(block.entries):
            first = entry.line
            if entry.key is None:
                # The line of an entry is that of its value, which may stand below its dash.
                dashes = (n for n in range(end, first) if self._has_dash(n, column))
                first = next(dashes, first)
            key = entry.key.value if entry.key else ""
            # Pairs are known by the keys of the model, which are these but for one.
            step: str | int = ("personas" if not path and key == "persona" else key) or number
            lead = self.lines[end:first]
            piece = Piece(key, column, lead, [], entry.value, (*path, step))
            end = self._cut_entry(piece, entry, first, place)
            pieces.append(piece)
        return pieces, end

    def _cut_entry(self, piece: Piece, entry: Entry, first: int, place: Container) -> int:
        """Cut an entry whose first line is known; the line after its last."""
        key = piece.id
        inside = Container(place.owner, (*place.keys, key))
        if entry.key is None:
            token = self._name(piece.path, entry, place)
            piece.id, piece.container = token, place
            self.entries[token] = piece
            inside = Container(token, ())
        end = self._cut_value(piece, entry, first, inside)
        piece.lines = self.lines[first:end]
        return end

    def _name(self, path: Path, entry: Entry, place: Container) -> Token:
        token = self.find_token(path, f"{place}{self._write(entry.value)}")
        while token in self.containers:
            token += "+"
        self.containers[token] = place
        return token

    def _cut_value(self, piece: Piece, entry: Entry, first: int, inside: Container) -> int:
        """Cut the value of a piece; the line after its last."""
        block = piece.block
        if block is None:
            if piece.flow:
                piece.tokens |= set(self._name_flow(piece.flow, piece.path, inside))
            piece.tokens |= {piece.id} if piece.container else set()
            return self._find_end(entry.value, first)
        piece.inner = block.span.column
        begins = block.span.line
        below = first if begins == first else first + 1
        if begins == first:
            # A block on the line of its dash: its first line is taken for one of its own.
            line = self.lines[first]
            piece.dash = line[: piece.inner]
            self.lines[first] = " " * piece.inner + line[piece.inner :]
        else:
            piece.head = self.lines[first:below]
        piece.children, end = self.cut_block(block, below, piece.path, inside)
        if begins == first:
            self.lines[first] = piece.dash + self.lines[first][piece.inner :]
        piece.tokens |= {token for child in piece.children for token in child.tokens}
        piece.tokens |= {piece.id} if piece.container else set()
        return end

    def _name_flow(self, flow: Collection, path: Path, place: Container) -> Iterator[Token]:
        for number, entry in enumerate(flow.entries):
            if entry.key is None:
                token = self._name((*path, number), entry, place)
                inside = Container(token, ())
                yield token
            else:
                inside = Container(place.owner, (*place.keys, entry.key.value))
            below = (*path, entry.key.value if entry.key else number)
            if isinstance(entry.value, Collection):
                yield from self._name_flow(entry.value, below, inside)

    def _has_dash(self, number: int, column: int) -> bool:
        line = self.lines[number]
        return line[column : column + 1] == "-" and not line[:column].strip()

    def _write(self, node: Node) -> str:
        if isinstance(node, Scalar):
            return node.value
        span = node.span
        return "".join(self.lines[span.line : span.end_line + 1]) if node.entries else ""

    def _find_end(self, node: Node, first: int) -> int:
        """The line after the last one of a value that is no block."""
        span = node.span
        if span is None or (isinstance(node, Scalar) and not node.raw):
            return first + 1
        end = span.end_line + (span.end_column > 0)
        if isinstance(node, Scalar) and node.is_block:
            while end > first + 1 and not self.lines[end - 1].strip():
                end -= 1
        return max(end, first + 1)


def shift(lines: Sequence[str], by: int) -> list[str]:
    """Lines further to the right, or to the left as far as there are blanks."""
    if by >= 0:
        return [" " * by + line if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]
