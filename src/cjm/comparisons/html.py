"""What changed, as one page: what it comes to, both curves, the changes, the map with marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjm.comparisons._compared import Manner, MapDiff
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._drawing import choose_language, draw_map, find_theme
from cjm.comparisons._grouping import call_map
from cjm.comparisons._stream import Compared, tell_side
from cjm.comparisons._sums import tell_untold, tell_users
from cjm.comparisons._voice import find_voice
from cjm.composer.directions import read_direction
from cjm.locales import Locale, load_locale
from cjm.terminal import Style, make_printable, show_path

if TYPE_CHECKING:
    from cjm.formats._html.difference_page import Changed, Sheet


def write_html(compared: Compared, style: Style) -> Iterator[str]:
    """A page that holds everything and asks for nothing."""
    from cjm.formats._html.difference_page import DifferencePage, Sheet

    manner = compared.manner
    lang = choose_language(manner, compared.find_language())
    locale = load_locale(lang)
    old, new = (make_printable(tell_side(side, locale)) for side in (compared.old, compared.new))
    sheet = Sheet(
        old,
        new,
        lang,
        read_direction(lang),
        locale,
        find_theme(manner),
        is_alone=compared.count_ahead() == 1,
        has_script=manner.has_script,
        embed_fonts=manner.embed_fonts,
    )
    page = DifferencePage(sheet)
    for one in compared.maps:
        page.add(_draw(one, compared, sheet))
    for piece in page.write(compared.totals.same):
        yield piece.decode()


def _draw(one: MapDiff, compared: Compared, sheet: Sheet) -> Changed:
    """One map, as it goes into the page."""
    from cjm.formats._html.difference_page import Changed

    drawing = draw_map(one, compared)
    locale = drawing.locale if drawing else sheet.locale
    title = drawing.view.title if drawing else call_map(one)
    path = show_path(one.version.path)
    notices = tuple(_tell_fate(one, locale, compared.manner))
    name = path.rpartition("/")[2]
    is_named = any(side.endswith(name) for side in (compared.old, compared.new))
    file = "" if sheet.is_alone and is_named else path
    return Changed(title or path, file, drawing, notices, tuple(_list_errors(one)))


def _tell_fate(one: MapDiff, locale: Locale, manner: Manner) -> Iterator[str]:
    """What became of a map as a whole."""
    if one.fate in ("added", "removed"):
        yield locale.word(one.key(one.fate))
    if one.has_moved and one.old:
        yield locale.word("change.file-moved", file=show_path(one.old.path))
    if one.errors:
        yield locale.word(one.key("broken" if one.fate == "broken" else "partly"))
    voice = find_voice(one, manner)
    yield from filter(None, (tell_users(one, voice), tell_untold(one, voice)))


def _list_errors(one: MapDiff) -> Iterator[tuple[str, str]]:
    for version, found in one.errors:
        place = f"{show_path(version.name)}:{found.place.line}:{found.place.column}"
        yield place, make_printable(found.message)


COMPARISON = Comparison("html", write_html, is_drawn=True)
