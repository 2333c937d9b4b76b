"""The grid stage by stage, below a curve: for narrow terminals and for text from right to left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from cjm.formats._terminal.contents import read_content, write_facts
from cjm.formats._terminal.curve import LEVEL_CELLS, draw_curve, write_key, write_level
from cjm.formats._terminal.folding import NARROW, Passage, cut, fold, keep_apart
from cjm.locales import Locale
from cjm.terminal import Ink, Style, measure
from cjm.values import dataclass
from cjm.view import Band, Cell, Curve, Divider, EmotionRow, Feeling, MapView, Row, StageHead

_WIDEST_LABEL = 22
_WIDEST_COLUMN = 14
_NARROWEST_COLUMN = 3


def draw_blocks(view: MapView, locale: Locale, *, columns: int, style: Style) -> list[str]:
    """The curve of the whole journey, then each stage with its lanes."""
    blocks = _Blocks(view, locale, style, columns)
    lines = list(blocks.draw_band())
    for stage in view.stages:
        lines += ["", *blocks.draw_stage(stage)]
    return lines


@dataclass(frozen=True, slots=True)
class _Blocks:
    view: MapView
    locale: Locale
    style: Style
    columns: int

    def draw_band(self) -> Iterator[str]:
        """The curve with its levels at the side, the numbers of the stages below, and in words."""
        view = self.view
        emotion = next((band for band in view.bands if isinstance(band, EmotionRow)), None)
        if view.curve is None or emotion is None:
            return
        yield self.style.paint(cut(emotion.label, self.columns), "strong")
        width = min((self.columns - LEVEL_CELLS) // len(view.columns), _WIDEST_COLUMN)
        if width >= _NARROWEST_COLUMN:
            edges = [width * number for number in range(len(view.columns) + 1)]
            is_mirrored = view.direction == "rtl"
            for row, line in enumerate(
                draw_curve(view.curve, edges, self.style, is_mirrored=is_mirrored)
            ):
                yield self.style.paint(write_level(row, self.locale), "quiet") + line
            yield " " * LEVEL_CELLS + self.style.paint(self._number_stages(edges), "quiet")
            yield from self._fold(write_key(view.curve), sign="  ", ink="quiet")
        for text in _tell_curve(view.curve):
            yield from self._fold(text, sign="  ")

    def draw_stage(self, stage: StageHead) -> Iterator[str]:
        """A stage with what belongs to all of it, then its steps."""
        shown = cut(f"{stage.eyebrow} · {stage.name}", self.columns - 3)
        rule = "─" * max(self.columns - measure(shown) - 1, 0)
        yield f"{self.style.paint(shown, 'heading')} {self.style.paint(rule, 'quiet')}"
        facts = (write_facts(stage.facts, self.locale), stage.feeling)
        yield from self._fold(self.locale.join(tuple(filter(None, facts))), sign="  ", ink="quiet")
        if not stage.has_steps:
            yield from self._draw_cells(stage.first, stage.span, None)
            return
        yield from self._draw_cells(stage.first, stage.span, 0)
        for number in range(stage.first, stage.first + stage.span):
            column = self.view.columns[number]
            arrow = "◂" if self.view.direction == "rtl" else "▸"
            yield self.style.paint(cut(f"{arrow} {column.name or ''}", self.columns), "strong")
            yield from self._fold(write_facts(column.facts, self.locale), sign="  ", ink="quiet")
            yield from self._draw_cells(number, 1, 1)

    def _fold(self, text: str, *, sign: str, ink: Ink | None = None) -> Iterator[str]:
        if text:
            for line in fold(Passage(text, sign), self.columns):
                yield self.style.paint(line, ink) if ink else line

    def _number_stages(self, edges: Sequence[int]) -> str:
        """The numbers of the stages, each below the middle of its columns."""
        signs = [" "] * edges[-1]
        for stage in self.view.stages:
            middle = (edges[stage.first] + edges[stage.first + stage.span]) // 2
            start = edges[-1] - middle if self.view.direction == "rtl" else middle
            for offset, digit in enumerate(self.locale.localise_digits(str(stage.number))):
                if start + offset < len(signs):
                    # Arabic digits would otherwise run from right to left all together.
                    signs[start + offset] = keep_apart(digit)
        return "".join(signs)

    def _draw_cells(self, first: int, span: int, tier: int | None) -> Iterator[str]:
        """The lanes of one stage or step: a label, and what is recorded beside it, or below."""
        labels = [band.label for band in self.view.bands if not isinstance(band, Divider)]
        widest = max(map(measure, labels), default=0)
        is_narrow = self.columns < NARROW
        indent = 4 if is_narrow else min(widest, _WIDEST_LABEL, self.columns // 3) + 4
        for band in self.view.bands:
            label = cut(band.label, self.columns - 2 if is_narrow else indent - 4)
            for cell in _find_cells(band, first, span, tier):
                for passage in read_content(cell.content, self.locale):
                    if is_narrow and label:
                        yield f"  {self.style.paint(label, 'quiet')}"
                        label = ""
                    for line in fold(passage, self.columns - indent):
                        blank = " " * (indent - 2 - measure(label))
                        painted = self.style.paint(line, passage.ink) if passage.ink else line
                        yield f"  {self.style.paint(label, 'quiet')}{blank}{painted}"
                        label = ""


def _find_cells(band: Band, first: int, span: int, tier: int | None) -> Iterator[Cell]:
    """The cells that stand over just these columns. `tier` 0 are those of a stage with steps, 1
    those of a step, None those of a stage without any.
    """
    match band:
        case Divider():
            return
        case EmotionRow(cells=cells):
            for cell in cells:
                if (cell.first, cell.span) == (first, span) and tier != 0 and _is_felt(cell):
                    yield cell
        case Row(tiers=tiers):
            for number, cells in enumerate(tiers):
                for cell in cells:
                    # What reaches through both tiers, or stands in the only one, is a step's own
                    # where it is no wider.
                    is_shared = cell.tiers > 1 or len(tiers) == 1
                    is_own = tier is None or (
                        (tier == 1) == (span == 1) if is_shared else number == tier
                    )
                    if (cell.first, cell.span) == (first, span) and is_own:
                        yield cell
        case _:
            assert_never(band)


def _is_felt(cell: Cell) -> bool:
    return not isinstance(cell.content, Feeling) or cell.content.score is not None


def _tell_curve(curve: Curve) -> tuple[str, ...]:
    """The points in words; those of single personas are told with each stage."""
    if curve.series[0].kind == "persona":
        return curve.summary
    personal = {
        point.text for line in curve.series if line.kind == "persona" for point in line.points
    }
    return tuple(text for text in curve.summary if text not in personal)
