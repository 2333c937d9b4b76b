"""Whatever two versions say, the page of their changes is whole and its links lead somewhere."""

from __future__ import annotations

from hypothesis import given, settings

from cjm.diagram import LINEAR
from cjm.formats._format import Drawing
from cjm.formats._html.difference_page import Changed, DifferencePage, Sheet
from cjm.locales import load_locale
from cjm.themes import load_theme
from tests.overlays.laying import lay_over
from tests.overlays.test_page import check
from tests.strategies import Written, journeys, read_journey


@settings(max_examples=40)
@given(journeys(), journeys())
def test_a_page_of_any_two_versions_is_whole(old: Written, new: Written) -> None:
    before, after = read_journey(old), read_journey(new)
    locale, theme = load_locale("fa"), load_theme("plain")
    view = lay_over(before, after, "fa")
    changed = Changed("map", "", Drawing(view, after, locale, theme, LINEAR))
    page = DifferencePage(Sheet("a", "b", "fa", "rtl", locale, theme))
    page.add(changed)
    page.add(changed)
    check(b"".join(page.write(0)).decode())
