"""Lays the rows and columns of a view out as a table."""

from collections.abc import Iterator
from typing import assert_never

from cjm.formats._html.cells import (
    Grid,
    GridCell,
    GridRow,
    StageCell,
    StepCell,
    name_content,
)
from cjm.layout.columns import Columns
from cjm.values import NamedTuple
from cjm.view import Cards, Cell, Column, Divider, EmotionRow, MapView, Row, StageHead


def build_grid(view: MapView, columns: Columns) -> Grid:
    """The table of a view."""
    shape = _Shape(view, columns)
    steps = tuple(shape.step(place, column) for place, column in enumerate(view.columns))
    if not any(stage.has_steps for stage in view.stages):
        steps = ()
    stages = tuple(map(shape.stage, view.stages))
    return Grid(columns, stages, steps, _group(_end_cards(view, tuple(shape.rows()))))


class _Shape(NamedTuple):
    view: MapView
    columns: Columns

    def rows(self) -> Iterator[GridRow]:
        line: Divider | None = None
        place = 0
        for band in self.view.bands:
            place += 1
            match band:
                case Divider():
                    line = band
                    yield GridRow("divider", band.kind, band.label, place, divider=band)
                    continue
                case EmotionRow():
                    yield self._emotion_row(band, place, line)
                case Row():
                    for tier, row in enumerate(self._lane(band, place, line)):
                        yield row
                        place += tier
                case _:
                    assert_never(band)
            line = None

    def _lane(self, row: Row, place: int, line: Divider | None) -> Iterator[GridRow]:
        tone = _tell_tone(row)
        for tier, cells in enumerate(row.tiers):
            made = tuple(self._cell(cell, row.label, row.note, line) for cell in cells)
            tiers = 0 if tier else len(row.tiers)
            yield GridRow("lane", row.id, row.label, place + tier, made, tiers, row.note, tone)

    def _emotion_row(self, row: EmotionRow, place: int, line: Divider | None) -> GridRow:
        cells = tuple(
            self._cell(cell, row.label, None, line, has_band=index == 0)
            for index, cell in enumerate(row.cells)
        )
        return GridRow("emotion", row.id, row.label, place, cells)

    def _cell(
        self,
        cell: Cell,
        label: str,
        note: str | None,
        line: Divider | None,
        *,
        has_band: bool = False,
    ) -> GridCell:
        return GridCell(
            cell,
            name_content(cell.content),
            self.columns.width(cell.first, cell.span),
            self._card(cell),
            f"{label} – {note}" if note and cell.first == 0 else label,
            line,
            self._is_dip(cell.first, cell.span),
            self._starts_stage(cell.first),
            has_band,
            holders=self._find_holders(cell),
            fate=self._tell_fate(cell),
        )

    def stage(self, head: StageHead) -> StageCell:
        units = self.columns.width(head.first, head.span)
        is_dip = not head.has_steps and self._is_dip(head.first, head.span)
        return StageCell(head, units, 2 * head.first, is_dip)

    def step(self, place: int, column: Column) -> StepCell:
        has_name = self.view.stages[column.stage].has_steps
        return StepCell(
            column if has_name else None,
            self.columns.width(place, 1),
            2 * place + 1,
            self._is_dip(place, 1),
            self._starts_stage(place),
        )

    def _card(self, cell: Cell) -> int:
        """A stage's own contents come before those of its first step."""
        stage = self.view.stages[self.view.columns[cell.first].stage]
        belongs_to_step = stage.has_steps and not (
            cell.first == stage.first and cell.span == stage.span > 1
        )
        return 2 * cell.first + belongs_to_step

    def _find_holders(self, cell: Cell) -> tuple[str, ...]:
        column = self.view.columns[cell.first]
        stage = self.view.stages[column.stage]
        if cell.span > 1 or not stage.has_steps:
            return (stage.id,)
        return (column.id, stage.id) if stage.span == 1 else (column.id,)

    def _tell_fate(self, cell: Cell) -> str:
        """Whether the columns of a cell are new, or gone."""
        if self.view.overlay is None:
            return ""
        column = self.view.columns[cell.first]
        for id in (self.view.stages[column.stage].id, column.id):
            mark = self.view.overlay.marks.get(id)
            if mark and mark.kind in {"added", "removed"}:
                return f" col-{mark.kind}"
        return ""

    def _starts_stage(self, column: int) -> bool:
        return self.view.stages[self.view.columns[column].stage].first == column

    def _is_dip(self, first: int, span: int) -> bool:
        if self.view.curve is None or len(self.view.columns) == 1:
            return False
        point = self.view.curve.lowest
        return point is not None and (
            point.first <= first and first + span <= point.first + point.span
        )


def _end_cards(view: MapView, rows: tuple[GridRow, ...]) -> tuple[GridRow, ...]:
    """Mark the last cell of each stage's card."""
    last: dict[int, tuple[int, int]] = {}
    for row in rows:
        for cell in row.cells:
            stage = view.columns[cell.cell.first].stage
            if not cell.is_none:
                last[stage] = max(last.get(stage, (0, 0)), (cell.card, row.place))
    return tuple(
        row._replace(
            cells=tuple(
                cell._replace(
                    is_last=last.get(view.columns[cell.cell.first].stage) == (cell.card, row.place),
                )
                for cell in row.cells
            ),
        )
        for row in rows
    )


def _tell_tone(row: Row) -> str:
    """The tone of a lane is that of its cards."""
    for tier in row.tiers:
        for cell in tier:
            if isinstance(cell.content, Cards):
                return cell.content.items[0].tone
    return "neutral"


def _group(rows: tuple[GridRow, ...]) -> tuple[tuple[GridRow, ...], ...]:
    groups: list[list[GridRow]] = [[]]
    for row in rows:
        if row.kind == "divider" and groups[-1]:
            groups.append([])
        groups[-1].append(row)
    return tuple(map(tuple, groups))
