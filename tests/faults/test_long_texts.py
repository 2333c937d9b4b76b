"""Patterns are tried on 100 KB of what they look for, in every field: one that tries all ways to
take a text apart would not end before the suite is given up.
"""

from __future__ import annotations

from datetime import date

import pytest

from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map

LONG = 100_000
OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules("strict"))
PIECES = (
    "a",
    "1",
    " ",
    "a@",
    "a1@b.c-",
    "+98 ",
    "09-",
    "%41",
    "TODO",
    "م\u200c",
    "(",
    "../",
    " #a",
)

IN_QUOTES = """\
cjm: 1
title: {0}
summary: {0}
lang: {0}
owner: {0}
reviewed: {0}
review_every: {0}
persona: {{name: {0}, quote: {0}}}
tags: [{0}]
links: [{0}]
stages:
  - id: {0}
    name: {0}
    time: {0}
    duration: {0}
    next: {0}
    touchpoints: {{name: {0}, channel: {0}, moment_of_truth: {0}}}
    emotion: {{score: {0}, label: {0}}}
    pain_points: {{text: {0}, severity: {0}}}
    fixes: {{text: {0}, link: {0}, due: {0}, pain: {0}, status: {0}}}
metrics: {{m: {{name: x, target: {0}, values: {{2026-01-01: {0}}}}}}}
sources: {{s: {{name: {0}, url: {0}}}}}
"""
BARE = "cjm: 1\ntitle: x\nstages:\n  - name: y {0}\n    actions: [{0}]\n   notes: {0}\n"


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_is_read_in_time(piece: str) -> None:
    text = piece * (LONG // len(piece))
    found = lint(load_map(IN_QUOTES.format(f'"{text}"').encode(), name="map"), OPTIONS)
    assert "syntax" not in {one.rule for one in found}
    assert "wrong-type" in {one.rule for one in found}
    assert lint(load_map(BARE.format(text).encode(), name="map"), OPTIONS)
