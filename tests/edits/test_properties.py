"""Whatever the journey and however it is written: mending ends, and touches nothing else."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import event, given, settings
from hypothesis import strategies as st

from cjm.api.job import CheckJob
from cjm.api.mending import Mended, mend
from cjm.diagnostics import Severity
from cjm.edits.quoting import quote
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map
from cjm.source.comments import list_comments
from tests.formatter.scribble import Scribe
from tests.rules.pages import TODAY
from tests.strategies import Written, journeys

SLIPS = {
    "stages": "satges",
    "name": "nmae",
    "emotion": "emotoin",
    "channel": "Channel",
    "open": "opne",
    "validated": "Validated",
    "true": "yes",
}


def mend_text(text: str) -> Mended:
    job = CheckJob(TODAY, ("-",), stdin=text.encode())
    (done,) = mend(job, with_unsafe=True)
    return done


def find_errors(text: str) -> Counter[str]:
    found = lint(load_map(text.encode(), name="a"), LintOptions(TODAY, choose_rules("strict")))
    return Counter(one.rule for one in found if one.severity is Severity.ERROR)


@settings(max_examples=60)
@given(journeys(most_stages=2), st.randoms(use_true_random=False))
def test_mending_is_done_in_one_go_and_loses_no_comment(data: Written, random: Random) -> None:
    text = Scribe(random).write(data).replace("\\U00000000", "")
    for word, slip in SLIPS.items():
        if random.random() < 0.3:
            text = text.replace(word, slip)
    done = mend_text(text)
    event("mended" if done.mended else "nothing to mend")
    after = done.after.decode()
    assert mend_text(after).after == done.after
    # Comments that silence nothing are mended too, and need not stay.
    before, left = (
        Counter(c.text for c in list_comments(each) if "cjm:" not in c.text)
        for each in (text, after)
    )
    assert left <= before
    # What was lost as a comment becomes a part of the text.
    lost = (quote(f"#{gone.rstrip()}")[1:] for gone in before - left)
    assert all(one in after for one in lost), before - left


@settings(max_examples=60)
@given(journeys(most_stages=2), st.randoms(use_true_random=False))
def test_a_slip_is_put_right(data: Written, random: Random) -> None:
    data["title"] = "Shoes"
    text = Scribe(random, with_remarks=False).write(data).replace("\\U00000000", "")
    key, slip = random.choice((("title", "titel"), ("stages", "satges")))
    marked = text.replace(f"\n{key}:", f"\n{slip}:", 1)
    before = find_errors(text)
    if marked == text or before:
        return
    event(f"a slip in {key}")
    assert find_errors(marked)
    assert not find_errors(mend_text(marked).after.decode())
