"""The whole map as a Markdown document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cjm.formats._markdown.escaping import write_paragraph, write_words
from cjm.formats._markdown.glance import write_glance
from cjm.formats._markdown.grid import write_grid
from cjm.formats._terminal.folding import Passage
from cjm.formats._terminal.surroundings import Entry, list_footer, list_header
from cjm.locales import Locale
from cjm.view import EmotionRow, MapView


def write_document(view: MapView, locale: Locale) -> str:
    """A map as Markdown text, in the order of the page."""
    blocks = [
        *_write_title(view, locale),
        *write_glance(view.glance, locale),
        *_write_labelled(list_header(view, locale)),
        *_write_curve(view),
        *write_grid(view, locale),
        *_write_labelled(list_footer(view, locale)),
    ]
    if view.direction == "rtl":
        # Markdown has no word for it; the blank lines let the inside be Markdown again.
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return "\n\n".join(blocks) + "\n"


def _write_title(view: MapView, locale: Locale) -> Iterator[str]:
    """The title, and what stands below it."""
    for label, passage in list_header(view, locale):
        if label:
            continue
        if passage.ink == "heading":
            yield f"# {write_words(passage.text)}"
        elif passage.ink == "warning":
            yield f"> {write_paragraph(passage.text)}"
        elif passage.text:
            yield write_paragraph(passage.text)


def _write_labelled(entries: Iterable[Entry]) -> Iterator[str]:
    """Each label as a heading, and what belongs to it as a list."""
    for label, group in groupby(entries, key=lambda entry: entry[0]):
        if not label:
            continue
        yield f"## {write_words(label)}"
        yield from _write_passages([passage for _, passage in group])


def _write_passages(passages: Sequence[Passage]) -> Iterator[str]:
    """A paragraph, or a list; a name in bold as a heading of its own."""
    if len(passages) == 1 and not passages[0].sign:
        yield write_paragraph(passages[0].text)
        return
    for is_name, group in groupby(passages, key=lambda passage: passage.ink == "strong"):
        if is_name:
            yield from (f"### {write_words(passage.text)}" for passage in group)
        else:
            yield "\n".join(f"- {write_paragraph(passage.text)}" for passage in group)


def _write_curve(view: MapView) -> Iterator[str]:
    """The curve, told point by point; other lines than the main one below it."""
    if view.curve is None:
        return
    label = next((band.label for band in view.bands if isinstance(band, EmotionRow)), None)
    if label:
        yield f"## {write_words(label)}"
    texts, own = view.curve.summary, len(view.curve.series[0].points)
    yield "\n".join(
        f"{number}. {write_paragraph(text)}" for number, text in enumerate(texts[:own], 1)
    )
    if texts[own:]:
        yield "\n".join(f"- {write_paragraph(text)}" for text in texts[own:])
