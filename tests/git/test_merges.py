"""What a merge changed by itself, in `cjm log`, `cjm blame` and the curves of before."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, make_repo

MAP = """\
cjm: 1
id: returns
title: Returns
stages:
  - id: ask
    name: Ask
    emotion: 1
    thoughts: [Who answers?]

  - id: wait
    name: Wait

  - id: pay
    name: Pay
    emotion: 0
    pain_points:
      - {id: slow, text: It takes weeks, severity: 3}
"""


def commit(repo: Repo, author: str, *edits: tuple[str, str], name: str = "a") -> str:
    """Replace texts in the map, and commit that."""
    path = repo.top / f"{name}.cjm.yaml"
    text = path.read_text("utf-8") if path.exists() else MAP
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    repo.git("add", "-A")
    env = {"GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@example.org"}
    subprocess.run(
        ["git", "commit", "-qm", f"by {author}"], cwd=repo.top, env=os.environ | env, check=True
    )
    return repo.git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Two branches: on one asking feels better, on the other the pain is worse."""
    repo = make_repo(tmp_path / "repo")
    repo.git("config", "user.name", "Merger")
    repo.git("config", "user.email", "m@example.org")
    commit(repo, "First")
    repo.git("checkout", "-qb", "side")
    commit(repo, "Side", ("emotion: 1", "emotion: 2"))
    repo.git("checkout", "-q", "main")
    commit(repo, "Main", ("severity: 3", "severity: 4"))
    return repo


def merge(repo: Repo, author: str, *edits: tuple[str, str], name: str = "a") -> str:
    """Merge the branch `side`, and replace texts in the result before it is kept."""
    command = ["git", "merge", "--no-commit", "side"]
    subprocess.run(command, cwd=repo.top, capture_output=True, check=False)
    return commit(repo, author, *edits, name=name)


def log(run_cjm: RunCjm, repo: Repo, name: str = "a", *flags: str) -> dict[str, list[str]]:
    """By author what was told."""
    done = run_cjm("log", f"{name}.cjm.yaml", "-f", "json", *flags, cwd=repo.top)
    assert done.returncode == 0, done.stderr.decode()
    return {
        one["author"]: [f"{each['address']} {each['field'] or each['kind']}" for each in changes]
        for one in json.loads(done.stdout)["commits"]
        for changes in [one["changes"]]
    }


def blame(run_cjm: RunCjm, repo: Repo, name: str = "a") -> dict[str, str]:
    done = run_cjm("blame", f"{name}.cjm.yaml", "-f", "json", cwd=repo.top)
    assert done.returncode == 0, done.stderr.decode()
    return {one["address"]: one["author"] for one in json.loads(done.stdout)["elements"]}


BRANCHES = {
    "Side": ["stages[ask] emotion.score"],
    "Main": ["stages[pay].pain_points[slow] severity"],
    "First": [],
}


def test_what_only_the_merge_says_is_told_and_blamed_on_it(run_cjm: RunCjm, repo: Repo) -> None:
    merge(repo, "Merger", ("name: Pay", "name: Refund"), ("thoughts: [Who answers?]", "owner: Us"))
    told = {"Merger": ["stages[ask] owner", "stages[ask].thoughts[1] removed", "stages[pay] name"]}
    assert log(run_cjm, repo) == told | BRANCHES
    assert blame(run_cjm, repo) == {
        "": "First",
        "stages[ask]": "Merger",
        "stages[wait]": "First",
        "stages[pay]": "Merger",
        "stages[pay].pain_points[slow]": "Main",
    }
    assert list(log(run_cjm, repo, "a", "--stage", "pay")) == ["Merger", "Main", "First"]


def test_a_merge_that_adds_nothing_of_its_own_is_passed_over(run_cjm: RunCjm, repo: Repo) -> None:
    merge(repo, "Merger")
    assert log(run_cjm, repo) == BRANCHES
    assert blame(run_cjm, repo)["stages[ask]"] == "Side"


