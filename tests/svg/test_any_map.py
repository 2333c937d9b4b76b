"""Whatever a map says, its texts stand apart in the picture."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cjm.composer import compose
from cjm.locales import load_locale
from cjm.model.ids import assign_ids
from tests.strategies import Written, journeys, read_journey
from tests.svg.reading import TextBox, list_text_boxes, scene_of

_LEVEL: Written = {"text": "Pay", "effort": 1 / 128}
_EXACT: Written = {
    "cjm": 1,
    "title": "Pay",
    "stages": [{"name": "Pay", "opportunities": [_LEVEL, "A text that is long" * 3]}],
}
"""A level with more digits than a level usually has, and a text right below it."""


@given(journeys(most_stages=9), st.sampled_from(["en", "fa"]))
@example(_EXACT, "en")
@settings(max_examples=25, deadline=None)
def test_no_two_lines_of_text_overlap(written: Written, lang: str) -> None:
    journey = read_journey(written)
    view = compose(journey, ids=assign_ids(journey), locale=load_locale(lang), lang=lang)
    boxes = sorted(list_text_boxes(scene_of(view)), key=lambda box: box.top)
    beside: list[TextBox] = []
    for box in boxes:
        beside = [other for other in beside if other.bottom > box.top]
        assert not [other for other in beside if box.overlaps(other)], box
        beside.append(box)
