"""Merges three texts piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjm.formatter.tree import Unformattable, grow_tree
from cjm.loader import Loaded, load_map
from cjm.merging.checking import holds_all
from cjm.merging.chunks import Chunk, Conflict, choose, put_dash, write_marked
from cjm.merging.flows import merge_flow_lines
from cjm.merging.naming import name_entries
from cjm.merging.ordering import merge_order
from cjm.merging.pieces import Container, FindToken, Piece, Sheet, Token, cut, shift

_STRICT = frozenset({"stages", "steps"})
"""Lists in which two additions at one place are for somebody to put in order."""


class Doubt(Exception):  # noqa: N818 - no error: git merges by line then
    """The texts are nothing to merge by element."""


class Merged(NamedTuple):
    """The merged text; with `conflicts`, it has marks."""

    text: str
    conflicts: int


class _Three(NamedTuple):
    """A piece in the base and on both sides, None where it is not there."""

    base: Piece | None
    ours: Piece | None
    theirs: Piece | None


def merge_maps(base: bytes, ours: bytes, theirs: bytes, *, size: int = 7) -> Merged:
    """The merge of two versions of a map that come from `base`; marks are `size` signs long.

    Raises Doubt where one of them is no map, or where the result would not hold all that it should.
    """
    loaded = [load_map(raw, name="map") for raw in (base, ours, theirs)]
    texts = [_read(raw, one) for raw, one in zip((base, ours, theirs), loaded, strict=True)]
    journeys = [one.journey for one in loaded if one.journey is not None]
    if len(journeys) < len(loaded):
        raise Doubt
    names = name_entries(*journeys)
    sheets = [_cut(text, find) for text, find in zip(texts, names, strict=True)]
    chunks = _Merger(*sheets).merge()
    number = sum(isinstance(chunk, Conflict) for chunk in chunks)
    choices = [choose(chunks, theirs=side) for side in (False, True)[: 2 if number else 1]]
    if not holds_all(texts[0], texts[1], texts[2], tuple(choices)):
        raise Doubt
    return Merged(write_marked(chunks, size), number)


def _read(raw: bytes, loaded: Loaded) -> str:
    """The text, if lines of git and of YAML are the same in it."""
    text = loaded.text
    if loaded.document is None or loaded.document.troubles or text.encode() != raw:
        raise Doubt
    if not text.endswith("\n") or any(sign in text for sign in "\r\x85\u2028\u2029"):
        raise Doubt
    return text


def _cut(text: str, find_token: FindToken) -> Sheet:
    try:
        root = grow_tree(text)
    except Unformattable as reason:
        raise Doubt from reason
    if root is None or root.is_flow:
        raise Doubt
    return cut(text, root, find_token)


class _Merger:
    def __init__(self, base: Sheet, ours: Sheet, theirs: Sheet) -> None:
        self.base, self.ours, self.theirs = base, ours, theirs
        places: dict[Token, set[Container]] = {}
        for sheet in (base, ours, theirs):
            for token, container in sheet.containers.items():
                places.setdefault(token, set()).add(container)
        self.moved = {token for token, found in places.items() if len(found) > 1}
        for token in self.moved:
            if any(
                token in sheet.containers and token not in sheet.entries
                for sheet in (base, ours, theirs)
            ):
                raise Doubt

    def merge(self) -> list[Chunk]:
        base, ours, theirs = self.base, self.ours, self.theirs
        chunks = self._merge_pieces(base.pieces, ours.pieces, theirs.pieces, "", 0)
        tail = _choose_lines(base.tail, ours.tail, theirs.tail)
        if tail is None:
            raise Doubt
        return [*chunks, tail]

    def _merge_pieces(
        self,
        base: Iterable[Piece],
        ours: Iterable[Piece],
        theirs: Iterable[Piece],
        key: str,
        column: int,
    ) -> list[Chunk]:
        """The merge of the keys of a mapping, or of the entries of a list under `key`."""
        sides = [{piece.id: piece for piece in side} for side in (base, ours, theirs)]
        built: dict[str, list[Chunk]] = {}
        wanted = dict.fromkeys(piece for side in sides for piece in side)
        fresh: dict[str, int] = {}
        for one in wanted:
            found = [side.get(one) for side in sides]
            three = _Three(found[0], found[1], found[2])
            if any(piece and piece.container for piece in three):
                here = next(p.container for p in three if p and p.container)
                three = self._gather(one)
                if self._settle(three) != here:
                    continue
            chunks = self._merge_piece(three, column)
            if chunks:
                built[one] = chunks
            if three.base is None and (three.ours is None or three.theirs is None):
                fresh[one] = 1 if three.theirs is None else 2
        old, mine, other = (list(side) for side in sides)
        order = merge_order(old, mine, other, frozenset(built))
        if order is None:
            if key in _STRICT:
                raise Doubt
            order = merge_order(mine, mine, other, frozenset(built))
        return _lay_out(order or [], built, fresh if key in _STRICT else {})

    def _gather(self, token: Token) -> _Three:
        return _Three(*(sheet.entries.get(token) for sheet in (self.base, self.ours, self.theirs)))

    def _settle(self, three: _Three) -> Container | None:
        """The list that an entry ends in. Raises Doubt where both sides moved it."""
        old, mine, other = (piece.container if piece else None for piece in three)
        if mine == other or other is None:
            return mine or other
        if mine is None or mine == old:
            return other
        if other == old or old is None:
            return mine
        raise Doubt

    def _merge_piece(self, three: _Three, column: int) -> list[Chunk]:
        """The merge of one piece that begins at `column`; nothing where it is gone."""
        base, ours, theirs = three
        if base is not None and (ours is None or theirs is None):
            kept = ours or theirs
            if kept is None or (_is_same(kept, base) and base.id not in self.moved):
                return []
            lines = _write(kept, column)
            return [Conflict(lines, []) if ours else Conflict([], lines)]
        lead = _merge_leads(three, column)
        if lead is None:
            return [Conflict(_write(ours, column), _write(theirs, column))]
        body = self._merge_body(three, column)
        if body is None:
            body = [Conflict(_write_body(ours, column), _write_body(theirs, column))]
        return [lead, *body] if lead else body

    def _merge_body(self, three: _Three, column: int) -> list[Chunk] | None:
        """The lines of a piece without those above it; None where there is no way to merge."""
        base, ours, theirs = three
        if not self._has_moved(three):
            taken = _take(three)
            if taken is not None:
                return [shift(taken.lines, column - taken.column)]
        there = [piece for piece in three if piece is not None]
        blocks = [piece.block for piece in there]
        if all(block is not None for block in blocks):
            if len({block.is_mapping for block in blocks if block}) == 1:
                return self._merge_block(three, column)
            return None
        if base and ours and theirs and all(piece.flow for piece in there):
            line = merge_flow_lines(base, ours, theirs)
            return [shift([line], column - ours.column)] if line is not None else None
        return None

    def _merge_block(self, three: _Three, column: int) -> list[Chunk] | None:
        base, ours, theirs = three
        like = ours or theirs
        if like is None:
            return []
        heads = [
            shift(piece.head, column - piece.column) if piece else None
            for piece in (base, ours, theirs)
        ]
        head = _choose_lines(*heads)
        if head is None or len({bool(piece.dash) for piece in three if piece}) > 1:
            return None
        inner = column + like.inner - like.column
        key = like.id if like.container is None else ""
        chunks = self._merge_pieces(
            base.children if base else (),
            ours.children if ours else (),
            theirs.children if theirs else (),
            key,
            inner,
        )
        if not chunks:
            return None
        if like.dash:
            dash = " " * column + like.dash[like.column :]
            if not put_dash(chunks, dash):
                return None
        return [head, *chunks] if head else chunks

    def _has_moved(self, three: _Three) -> bool:
        return any(not self.moved.isdisjoint(piece.tokens - {piece.id}) for piece in three if piece)


def _take(three: _Three) -> Piece | None:
    """The side that has changed alone, or as the other one."""
    base, ours, theirs = three
    if ours is None or theirs is None:
        return ours or theirs
    if base is None:
        return ours if _is_same(ours, theirs) else None
    if _is_same(ours, theirs) or _is_same(base, theirs):
        return ours
    return theirs if _is_same(base, ours) else None


def _is_same(one: Piece, other: Piece) -> bool:
    """Whether two pieces are written the same, wherever they stand."""
    return shift(one.lines, other.column - one.column) == other.lines


def _write(piece: Piece | None, column: int) -> list[str]:
    return shift([*piece.lead, *piece.lines], column - piece.column) if piece else []


def _write_body(piece: Piece | None, column: int) -> list[str]:
    return shift(piece.lines, column - piece.column) if piece else []


def _merge_leads(three: _Three, column: int) -> list[str] | None:
    leads = [shift(piece.lead, column - piece.column) if piece else None for piece in three]
    return _choose_lines(*leads)


def _choose_lines(
    base: list[str] | None, ours: list[str] | None, theirs: list[str] | None
) -> list[str] | None:
    """The lines of the side that has changed them; None where both have."""
    if ours is None or theirs is None:
        return ours or theirs or []
    if theirs in (ours, base):
        return list(ours)
    return list(theirs) if ours == base else None


def _lay_out(
    order: Sequence[str], built: dict[str, list[Chunk]], fresh: dict[str, int]
) -> list[Chunk]:
    """The chunks in order. Neighbours that each side has added alone become one conflict."""
    chunks: list[Chunk] = []
    run: list[str] = []
    for one in (*order, ""):
        if one in fresh:
            run.append(one)
            continue
        if len({fresh[added] for added in run}) > 1:
            sides: list[list[str]] = [[], []]
            for added in run:
                for chunk in built[added]:
                    if isinstance(chunk, Conflict):
                        raise Doubt
                    sides[fresh[added] - 1] += chunk
            chunks.append(Conflict(*sides))
        else:
            chunks += [chunk for added in run for chunk in built[added]]
        run = []
        chunks += built.get(one, [])
    return chunks
