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


def change_the_persona(repo: Repo) -> None:
    """Three commits, in each another role; the map changes in the last two. Then once more."""
    path = "../personas/"
    for role, text in (("Buyer", MAP), ("Seller", WORSE), ("Owner", MAP)):
        repo.write("personas/runner.persona.yaml", f"{PERSONA}role: {role}\n")
        repo.commit(role, sub__shop=text.replace("personas/", path))
    repo.write("personas/runner.persona.yaml", f"{PERSONA}role: Now\n")


@pytest.mark.parametrize(
    ("arguments", "roles"),
    [
        (("HEAD~1", "HEAD"), ("Seller", "Owner")),
        (("HEAD~2..HEAD~1",), ("Buyer", "Seller")),
        (("HEAD~1^!",), ("Buyer", "Seller")),
        (("HEAD~2...HEAD~1",), ("Buyer", "Seller")),
        (("-R", "HEAD~1", "HEAD"), ("Owner", "Seller")),
        (("HEAD~1:sub/shop.cjm.yaml", "HEAD:sub/shop.cjm.yaml"), ("Seller", "Owner")),
        (("HEAD~1", "--", "sub"), ("Seller", "Now")),
        (("--cached", "HEAD~1"), ("Seller", "Owner")),
    ],
)
def test_a_persona_is_as_it_was_on_both_sides(
    repo: Repo, tmp_path: Path, arguments: tuple[str, ...], roles: tuple[str, str]
) -> None:
    change_the_persona(repo)
    if ":" not in arguments[0] and "--" not in arguments:
        arguments = (*arguments, "--", "sub")
    said, page = show(repo, tmp_path, *arguments)
    assert "cannot be told" not in said
    assert re.findall(r"<(?:del|ins)[^>]*>([\w ]+)</", page)[:2] != []
    before, after = roles
    assert re.search(rf"<del[^>]*>{before}</del> <ins[^>]*>{after}</ins>", page), page[-3000:]
    others = {"Buyer", "Seller", "Owner", "Now"} - {before, after}
    assert not [role for role in others if role in page]


def test_a_persona_that_waits_to_be_committed_is_taken_from_there(
    repo: Repo, tmp_path: Path
) -> None:
    change_the_persona(repo)
    repo.write("personas/runner.persona.yaml", f"{PERSONA}role: Added\n")
    repo.git("add", "-A")
    repo.write("personas/runner.persona.yaml", f"{PERSONA}role: Written\n")
    repo.write("sub/shop.cjm.yaml", WORSE.replace("personas/", "../personas/"))
    _, page = show(repo, tmp_path, "--", "sub")
    assert re.search("<del[^>]*>Added</del> <ins[^>]*>Written</ins>", page)
    _, page = show(repo, tmp_path, "-d", "--cached")
    assert re.search("<del[^>]*>Owner</del> <ins[^>]*>Added</ins>", page)


def test_all_files_of_two_revisions_have_the_personas_of_these(repo: Repo, tmp_path: Path) -> None:
    change_the_persona(repo)
    said, page = show(repo, tmp_path, "-d", "HEAD~2", "HEAD~1")
    assert "cannot be told" not in said
    # The persona is told once, and says which map uses it.
    assert page.count("<article ") == 2
    assert "Used by: Shop (sub/shop.cjm.yaml)" in page
    assert re.search("<del[^>]*>Buyer</del> <ins[^>]*>Seller</ins>", page)
    assert "Owner" not in page
    # One of the two alone: what the map refers to is not among what git hands over.
    _, page = show(repo, tmp_path, "-d", "HEAD~2", "HEAD~1", "--", "sub")
    assert re.search("<del[^>]*>Buyer</del> <ins[^>]*>Seller</ins>", page)


def test_a_map_is_followed_to_another_folder(repo: Repo, tmp_path: Path) -> None:
    change_the_persona(repo)
    repo.git("checkout", "-q", "--", ".")
    repo.write("deep/er/shop.cjm.yaml", WORSE.replace("personas/", "../../personas/"))
    repo.write("personas/runner.persona.yaml", f"{PERSONA}role: Mover\n")
    (repo.top / "sub/shop.cjm.yaml").unlink()
    repo.commit("moved")
    repo.commit("later", sub2__other=MAP.replace("id: shop", "id: other"))
    (repo.top / "deep/er/shop.cjm.yaml").write_text(MAP.replace("personas/", "../../personas/"))
    _, page = show(repo, tmp_path, "HEAD~2", "HEAD~1", "-M20%", "--", "sub", "deep")
    assert re.search("<del[^>]*>Owner</del> <ins[^>]*>Mover</ins>", page)
    assert "HEAD~2:sub/shop.cjm.yaml" in page
    assert "HEAD~1:deep/er/shop.cjm.yaml" in page


def test_a_persona_alone_is_shown_with_the_maps_that_use_it(repo: Repo, tmp_path: Path) -> None:
    change_the_persona(repo)
    _, page = show(repo, tmp_path, "HEAD~1", "HEAD", "--", "personas")
    assert "Used by: Shop (sub/shop.cjm.yaml)" in page
    assert re.search("<del[^>]*>Seller</del> <ins[^>]*>Owner</ins>", page)


def test_where_the_call_of_git_says_nothing_it_is_said_what_is_taken(
    repo: Repo, tmp_path: Path
) -> None:
    change_the_persona(repo)
    repo.git("config", "alias.theirs", "!git difftool -y -t cjm --relative=sub HEAD~1 HEAD")
    done = subprocess.run(
        ["git", "theirs"], cwd=repo.top, env=surround(tmp_path), capture_output=True, check=True
    )
    assert "cannot be told here" in done.stderr.decode()


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
