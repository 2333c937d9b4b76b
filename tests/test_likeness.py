"""A misspelt word finds the one that was meant."""

from __future__ import annotations

import pytest

from cjm.likeness import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("emotoin", "emotion"),
        ("chanel", "channel"),
        ("Emotion", "emotion"),
        ("nps", "NPS"),
        ("aproved", "approved"),
        ("xyz", None),
        ("", None),
        ("emotion" * 20, None),
    ],
)
def test_the_nearest_word_is_found(word: str, meant: str | None) -> None:
    assert nearest(word, {"emotion", "channel", "approved", "NPS"}) == meant


def test_the_order_of_the_candidates_makes_no_difference() -> None:
    words = ["pai", "pau", "pax", "Pay", "paz"]
    found = {nearest("pa", words), nearest("pa", reversed(words)), nearest("pa", set(words))}
    assert len(found) == 1


def test_a_hint_is_given_only_for_a_word_that_is_near() -> None:
    assert did_you_mean("stor", ["store", "web"]) == "did you mean `store`?"
    assert did_you_mean("newsletter", ["store", "web"]) is None
