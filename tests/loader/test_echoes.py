"""One fault is told once: what only follows from it is not."""

from __future__ import annotations

from datetime import date

from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map

HEAD = "cjm: 1\ntitle: T\nowner: o\n"


def find_rules(text: str, *wanted: str) -> list[str]:
    options = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())
    found = lint(load_map((HEAD + text).encode(), name="map"), options)
    return [one.rule for one in found if one.severity.value == "error" or one.rule in wanted]


def test_a_misspelt_emotion_is_not_a_missing_one() -> None:
    text = "stages: [{name: A, emotoin: 1, touchpoints: x}]\n"
    assert find_rules(text, "missing-element") == ["unknown-key"]


def test_a_broken_pain_is_not_one_without_a_fix() -> None:
    text = "stages: [{name: A, pain_points: [{text: x, severity: 9}]}]\n"
    assert find_rules(text, "pain-without-fix") == ["out-of-range"]


def test_a_whole_pain_beside_a_broken_stage_is_judged() -> None:
    text = "stages: [{name: A, emotion: 9}, {name: B, pain_points: [x]}]\n"
    assert find_rules(text, "pain-without-fix") == ["out-of-range", "pain-without-fix"]


def test_a_reference_to_a_broken_id_is_not_wrong_too() -> None:
    text = "stages: [{name: A, pain_points: [{id: A b, text: x}], fixes: [{text: y, pain: A b}]}]\n"
    assert find_rules(text) == ["wrong-type"]


def test_a_newer_format_says_nothing_else() -> None:
    options = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())
    found = lint(load_map(b"cjm: 2\ntitel: x\nfuture: y\n", name="map"), options)
    assert [one.rule for one in found] == ["newer-format"]


def test_all_faults_of_a_file_are_told_in_one_run() -> None:
    text = (
        "status: x\nstages:\n  - name: A\n    emotion: 9\n    pain_points: {severity: 7}\n"
        "  - id: b\n    next: nowhere\n"
    )
    assert find_rules(text) == [
        "unknown-value",
        "out-of-range",
        "missing-key",
        "out-of-range",
        "missing-key",
        "unknown-reference",
    ]
