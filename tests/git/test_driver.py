"""Merges, rebases and cherry-picks of maps by git itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, make_repo
from tests.merging.test_merging import BASE, edit

OURS = ("text: It takes weeks", "text: It takes a month")
THEIRS = ("severity: 4", "severity: 5")


@pytest.fixture
def repo(tmp_path: Path, run_cjm: RunCjm) -> Repo:
    repo = make_repo(tmp_path / "repo")
    assert run_cjm("git", "install", "--merge", cwd=repo.top).returncode == 0
    repo.commit("the first", maps__a=BASE)
    return repo


def part(repo: Repo, ours: str, theirs: str) -> None:
    """A branch `side` with one version, and `main` with the other."""
    repo.git("switch", "-qc", "side")
    repo.commit("theirs", maps__a=theirs)
    repo.git("switch", "-q", "main")
    repo.commit("ours", maps__a=ours)


def read(repo: Repo) -> str:
    return (repo.top / "maps/a.cjm.yaml").read_text("utf-8")


@pytest.mark.parametrize("command", ["merge", "rebase", "cherry-pick"])
def test_what_git_cannot_join_by_line_is_joined(repo: Repo, command: str) -> None:
    part(repo, edit(OURS), edit(THEIRS))
    repo.git(command, "side")
    assert read(repo) == edit(OURS, THEIRS)
    assert repo.git("status", "--porcelain") == ""


def test_a_renamed_file_is_merged_too(repo: Repo) -> None:
    repo.git("switch", "-qc", "side")
    repo.git("mv", "maps/a.cjm.yaml", "maps/b.cjm.yaml")
    repo.commit("theirs", maps__b=edit(THEIRS))
    repo.git("switch", "-q", "main")
    repo.commit("ours", maps__a=edit(OURS))
    repo.git("merge", "side")
    assert (repo.top / "maps/b.cjm.yaml").read_text("utf-8") == edit(OURS, THEIRS)


def test_a_conflict_is_marked_around_the_value_alone(repo: Repo) -> None:
    part(repo, edit(OURS, ("severity: 4", "severity: 1")), edit(THEIRS))
    with pytest.raises(subprocess.CalledProcessError) as caught:
        repo.git("merge", "side")
    assert caught.value.returncode == 1
    assert repo.git("status", "--porcelain") == "UU maps/a.cjm.yaml"
    marks = "<<<<<<< ours\n        severity: 1\n=======\n        severity: 5\n>>>>>>> theirs\n"
    assert read(repo) == edit(OURS, ("        severity: 4\n", marks))


def test_what_is_no_map_is_merged_by_line(repo: Repo) -> None:
    text = BASE.replace("owner: finance", "owner: &who finance")
    repo.commit("with an anchor", maps__a=text)
    part(repo, edit(("lang: en", "lang: fa"), text=text), edit(THEIRS, text=text))
    repo.git("merge", "side")
    assert read(repo) == edit(("lang: en", "lang: fa"), THEIRS, text=text)


def test_what_lines_alone_can_join_is_no_conflict(repo: Repo) -> None:
    lines = "".join(f"      {word}\n" for word in ("one", "two", "three", "four", "five"))
    text = edit(("    thoughts: Where is my money?\n", f"    thoughts: |\n{lines}"))
    repo.commit("a long thought", maps__a=text)
    part(repo, edit(("one", "eins"), text=text), edit(("five", "fünf"), text=text))
    repo.git("merge", "side")
    assert read(repo) == edit(("one", "eins"), ("five", "fünf"), text=text)


def test_where_the_command_is_gone_git_merges_by_line(repo: Repo) -> None:
    driver = repo.git("config", "merge.cjm.driver")
    repo.git("config", "merge.cjm.driver", driver.replace("-m cjm", "-m gone"))
    part(repo, edit(OURS), edit(THEIRS))
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "side")
    assert "<<<<<<< ours\n" in read(repo)
    assert "severity: 5" in read(repo)


def test_personas_are_merged_by_element_too(repo: Repo) -> None:
    name = "a.persona.yaml"
    text = "id: a\nname: A runner\nneeds:\n  - {text: Shoes, for: her}\n"
    ours, theirs = text.replace("Shoes", "New shoes"), text.replace("for: her", "for: him")
    repo.write(name, text)
    repo.commit("a persona")
    repo.git("switch", "-qc", "side")
    repo.write(name, theirs)
    repo.commit("theirs")
    repo.git("switch", "-q", "main")
    repo.write(name, ours)
    repo.commit("ours")
    repo.git("merge", "side")
    assert (repo.top / name).read_text() == ours.replace("for: her", "for: him")
