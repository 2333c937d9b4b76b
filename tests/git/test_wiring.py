"""`cjm git install`, and what git says afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, make_repo
from tests.git.test_facts import MAP

WORSE = MAP.replace("۱٫۵", "-1")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return make_repo(tmp_path / "repo")


def install(
    run_cjm: RunCjm, repo: Repo, *flags: str, cwd: str = "", action: str = "install"
) -> str:
    done = run_cjm("git", action, *flags, cwd=repo.top / cwd)
    assert done.returncode == 0, done.stderr.decode()
    return done.stderr.decode()


def list_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line[:1] in "+-" and line[1:2] not in "+-"]


def test_git_speaks_of_journeys_without_any_flag(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit("the first", sub__a=MAP)
    repo.write("sub/keep", "")
    install(run_cjm, repo, cwd="sub")
    repo.write("sub/a.cjm.yaml", WORSE)
    told = ["-stages[pay].emotion.score: 1.5", "+stages[pay].emotion.score: -1"]
    assert list_lines(repo.git("diff")) == told
    repo.commit("it got worse")
    assert list_lines(repo.git("show", "--", "*.yaml")) == told
    assert list_lines(repo.git("log", "-p", "-1", "--format=", "*.yaml")) == told
    found = repo.git("log", "--format=%s", "-S", "stages[pay].emotion.score: 1.5")
    assert found.splitlines() == ["it got worse", "the first"]


PERSONA = """\
id: runner
name: A runner
needs: [A shoe that fits, Delivery by Friday]
attributes: {age: 34}
"""


def test_personas_are_told_fact_by_fact_too(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("runner.persona.yaml", PERSONA)
    repo.commit()
    install(run_cjm, repo)
    reordered = PERSONA.replace("[A shoe that fits, Delivery by Friday]", "[Delivery by Friday]")
    repo.write("runner.persona.yaml", reordered.replace("34", "۳۵"))
    assert list_lines(repo.git("diff")) == [
        "-attributes.age: 34",
        "-needs[A shoe that fits]: A shoe that fits",
        "+attributes.age: ۳۵",
    ]
    repo.write("runner.persona.yaml", "name: [\n")
    assert "+name: [" in repo.git("diff").splitlines()


def test_a_hunk_names_the_stage(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit(a=MAP)
    install(run_cjm, repo)
    repo.write("a.cjm.yaml", MAP.replace("Is it safe?", "Is it slow?"))
    heads = [line for line in repo.git("diff", "-U1").splitlines() if line.startswith("@@")]
    assert [head.rpartition("@@ ")[2] for head in heads] == ["stages[pay]: Pay"]
    raw = repo.git("diff", "-U1", "--no-textconv").splitlines()
    assert "id: pay" in next(line for line in raw if line.startswith("@@"))


def test_a_broken_map_is_compared_as_it_is_written(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit(a="stages: [\n")
    install(run_cjm, repo)
    repo.write("a.cjm.yaml", "stages: [ [\n")
    assert list_lines(repo.git("diff")) == ["-stages: [", "+stages: [ ["]


def test_where_the_command_is_gone_the_file_is_shown(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit(a=MAP)
    install(run_cjm, repo)
    command = repo.git("config", "diff.cjm.textconv")
    repo.git("config", "diff.cjm.textconv", command.replace("-m cjm", "-m gone"))
    repo.write("a.cjm.yaml", WORSE)
    assert "+    emotion: {label: tense, score: -1}" in repo.git("diff").splitlines()


def test_it_is_done_once_and_undone_as_if_it_had_never_been(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("config", "user.signingKey", "none")
    repo.git("config", "diff.other.textconv", "cat")
    config = (repo.top / ".git/config").read_bytes()
    attributes = repo.top / ".gitattributes"
    for before in (None, b"", b"*.png binary\n", b"*.png binary", b"*.a text\r\n*.b text\r\n"):
        attributes.unlink(missing_ok=True)
        if before is not None:
            attributes.write_bytes(before)
        assert install(run_cjm, repo).endswith("Installed.\n")
        after = attributes.read_bytes(), (repo.top / ".git/config").read_bytes()
        assert after[0].startswith(before or b"#")
        assert install(run_cjm, repo) == "Nothing to do.\n"
        assert (attributes.read_bytes(), (repo.top / ".git/config").read_bytes()) == after
        install(run_cjm, repo, action="uninstall")
        assert (attributes.read_bytes() if attributes.exists() else None) == before
        assert (repo.top / ".git/config").read_bytes() == config
        assert install(run_cjm, repo, action="uninstall") == "Nothing to do.\n"


def test_lines_that_others_add_later_stay(run_cjm: RunCjm, repo: Repo) -> None:
    install(run_cjm, repo)
    attributes = repo.top / ".gitattributes"
    attributes.write_bytes(attributes.read_bytes() + b"*.png binary\n")
    repo.git("config", "diff.cjm.wordRegex", ".")
    install(run_cjm, repo, action="uninstall")
    assert attributes.read_bytes() == b"*.png binary\n"
    assert repo.git("config", "--get-regexp", "cjm").strip() == "diff.cjm.wordregex ."


def test_what_somebody_else_has_set_is_not_touched(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("config", "diff.cjm.textconv", "cat")
    done = run_cjm("git", "install", cwd=repo.top)
    assert (done.returncode, b"not by cjm" in done.stderr) == (2, True)
    assert not (repo.top / ".gitattributes").exists()


def test_the_status_says_what_is_missing(run_cjm: RunCjm, repo: Repo) -> None:
    done = run_cjm("git", "status", cwd=repo.top)
    assert (done.returncode, b"diff.cjm.textconv: not set" in done.stdout) == (1, True)
    install(run_cjm, repo)
    done = run_cjm("git", "status", cwd=repo.top)
    assert (done.returncode, b"not set" in done.stdout) == (0, False)


def test_in_a_linked_work_tree_its_own_attributes_are_written(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit(a=MAP)
    repo.git("worktree", "add", "-q", "../other")
    other = Repo(repo.top.parent / "other")
    install(run_cjm, other)
    assert not (repo.top / ".gitattributes").exists()
    other.write("a.cjm.yaml", WORSE)
    assert "+stages[pay].emotion.score: -1" in other.git("diff").splitlines()


def test_outside_of_a_repository_there_is_nothing_to_install_into(run_cjm: RunCjm) -> None:
    done = run_cjm("git", "install")
    assert (done.returncode, b"in no git repository" in done.stderr) == (2, True)


def test_the_attributes_of_a_new_project_are_those_that_install_writes(
    run_cjm: RunCjm, repo: Repo
) -> None:
    begun = run_cjm("init", "--gitattributes", cwd=repo.top)
    assert begun.returncode == 0
    assert begun.stderr.decode().endswith("  cjm git install\n")
    attributes = repo.top / ".gitattributes"
    text = attributes.read_text()
    install(run_cjm, repo)
    assert attributes.read_text() == text
    install(run_cjm, repo, action="uninstall")
    assert not attributes.exists()
    attributes.write_text("*.png binary\n")
    again = run_cjm("init", "--gitattributes", cwd=repo.top).stderr.decode()
    assert "Kept .gitattributes: it was there before\nAdd to it, unless it is there:\n" in again
    assert attributes.read_text() == "*.png binary\n"
