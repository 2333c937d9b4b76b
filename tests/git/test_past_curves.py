"""`cjm render --history`: the curves of before, behind today's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, clone, make_repo
from tests.git.test_history import MAP, RENAMED, WORSE, commit

BETTER = RENAMED.replace("emotion: -1", "emotion: 2")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """The curve changes twice; in between the stage and the file get other names."""
    repo = make_repo(tmp_path / "repo")
    commit(repo, "First", "2026-01-05", "Draw it", a=MAP)
    repo.git("tag", "v1")
    commit(repo, "Second", "2026-02-05", "Say how it was", a=WORSE)
    commit(repo, "Third", "2026-03-05", "Call it refund", a=RENAMED)
    repo.git("mv", "a.cjm.yaml", "b.cjm.yaml")
    commit(repo, "Fourth", "2026-04-05", "Another name")
    repo.write("b.cjm.yaml", BETTER)
    return repo


def draw(run_cjm: RunCjm, repo: Repo, *flags: str, form: str = "svg", code: int = 0) -> str:
    done = run_cjm("render", "b.cjm.yaml", "-f", form, "-o", "-", *flags, cwd=repo.top)
    assert done.returncode == code, done.stderr
    return (done.stderr if code else done.stdout).decode()


def list_past(page: str) -> list[str]:
    """What is told of earlier lines to those who do not see them."""
    return re.findall(r"^([^<\n]* – Ask \+1, Refund [^<\n]*)", page, re.MULTILINE)


def test_the_last_curves_are_told_by_the_days_they_began(run_cjm: RunCjm, repo: Repo) -> None:
    page = draw(run_cjm, repo, "--history", "3")
    assert list_past(page) == [
        "5 Feb 2026 – Ask +1, Refund −1",
        "5 Jan 2026 – Ask +1, Refund 0",
    ]
    assert list_past(draw(run_cjm, repo, "--history", "1")) == ["5 Feb 2026 – Ask +1, Refund −1"]
    assert list_past(draw(run_cjm, repo)) == []


def test_curves_at_revisions_have_their_names(run_cjm: RunCjm, repo: Repo) -> None:
    page = draw(run_cjm, repo, "--history", "v1", "--history", "HEAD")
    assert [line.partition(" – ")[0] for line in list_past(page)] == [
        "v1, 5 Jan 2026",
        "HEAD, 5 Apr 2026",
    ]


def test_the_lines_are_drawn_and_in_the_legend(run_cjm: RunCjm, repo: Repo) -> None:
    page = draw(run_cjm, repo, "--history", "2", form="html")
    assert re.search(r'<path class="line past past-1" d="M', page)
    assert re.search(r'<path class="line past past-2" d="M', page)
    assert page.count("5 Jan 2026") >= 2


def test_days_are_told_in_the_calendar_of_the_language(run_cjm: RunCjm, repo: Repo) -> None:
    page = draw(run_cjm, repo, "--history", "1", "--lang", "fa")
    assert "۱۶ بهمن ۱۴۰۴" in page


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ("7", "draws up to 6 earlier curves, not 7"),
        ("0", "draws up to 6 earlier curves, not 0"),
        ("v9", "there is no revision `v9` in this repository"),
    ],
)
def test_what_cannot_be_drawn_is_said(run_cjm: RunCjm, repo: Repo, wish: str, words: str) -> None:
    assert words in draw(run_cjm, repo, "--history", wish, code=2)


def test_a_format_without_a_curve_is_told(run_cjm: RunCjm, repo: Repo) -> None:
    done = run_cjm("render", "b.cjm.yaml", "--history", "1", "-f", "md", cwd=repo.top)
    assert (done.returncode, b"`--history` says nothing to md" in done.stderr) == (2, True)


def test_a_revision_without_the_map_is_told(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("c.cjm.yaml", MAP.replace("id: returns", "id: other"))
    repo.git("add", "c.cjm.yaml")
    repo.git("commit", "-qm", "another one")
    done = run_cjm("render", "c.cjm.yaml", "--history", "v1", "-o", "-", cwd=repo.top)
    assert (done.returncode, b"was not there at `v1`" in done.stderr) == (2, True)


def test_without_a_repository_there_is_no_history(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "a.cjm.yaml").write_text(MAP)
    done = run_cjm("render", "a.cjm.yaml", "--history", "2")
    assert (done.returncode, b"is in no git repository" in done.stderr) == (2, True)
    assert not (run_cjm.folder / "a.html").exists()
    done = run_cjm("render", "-", "--history", "2", stdin=MAP.encode())
    assert (done.returncode, b"has no history" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    "command",
    [
        ("render", "b.cjm.yaml", "--history", "2"),
        ("log", "b.cjm.yaml"),
        ("log", "b.cjm.yaml", "-n", "1"),
        ("blame", "b.cjm.yaml"),
    ],
)
def test_a_shallow_clone_is_told_what_it_lacks(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path, command: tuple[str, ...]
) -> None:
    shallow = clone(repo, tmp_path / "shallow", "--depth", "1")
    done = run_cjm(*command, cwd=shallow.top)
    assert done.returncode == 2
    assert b"is cut off in this shallow clone" in done.stderr
    assert b"git fetch --unshallow" in done.stderr
