"""The grid as a table: stages as columns, lanes as rows, the curve across them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from cjm.formats._terminal.contents import read_content
from cjm.formats._terminal.curve import LEVEL_CELLS, draw_curve, write_key, write_level
from cjm.formats._terminal.folding import Passage, cut, fold_all, pad
from cjm.locales import Locale
from cjm.terminal import Style, measure
from cjm.values import dataclass
from cjm.view import Cell, Divider, EmotionRow, MapView, Row

_NARROWEST = 20
_WIDEST = 40
_LABEL = 16
_BAR = "│"

_Lines = list[tuple[str, str]]


def fits_table(view: MapView, columns: int) -> bool:
    """Whether all columns find room side by side, from left to right."""
    if not view.columns or view.direction == "rtl":
        return False
    return (columns - _LABEL - 1) // len(view.columns) > _NARROWEST


def draw_table(view: MapView, locale: Locale, *, columns: int, style: Style) -> list[str]:
    """The table, a rule between its rows."""
    count = len(view.columns)
    width = min((columns - _LABEL - 1) // count, _WIDEST)
    table = _Table(view, locale, style, width, count)
    return list(table.draw())


@dataclass(frozen=True, slots=True)
class _Table:
    view: MapView
    locale: Locale
    style: Style
    width: int
    """Cells from one bar to the next."""
    count: int

    def draw(self) -> Iterator[str]:
        yield from self._draw_heads()
        rule = self._rule()
        for band in self.view.bands:
            match band:
                case Row():
                    yield rule
                    yield from self._draw_row(band)
                    rule = self._rule()
                case EmotionRow():
                    yield rule
                    yield from self._draw_emotions(band)
                    rule = self._rule()
                case Divider(label=label):
                    # Its line stands for the rule.
                    rule = self._rule(label)
                case _:
                    assert_never(band)
        yield self._rule()

    def _rule(self, words: str = "") -> str:
        whole = _LABEL + self.width * self.count + 1
        if not words:
            return self.style.paint("─" * whole, "quiet")
        head = f"╌╌ {words} "
        return self.style.paint(head + "╌" * max(whole - measure(head), 0), "quiet")

    def _draw_heads(self) -> Iterator[str]:
        stages = [
            (
                stage.first,
                stage.span,
                self._fold(
                    [Passage(stage.eyebrow, ink="quiet"), Passage(stage.name, ink="heading")]
                    + [
                        Passage(self.locale.label(f.label, f.value), ink="quiet")
                        for f in stage.facts
                    ],
                    stage.span,
                ),
            )
            for stage in self.view.stages
        ]
        yield from self._draw_tier([], stages)
        if any(column.name for column in self.view.columns):
            yield self._rule()
            steps = [
                (
                    number,
                    1,
                    self._fold(
                        [Passage(column.name or "", ink="strong")]
                        + [
                            Passage(self.locale.label(f.label, f.value), ink="quiet")
                            for f in column.facts
                        ],
                        1,
                    ),
                )
                for number, column in enumerate(self.view.columns)
            ]
            yield from self._draw_tier([], steps)

    def _draw_row(self, row: Row) -> Iterator[str]:
        label = fold_all([Passage(row.label, ink="strong")], _LABEL - 1, self.style)
        left: dict[int, tuple[int, _Lines]] = {}
        for tier, cells in enumerate(row.tiers):
            parts = [(cell.first, cell.span, self._read(cell)) for cell in cells]
            parts += [(first, span, lines) for first, (span, lines) in left.items()]
            left = {}
            if tier + 1 < len(row.tiers):
                own = [
                    len(lines)
                    for cell, (_, _, lines) in zip(cells, parts, strict=False)
                    if cell.tiers == 1
                ]
                height = max(own, default=1)
                for at, cell in enumerate(cells):
                    if cell.tiers > 1:
                        first, span, lines = parts[at]
                        left[first] = (span, lines[height:])
                        parts[at] = (first, span, lines[:height])
            drawn = list(self._draw_tier(label, sorted(parts, key=lambda part: part[0])))
            label = label[len(drawn) :]
            yield from drawn

    def _draw_emotions(self, row: EmotionRow) -> Iterator[str]:
        curve = self.view.curve
        label = fold_all([Passage(row.label, ink="strong")], _LABEL - 1, self.style)
        if curve is not None:
            edges = [self.width * number for number in range(self.count + 1)]
            for number, line in enumerate(draw_curve(curve, edges, self.style)):
                plain, painted = label.pop(0) if label else ("", "")
                blank = " " * (_LABEL - measure(plain) - LEVEL_CELLS)
                mark = self.style.paint(write_level(number, self.locale), "quiet")
                yield painted + blank + mark + line
            if key := write_key(curve):
                yield " " * _LABEL + self.style.paint(cut(key, self.width * self.count), "quiet")
        parts = [(cell.first, cell.span, self._read(cell)) for cell in row.cells]
        yield from self._draw_tier(label, parts)

    def _read(self, cell: Cell) -> _Lines:
        passages = list(read_content(cell.content, self.locale))
        return self._fold(passages or [Passage("–", ink="quiet")], cell.span)

    def _fold(self, passages: list[Passage], span: int) -> _Lines:
        return fold_all(passages, self.width * span - 3, self.style)

    def _draw_tier(self, label: _Lines, parts: Sequence[tuple[int, int, _Lines]]) -> Iterator[str]:
        """Cells side by side, each as high as the highest."""
        height = max([len(label), *(len(lines) for _, _, lines in parts)], default=0)
        bar = self.style.paint(_BAR, "quiet")
        for number in range(height):
            plain, painted = label[number] if number < len(label) else ("", "")
            line = pad(plain, painted, _LABEL)
            for _, span, lines in parts:
                plain, painted = lines[number] if number < len(lines) else ("", "")
                line += f"{bar} {pad(plain, painted, self.width * span - 2)}"
            yield line + bar
