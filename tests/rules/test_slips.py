"""Which misspelt words are put right without asking."""

from __future__ import annotations

import pytest

from cjm.likeness import is_sure


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("nmae", "name"),
        ("scr", "src"),
        ("chanel", "channel"),
        ("emotoin", "emotion"),
        ("Pain Points", "pain_points"),
        ("painpoints", "pain_points"),
        ("In_Review", "in-review"),
        ("goald", "goals"),
        ("touchpoint", "touchpoints"),
        ("oportunities", "opportunities"),
    ],
)
def test_a_slip_is_sure(word: str, meant: str) -> None:
    assert is_sure(word, meant)
    assert is_sure(meant, word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("sold", "solved"), ("to", "do"), ("app", "ads"), ("n", ""), ("stages", "steps"), ("ab", "b")],
)
def test_another_word_is_not(word: str, meant: str) -> None:
    assert not is_sure(word, meant)
