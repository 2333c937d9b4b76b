"""Every rule has a page, and the page says what the rule does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm.linter.linting import ignorable_rules
from cjm.linter.selection import load_rules
from tests.rules.pages import FOLDER, Example, find, list_examples, list_headings, list_pages

RULES = load_rules()
PAGES = list_pages()
HEADINGS = (
    "## What it reports",
    "## Why",
    "## Failing example",
    "## Finding",
    "## Passing example",
    "## Options",
    "## When to ignore it",
)
EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{number}")
    for name, page in PAGES.items()
    for number, example in enumerate(list_examples(page), start=1)
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_gives_what_its_page_says(name: str, example: Example, tmp_path: Path) -> None:
    assert example.text or example.files
    assert find(name, example, tmp_path) == example.findings


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_a_failing_and_a_passing_map(name: str) -> None:
    *failing, passing = list_examples(PAGES[name])
    assert failing
    assert all(example.findings for example in failing)
    assert not passing.findings


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_common_form(name: str) -> None:
    headings = [one for one in list_headings(PAGES[name]) if one != "## Another failing example"]
    fix = ["## Fix"] if RULES[name].repair else []
    assert headings == [f"# {name}", *HEADINGS[:-2], *fix, *HEADINGS[-2:]]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_the_rule_is(name: str) -> None:
    rule = RULES[name]
    _, summary, standing, *_ = PAGES[name].split("\n\n")
    assert summary == f"{rule.summary[0].upper()}{rule.summary[1:]}."
    assert standing == f"Severity: {rule.severity.value} · Set: {rule.rule_set}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_the_options_and_their_defaults(name: str) -> None:
    section = PAGES[name].split("## Options\n")[1].split("## When")[0]
    told = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+) \|$", section, re.MULTILINE)
    assert [(key, default.strip("`"), says) for key, default, says in told] == [
        (key, setting.write_default(), setting.says) for key, setting in RULES[name].options.items()
    ]
    assert told or section.strip().startswith("None.")


@pytest.mark.parametrize("name", [name for name in PAGES if name in ignorable_rules()])
def test_a_comment_above_the_map_silences_the_rule(name: str, tmp_path: Path) -> None:
    failing = next(list_examples(PAGES[name]))
    comment = f"# cjm: ignore[{name}] a reason\n"
    own = {key: comment + text for key, text in [*failing.files.items()][:1]}
    silent = (
        Example(comment + failing.text, failing.files, "")
        if failing.text
        else Example("", {**failing.files, **own}, "")
    )
    assert f"cjm: ignore[{name}" in PAGES[name].split("## When to ignore it")[1]
    assert find(name, silent, tmp_path) == ""


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ignorable_rules()])
def test_a_comment_does_not_silence_what_has_to_be_mended(name: str, tmp_path: Path) -> None:
    failing = next(list_examples(PAGES[name]))
    comment = f"# cjm: ignore-file[{name}] a reason\n"
    found = find(name, Example(comment + failing.text, failing.files, ""), tmp_path)
    assert found.count(f"[{name}]") >= failing.findings.count("\n")


def test_the_index_lists_every_rule_with_its_severity() -> None:
    rows = re.findall(
        r"^\| \[`(.+)`\]\((.+)\) \| (\w+) \| (\w+) \| (.+) \|$",
        (FOLDER / "README.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert sorted(rows) == sorted(
        (name, f"{name}.md", rule.severity.value, rule.rule_set, rule.summary)
        for name, rule in RULES.items()
    )
