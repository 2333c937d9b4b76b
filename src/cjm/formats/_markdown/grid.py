"""The grid as tables: one for all stages where they find room, else one for each stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from cjm.formats._links import allow_link
from cjm.formats._markdown.escaping import write_link, write_paragraph, write_words
from cjm.formats._terminal.contents import read_content, write_facts
from cjm.formats._terminal.folding import Passage
from cjm.locales import Locale
from cjm.view import (
    Card,
    Cards,
    Cell,
    Content,
    Divider,
    EmotionRow,
    Feeling,
    MapView,
    Row,
    StageHead,
)

_MOST_COLUMNS = 6
_BREAK = "<br>"


def write_grid(view: MapView, locale: Locale) -> Iterator[str]:
    """Tables of lanes in reading order."""
    if not any(stage.has_steps for stage in view.stages) and len(view.columns) <= _MOST_COLUMNS:
        heads = [_write_head(stage, locale) for stage in view.stages]
        yield f"## {write_words(locale.word('map.table'))}"
        yield _write_table(view, locale, 0, heads)
        return
    for stage in view.stages:
        yield from _write_stage(view, stage, locale)
    yield from _write_whole(view, locale)


def _write_stage(view: MapView, stage: StageHead, locale: Locale) -> Iterator[str]:
    yield f"## {locale.number(stage.number)}. {write_words(stage.name)}"
    about = locale.join(tuple(filter(None, (write_facts(stage.facts, locale), stage.feeling))))
    if about:
        yield write_paragraph(about)
    columns = view.columns[stage.first : stage.first + stage.span]
    heads = [
        _write_lines((column.name or "", write_facts(column.facts, locale)))
        if stage.has_steps
        else write_words(stage.name)
        for column in columns
    ]
    yield _write_table(view, locale, stage.first, heads)


def _write_whole(view: MapView, locale: Locale) -> Iterator[str]:
    """What belongs to more than one stage, and so stands in the table of none."""
    widest = max((stage.span for stage in view.stages), default=0)
    for band in view.bands:
        if isinstance(band, Row):
            for cell in (cell for cells in band.tiers for cell in cells if cell.span > widest):
                if words := _write_cell(cell.content, locale):
                    yield f"## {write_words(band.label)}"
                    yield words


def _write_head(stage: StageHead, locale: Locale) -> str:
    facts = write_facts(stage.facts, locale)
    return _write_lines(
        (f"{locale.number(stage.number)}. {stage.name}", facts, stage.feeling or "")
    )


def _write_table(view: MapView, locale: Locale, first: int, heads: Sequence[str]) -> str:
    """Lanes over the columns from `first` on, one for each head; lanes without a word left out."""
    lines = [_join(("", *heads)), _join(("---",) * (len(heads) + 1))]
    divider = ""
    for band in view.bands:
        match band:
            case Divider(label=label):
                divider = _join((f"*{write_words(label)}*", *[""] * len(heads)))
                continue
            case EmotionRow(label=label, cells=cells):
                rows = list(_write_row(label, cells, first, len(heads), locale))
            case Row(label=label, tiers=tiers):
                rows = [
                    row
                    for cells in tiers
                    for row in _write_row(label, cells, first, len(heads), locale)
                ]
            case _:
                assert_never(band)
        # A line parts what stands next to it; where one side has nothing there is none.
        lines += [divider, *rows] if divider and rows else rows
        divider = ""
    return "\n".join(lines)


def _write_row(
    label: str, cells: Sequence[Cell], first: int, count: int, locale: Locale
) -> Iterator[str]:
    """What stands over these columns and no others; over several of them, in the first."""
    places = [""] * count
    for cell in cells:
        if first <= cell.first and cell.first + cell.span <= first + count:
            places[cell.first - first] = _write_cell(cell.content, locale)
    if any(places):
        yield _join((f"**{write_words(label)}**", *places))


def _write_cell(content: Content, locale: Locale) -> str:
    if isinstance(content, Feeling) and content.score is None:
        return ""
    cards = content.items if isinstance(content, Cards) else ()
    marks = {card.text: card for card in cards if card.struck or card.url}
    return _BREAK.join(_write_passage(passage, marks) for passage in read_content(content, locale))


def _write_passage(passage: Passage, marks: Mapping[str, Card]) -> str:
    """A passage with its sign; the text of a card as a link, or struck through where it is."""
    sign = passage.sign if passage.sign.strip() else ""
    card = max(
        (card for text, card in marks.items() if sign and passage.text.startswith(text)),
        key=lambda card: len(card.text),
        default=None,
    )
    if card is None:
        return sign + write_words(passage.text)
    url = allow_link(card.url)
    words = write_link(card.text, url) if url else write_words(card.text)
    rest = write_words(passage.text[len(card.text) :])
    return f"{sign}{f'~~{words}~~' if card.struck else words} {rest}".rstrip()


def _write_lines(texts: Sequence[str]) -> str:
    return _BREAK.join(write_words(text) for text in texts if text)


def _join(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
