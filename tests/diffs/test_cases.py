"""Pairs of maps with known edits, and what is said of them in each form."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options

from tests.command import RunCjm
from tests.golden import Golden

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = sorted(path.name for path in HERE.iterdir() if (path / "old.cjm.yaml").is_file())
ENDS = {"text": "txt", "json": "json", "markdown": "md", "github": "github.txt"}
CODES = {"broken-new": 1, "missing-persona": 1, "partly-broken": 1}


def compare(run_cjm: RunCjm, case: str, *flags: str) -> str:
    folder = HERE / case
    done = run_cjm(
        "diff", "old.cjm.yaml", "new.cjm.yaml", "--today", "2026-11-22", *flags, cwd=folder
    )
    assert done.returncode == CODES.get(case, 0), done.stderr
    return done.stdout.decode()


@pytest.mark.parametrize("form", ENDS)
@pytest.mark.parametrize("case", CASES)
def test_what_is_said(run_cjm: RunCjm, golden: Golden, case: str, form: str) -> None:
    golden(compare(run_cjm, case, "-f", form), f"../diffs/{case}/expected.{ENDS[form]}")


@pytest.mark.parametrize("case", CASES)
def test_the_data_keep_to_their_schema(case: str) -> None:
    schema = json.loads((ROOT / "schemas/diff.schema.json").read_text())
    jsonschema.validate(json.loads((HERE / case / "expected.json").read_text()), schema)


@pytest.mark.parametrize("case", CASES)
def test_no_text_of_a_user_is_markup_in_a_comment(case: str) -> None:
    written = (HERE / case / "expected.md").read_text()
    page = github_flavored_markdown_to_html(written, Options.CMARK_OPT_UNSAFE)
    tags = set(re.findall(r"<(/?[a-z][a-z0-9]*)", page))
    known = (
        "h3 h4 p ul li strong em code pre br table thead tbody tr th td del ins details summary div"
    )
    assert tags <= {mark + tag for tag in known.split() for mark in ("", "/")}
    assert page.count("<details>") == page.count("</details>")


def test_what_is_the_same_in_another_form_is_no_change(run_cjm: RunCjm) -> None:
    assert compare(run_cjm, "same-meaning", "--exit-code") == ""


@pytest.mark.parametrize("lang", ["en", "fa", "ar", "de", "es", "fr", "ja", "ko", "ru"])
def test_every_language_tells_the_same_changes(run_cjm: RunCjm, lang: str) -> None:
    text = compare(run_cjm, "worse", "--lang", lang)
    assert text.count("stages[pay].pain_points[slow]") == 2
    english = {"Feels worse", "Emotions", "removed", "major", "Before", "never solved"}
    assert (lang == "en") == all(word in text for word in english)
    assert lang == "en" or not any(word in text for word in english)
    page = compare(run_cjm, "worse", "--lang", lang, "-f", "markdown")
    assert page.count('<div dir="rtl">') == page.count("</div>") == 2 * (lang in ("fa", "ar"))


def test_what_runs_the_other_way_is_kept_together(run_cjm: RunCjm) -> None:
    page = compare(run_cjm, "persian", "--lang", "en", "-f", "markdown")
    assert "#### \u2068سفر مشتری پیامک\u2069 `tests/diffs/persian/new.cjm.yaml`" in page
    page = compare(run_cjm, "worse", "--lang", "fa", "-f", "markdown")
    assert "۲ مهم" in page
    assert "#### \u2068Shop\u2069 \u2068`tests/diffs/worse/new.cjm.yaml`\u2069" in page


def test_what_is_no_language_is_told(run_cjm: RunCjm) -> None:
    done = run_cjm(
        "diff", "old.cjm.yaml", "new.cjm.yaml", "--lang", "not a tag", cwd=HERE / "worse"
    )
    assert done.returncode == 2
    assert b"`not a tag` is no language tag" in done.stderr
