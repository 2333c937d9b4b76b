"""Every rule that mends what it finds shows on its page what comes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm.api.job import CheckJob, Wish
from cjm.api.mending import mend
from cjm.linter.selection import load_rules
from tests.rules.pages import FIXED, NAME, TODAY, Example, list_examples, list_pages

PAGES = list_pages()
MENDING = [name for name, rule in load_rules().items() if rule.repair]


def mend_example(rule: str, example: Example, folder: Path) -> str:
    """An example as it is when all that `rule` can mend in it is mended."""
    for name, content in {**example.files, NAME: example.text}.items():
        (folder / name).write_text(content, encoding="utf-8")
    job = CheckJob(TODAY, (str(folder / NAME),), wish=Wish(select=(rule,)))
    (done,) = mend(job, with_unsafe=True, is_dry=True)
    return done.after.decode()


@pytest.mark.parametrize("name", MENDING)
def test_a_page_shows_what_comes_of_mending(name: str, tmp_path: Path) -> None:
    *failing, _ = list_examples(PAGES[name])
    shown = re.findall(rf"^```yaml {FIXED}\n(.*?)^```$", PAGES[name], re.MULTILINE | re.DOTALL)
    assert shown
    mended = {mend_example(name, example, tmp_path) for example in failing if example.text}
    assert set(shown) <= mended - {example.text for example in failing}
