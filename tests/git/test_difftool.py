"""`git difftool -t cjm`: real git hands over its copies, and a page is shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.git.repositories import _MACHINE, Repo, make_repo

MAP = """\
cjm: 1
id: shop
title: Shop
persona: personas/runner.persona.yaml
stages:
  - {id: pay, name: Pay, emotion: 1}
"""
WORSE = MAP.replace("emotion: 1", "emotion: -1")
PERSONA = "id: runner\nname: A runner\n"
BROWSER = """\
#!/bin/sh
echo "$1" >> "$SHOWN"
"""


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    repo = make_repo(tmp_path / "repo")
    repo.write("personas/runner.persona.yaml", PERSONA)
    repo.write("README.md", "one\n")
    repo.commit("the first", sub__shop=MAP.replace("personas/", "../personas/"))
    cjm(repo, tmp_path, "git", "install")
    return repo


def surround(tmp_path: Path, browser: str = BROWSER) -> dict[str, str]:
    """The environment of somebody who sits before a browser that notes what it shows."""
    program = tmp_path / "browser"
    program.write_text(browser)
    program.chmod(0o755)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    shown = {"BROWSER": str(program), "SHOWN": str(tmp_path / "shown"), "TMPDIR": str(tmp_path)}
    return kept | _MACHINE | shown


def cjm(repo: Repo, tmp_path: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "cjm", *arguments],
        cwd=repo.top,
        env=surround(tmp_path),
        capture_output=True,
        check=True,
    )
    return done.stderr.decode()


def show(repo: Repo, tmp_path: Path, *arguments: str, browser: str = BROWSER) -> tuple[str, str]:
    """What git said, and the page that was shown last."""
    done = subprocess.run(
        ["git", "difftool", "-y", "-t", "cjm", *arguments],
        cwd=repo.top,
        env=surround(tmp_path, browser),
        capture_output=True,
        check=True,
        timeout=60,
    )
    shown = tmp_path / "shown"
    pages = shown.read_text().split() if shown.exists() else []
    page = Path(pages[-1].removeprefix("file://")).read_text("utf-8") if pages else ""
    return done.stderr.decode(), page


def test_the_work_tree_is_shown_beside_the_last_commit(repo: Repo, tmp_path: Path) -> None:
    repo.write("sub/shop.cjm.yaml", WORSE.replace("personas/", "../personas/"))
    _, page = show(repo, tmp_path)
    assert '<li class="entry w-major' in page
    assert "dissatisfied (−1)" in page
    # What the map refers to is found, though git hands over a copy somewhere else.
    assert "A runner" in page
    assert "cannot be read" not in page


def test_two_commits_are_compared(repo: Repo, tmp_path: Path) -> None:
    repo.commit("worse", sub__shop=WORSE.replace("personas/", "../personas/"))
    _, page = show(repo, tmp_path, "HEAD~1", "HEAD")
    assert "dissatisfied (−1)" in page


def test_a_map_that_is_new_and_one_that_is_gone(repo: Repo, tmp_path: Path) -> None:
    repo.write("new.cjm.yaml", MAP)
    repo.git("add", "-N", "new.cjm.yaml")
    _, page = show(repo, tmp_path, "--", "new.cjm.yaml")
    assert "This map is new." in page
    (repo.top / "sub/shop.cjm.yaml").unlink()
    _, page = show(repo, tmp_path, "--", "sub")
    assert "This map is gone." in page


def test_all_maps_stand_in_one_page(repo: Repo, tmp_path: Path) -> None:
    repo.commit("another", other=MAP.replace("id: shop", "id: other"))
    repo.write("other.cjm.yaml", WORSE.replace("id: shop", "id: other"))
    repo.write("sub/shop.cjm.yaml", WORSE.replace("personas/", "../personas/"))
    _, page = show(repo, tmp_path, "-d")
    assert len(re.findall("<article ", page)) == 2
    assert page.count("A runner") >= 2


def test_other_files_are_passed_over(repo: Repo, tmp_path: Path) -> None:
    repo.write("README.md", "two\n")
    said, page = show(repo, tmp_path)
    assert "No map: README.md" in said
    assert page == ""


@pytest.mark.parametrize("browser", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nread line\n"])
def test_without_a_browser_the_place_is_told(repo: Repo, tmp_path: Path, browser: str) -> None:
    repo.write("sub/shop.cjm.yaml", WORSE.replace("personas/", "../personas/"))
    said, _ = show(repo, tmp_path, browser=browser)
    (path,) = re.findall(r"the page is (\S+)", said)
    assert "dissatisfied (−1)" in (repo.top / path).read_text("utf-8")


def test_it_is_undone(repo: Repo, tmp_path: Path) -> None:
    assert "cjm git difftool" in repo.git("config", "difftool.cjm.cmd").replace("-m cjm", "cjm")
    assert "difftool.cjm.cmd" in cjm(repo, tmp_path, "git", "uninstall")
    assert "difftool" not in repo.git("config", "--local", "--list")
