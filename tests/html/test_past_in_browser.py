"""Earlier curves on a page: nothing of them is in the way, light or dark, wide or narrow."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from cjm.api.draw import DrawJob, draw
from tests.browser import Browser
from tests.git.repositories import make_repo
from tests.html.test_accessibility import find_barriers
from tests.measures import find_faults

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "old"), [("online-shop", "-1.5"), ("hotel-stay", "-0.5")])
def test_a_page_with_earlier_curves_has_no_barriers(
    browser: Browser, tmp_path: Path, name: str, old: str
) -> None:
    repo = make_repo(tmp_path / "repo")
    text = (ROOT / f"examples/{name}.cjm.yaml").read_text("utf-8")
    copytree(ROOT / "examples", repo.top, dirs_exist_ok=True)
    for score in ("0.5", "-2", old):
        repo.commit(f"score {score}", a=text.replace(f"score: {old}", f"score: {score}"))
    page = repo.top / "a.html"
    job = DrawJob((str(repo.top / "a.cjm.yaml"),), output=str(page), history=("2",))
    assert [drawn.state for drawn in draw(job)] == ["written"]
    assert "past-2" in page.read_text("utf-8")
    assert find_barriers(browser, page) == []
    for width in (1440, 400):
        browser.set_viewport(width)
        browser.open(page)
        assert find_faults(browser) == ()
