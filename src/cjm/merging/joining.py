"""Joins three texts piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjm.merging.chunks import Chunk, Conflict, put_dash
from cjm.merging.flows import merge_flow_lines
from cjm.merging.ordering import merge_order
from cjm.merging.pieces import Container, Piece, Sheet, Token, shift
from cjm.merging.sides import Three, choose_lines, is_same, merge_leads, take, write, write_body

_STRICT = frozenset({"stages", "steps"})
"""Lists in which two additions at one place are for somebody to put in order."""


class Doubt(Exception):  # noqa: N818 - no error: git merges by line then
    """The texts are nothing to merge by element."""


def join(base: Sheet, ours: Sheet, theirs: Sheet) -> list[Chunk]:
    """The lines of both sides, with conflicts among them. Raises Doubt where nobody can tell."""
    return _Merger(base, ours, theirs).merge()


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
        tail = choose_lines(base.tail, ours.tail, theirs.tail)
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
            three = Three(found[0], found[1], found[2])
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

    def _gather(self, token: Token) -> Three:
        return Three(*(sheet.entries.get(token) for sheet in (self.base, self.ours, self.theirs)))

    def _settle(self, three: Three) -> Container | None:
        """The list that an entry ends in. Raises Doubt where both sides moved it."""
        old, mine, other = (piece.container if piece else None for piece in three)
        if mine == other or other is None:
            return mine or other
        if mine is None or mine == old:
            return other
        if other == old or old is None:
            return mine
        raise Doubt

    def _merge_piece(self, three: Three, column: int) -> list[Chunk]:
        """The merge of one piece that begins at `column`; nothing where it is gone."""
        base, ours, theirs = three
        if base is not None and (ours is None or theirs is None):
            kept = ours or theirs
            if kept is None or (is_same(kept, base) and base.id not in self.moved):
                return []
            lines = write(kept, column)
            return [Conflict(lines, []) if ours else Conflict([], lines)]
        lead = merge_leads(three, column)
        if lead is None:
            return [Conflict(write(ours, column), write(theirs, column))]
        body = self._merge_body(three, column)
        if body is None:
            body = [Conflict(write_body(ours, column), write_body(theirs, column))]
        return [lead, *body] if lead else body

    def _merge_body(self, three: Three, column: int) -> list[Chunk] | None:
        """The lines of a piece without those above it; None where there is no way to merge."""
        base, ours, theirs = three
        if not self._has_moved(three):
            taken = take(three)
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

    def _merge_block(self, three: Three, column: int) -> list[Chunk] | None:
        base, ours, theirs = three
        like = ours or theirs
        if like is None:
            return []
        heads = [
            shift(piece.head, column - piece.column) if piece else None
            for piece in (base, ours, theirs)
        ]
        head = choose_lines(*heads)
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

    def _has_moved(self, three: Three) -> bool:
        return any(not self.moved.isdisjoint(piece.tokens - {piece.id}) for piece in three if piece)


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