def test_what_one_side_did_and_the_merge_took_back_is_told(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("checkout", "-q", "side")
    commit(repo, "Adder", ("    emotion: 2", "    emotion: 2\n    pain_points: [It is loud]"))
    repo.git("checkout", "-q", "main")
    merge(
        repo, "Merger",
        ("\n    pain_points: [It is loud]", ""), ("emotion: 2", "emotion: 1"), ("Wait", "Stay"),
    )  # fmt: skip
    told = log(run_cjm, repo)
    assert sorted(told["Merger"]) == [
        "stages[ask] emotion.score",
        "stages[ask].pain_points[1] removed",
        "stages[wait] name",
    ]
    assert blame(run_cjm, repo)["stages[ask]"] == "Merger"
    told = log(run_cjm, repo, "a", "--stage", "ask")
    assert "stages[ask].pain_points[1] removed" in told["Merger"]


@pytest.mark.parametrize(("severity", "author"), [(1, "Solver"), (4, "Main")])
def test_a_conflict_that_was_solved_by_hand_is_the_work_of_the_merge(
    run_cjm: RunCjm, repo: Repo, severity: int, author: str
) -> None:
    """What is kept of one side is that side's own, and that the other one lost is told."""
    repo.git("checkout", "-q", "side")
    commit(repo, "Side again", ("severity: 3", "severity: 5"))
    repo.git("checkout", "-q", "main")
    subprocess.run(["git", "merge", "side"], cwd=repo.top, capture_output=True, check=False)
    solved = MAP.replace("emotion: 1", "emotion: 2").replace("severity: 3", f"severity: {severity}")
    repo.write("a.cjm.yaml", solved)
    commit(repo, "Solver")
    assert log(run_cjm, repo)["Solver"] == ["stages[pay].pain_points[slow] severity"]
    assert blame(run_cjm, repo)["stages[pay].pain_points[slow]"] == author


def test_marks_of_a_conflict_that_were_committed_are_no_map(run_cjm: RunCjm, repo: Repo) -> None:
    merge(repo, "Merger", ("name: Wait", "<<<<<<< ours\n    name: Wait\n=======\n>>>>>>> theirs"))
    commit(repo, "Mender", ("<<<<<<< ours\n", ""), ("=======\n>>>>>>> theirs", ""))
    done = run_cjm("log", "a.cjm.yaml", cwd=repo.top)
    assert "by Merger\n    Cannot be read\n" in done.stdout.decode()


def test_a_branch_that_knew_the_file_by_another_name_is_told(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("mv", "a.cjm.yaml", "b.cjm.yaml")
    commit(repo, "Renamer", ("title: Returns", "title: Refunds"), name="b")
    merge(repo, "Merger", name="b")
    told = log(run_cjm, repo, "b")
    assert told == BRANCHES | {"Renamer": [" title"]}
    assert blame(run_cjm, repo, "b")["stages[ask]"] == "Side"


def test_the_curve_at_a_merge_is_that_of_both_sides(run_cjm: RunCjm, repo: Repo) -> None:
    commit(repo, "Main again", ("emotion: 0", "emotion: -2"))
    made = merge(repo, "Merger")
    commit(repo, "Later", ("emotion: 2", "emotion: -1"))
    drawn, named = (
        run_cjm("render", "a.cjm.yaml", "--history", wish, "-f", "svg", "-o", "-", cwd=repo.top)
        for wish in ("1", made)
    )
    assert drawn.returncode == named.returncode == 0, named.stderr.decode()
    # The last curve before today's is that of the merge, whichever way it is asked for.
    first, second = (
        re.findall("<path[^>]*stroke-dasharray[^>]*>", done.stdout.decode())
        for done in (drawn, named)
    )
    assert first
    assert first == second


def test_a_map_that_a_merge_brought_begins_with_it(run_cjm: RunCjm, repo: Repo) -> None:
    subprocess.run(
        ["git", "merge", "-q", "--no-commit", "side"], cwd=repo.top, capture_output=True, check=True
    )
    repo.write("new.cjm.yaml", "cjm: 1\nid: new\ntitle: New\nstages: [{id: a, name: A}]\n")
    commit(repo, "Merger")
    commit(repo, "Later", ("name: A", "name: B"), name="new")
    assert log(run_cjm, repo, "new") == {"Later": ["stages[a] name"], "Merger": []}
    assert blame(run_cjm, repo, "new") == {"": "Merger", "stages[a]": "Later"}


def test_what_a_merge_lost_is_not_blamed(run_cjm: RunCjm, repo: Repo) -> None:
    commit(repo, "Main again", ("emotion: 1", "emotion: -2"))
    subprocess.run(["git", "merge", "side"], cwd=repo.top, capture_output=True, check=False)
    repo.git("checkout", "-q", "--ours", "a.cjm.yaml")
    commit(repo, "Merger")
    assert blame(run_cjm, repo)["stages[ask]"] == "Main again"


@pytest.mark.parametrize("strategy", ["ours", "theirs"])
def test_what_a_merge_dropped_that_took_one_side_whole_is_told(
    run_cjm: RunCjm, repo: Repo, strategy: str
) -> None:
    repo.git("checkout", "-q", "side")
    commit(repo, "Adder", ("    emotion: 2", "    emotion: 2\n    pain_points: [It is loud]"))
    repo.git("checkout", "-q", "main")
    command = ["git", "merge", "--no-commit", "side"]
    subprocess.run(command, cwd=repo.top, capture_output=True, check=False)
    repo.git("checkout", "main" if strategy == "ours" else "side", "a.cjm.yaml")
    commit(repo, "Merger")
    commit(repo, "Later", ("Wait", "Stay"))
    dropped = {
        "ours": ["stages[ask] emotion.score", "stages[ask].pain_points[1] removed"],
        "theirs": ["stages[pay].pain_points[slow] severity"],
    }
    told = log(run_cjm, repo)
    assert told["Merger"] == dropped[strategy]
    assert [*told][:2] == ["Later", "Merger"]
    assert {*told} == {"Later", "Merger", "Side", "Adder", "Main", "First"}
    element = "pay" if strategy == "ours" else "ask"
    there = log(run_cjm, repo, "a", "--stage", element)
    assert "Merger" not in there
    # What the file says after it is the work of those who wrote it.
    assert "Merger" not in blame(run_cjm, repo).values()


def test_a_merge_that_took_the_only_side_with_changes_drops_nothing(
    run_cjm: RunCjm, repo: Repo
) -> None:
    repo.git("checkout", "-q", "-b", "aside", "HEAD~1")
    repo.write("other.txt", "words")
    commit(repo, "Other")
    repo.git("merge", "-q", "--no-edit", "side")
    repo.git("merge", "-q", "--no-edit", "main")
    assert log(run_cjm, repo) == BRANCHES
