"""No input whatever crashes or hangs the reader, and each gets an answer that fits a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm.diagnostics import Diagnostic
from cjm.linter import LintOptions, choose_rules, lint
from cjm.loader import load_map
from tests.faults.hostile import BYTES, HEAD

OPTIONS = LintOptions(today=date(2026, 11, 22), chosen=choose_rules())
LONGEST_MESSAGE = 400
ACCEPTED = {
    "many anchors",
    "many commas",
    "many keys",
    "digits",
    "long plain text",
    "blank lines",
    "folded text",
    "escape of ESC",
    "bidi override",
    "many quotes",
    "norway",
    "carriage returns",
    "emoji",
    "byte order mark",
    "sexagesimal",
    "surrogate pair by escape",
    "regular expression in an ignore",
}


def judge(raw: bytes, folder: Path) -> tuple[Diagnostic, ...]:
    file = folder / "map.cjm.yaml"
    return lint(load_map(raw, name=file.name, file=file, root=folder), OPTIONS)


@pytest.mark.parametrize("name", sorted(BYTES))
def test_a_hostile_file_gets_findings(name: str, tmp_path: Path) -> None:
    found = judge(BYTES[name], tmp_path)
    assert found, "a map without an owner is never without a finding"
    lines = BYTES[name].count(b"\n") + BYTES[name].count(b"\r") + 1
    for one in found:
        assert 1 <= one.place.line <= lines
        assert one.place.column >= 1
        assert one.place.end_column > one.place.column
        assert len(one.message) <= LONGEST_MESSAGE, one.message
    is_refused = any(one.severity.value == "error" for one in found)
    if name in ACCEPTED:
        refusals = [one for one in found if one.rule == "syntax"]
        assert refusals == []
    else:
        assert is_refused


@given(st.binary(max_size=300))
def test_any_bytes_get_findings(raw: bytes) -> None:
    assert lint(load_map(raw, name="map"), OPTIONS)


@given(st.text(max_size=300))
@example("? \n")
@example("\ufeff")
@example("a: &a\nb: *a")
def test_any_text_gets_findings(text: str) -> None:
    assert lint(load_map(text.encode("utf-8", "surrogatepass"), name="map"), OPTIONS)


YAML_SIGNS = st.text(alphabet="-:?[]{},&*!|>'\"%@`#\n \tab1~<=", max_size=60)


@given(YAML_SIGNS)
def test_any_heap_of_yaml_signs_gets_findings(text: str) -> None:
    assert lint(load_map((HEAD + text).encode(), name="map"), OPTIONS)


KEYS = st.sampled_from(
    [
        "stages",
        "steps",
        "name",
        "id",
        "emotion",
        "score",
        "pain_points",
        "text",
        "severity",
        "touchpoints",
        "fixes",
        "next",
        "to",
        "lanes",
        "links",
        "personas",
        "persona",
        "goals",
        "metrics",
        "values",
        "sources",
        "resources",
        "scope",
        "from",
        "by",
        "x-a",
        "lang",
        "cjm",
        "title",
        "journey",
        "image",
        "src",
        "fa",
        "en",
        "reviewed",
        "evidence",
        "opportunities",
        "value",
    ]
)
SCALARS = st.one_of(
    st.sampled_from(["", "1", "۹", "-3", "2026-01-01", "true", "a -> b", "a", "%", "1e400", "fa"]),
    st.none(),
    st.text(max_size=5),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=25,
)


def write_flow(data: object) -> str:
    """Plain data as YAML in flow style, every text quoted."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{k}: {write_flow(v)}" for k, v in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(write_flow(item) for item in data) + "]"
    if data is None:
        return "~"
    return '"' + "".join(f"\\U{ord(sign):08x}" for sign in str(data)) + '"'


@given(st.dictionaries(KEYS, DATA, max_size=8))
def test_any_data_under_known_keys_gets_findings(data: dict[str, object]) -> None:
    text = "{cjm: 1, title: t" + "".join(f", {k}: {write_flow(v)}" for k, v in data.items()) + "}"
    assert lint(load_map(text.encode(), name="map"), OPTIONS)
