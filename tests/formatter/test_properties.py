"""Whatever the journey and however it is written: the usual form says the same, in one step."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from cjm.changes import compare
from cjm.formatter import format_file
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import Loaded, load_map
from cjm.source.comments import list_comments
from tests.formatter.scribble import Scribe
from tests.rules.pages import TODAY
from tests.strategies import LANES, Written, journeys

NAME = "map.cjm.yaml"
DECLARED = [{"id": lane, "name": lane} for lane in LANES]
# They name what is written first.
BY_ORDER = {
    "conflicting-touchpoint",
    "duplicate-id",
    "duplicate-name",
    "missing-translation",
    "unknown-reference",
}


def load(text: bytes) -> Loaded:
    return load_map(text, name=NAME)


def find(loaded: Loaded) -> Counter[tuple[str, str]]:
    """The findings without their places."""
    found = lint(loaded, LintOptions(TODAY, choose_rules("strict")))
    # What is told at the first of several is not where that one has lost its end.
    is_cut = any(one.rule == "lost-text" for one in found)
    return Counter(
        (one.rule, "" if one.rule in BY_ORDER else one.message)
        for one in found
        if not (is_cut and one.rule in BY_ORDER)
    )


@settings(max_examples=150)
@given(journeys(most_stages=2), st.randoms(use_true_random=False))
def test_the_usual_form_says_the_same(data: Written, random: Random) -> None:
    data = {**data, "lanes": DECLARED}
    text = Scribe(random).write(data).replace("\\U00000000", "")
    raw = text.encode()
    before = load(raw)
    assert before.document is not None, f"{before.diagnostics}\n{text}"
    done = format_file(raw, name=NAME)
    event(done.reason or "formatted")
    if done.reason:
        assert "silences" in done.reason, f"{done.reason} {done.line}\n{text}"
        return
    after = load(done.data)
    assert after.journey == before.journey
    if before.journey and after.journey:
        assert compare(before.journey, after.journey).changes == ()
    assert Counter(c.text.rstrip() for c in list_comments(before.text)) == Counter(
        c.text.rstrip() for c in list_comments(after.text)
    )
    again = format_file(done.data, name=NAME)
    assert again.data.decode() == done.data.decode(), again.reason
    assert find(after) == find(before), f"{text}\n-----\n{done.data.decode()}"
