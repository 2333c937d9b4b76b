"""The step of the action that checks the maps, with inputs of all kinds."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.ci.action import Runner
from tests.ci.server import Talk, serve
from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.git.repositories import Repo, make_repo
from tests.reports.consumers import check_markdown, read_annotations

CHECK = "Check the maps"
COMPARE = "Compare the maps"
COMMENT = "Comment on the pull request"


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner that has the command already."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, call in (("cjm", "-m cjm"), ("python", "")):
        command = programs / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n')
        command.chmod(0o755)
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    return Runner(workspace, tmp_path / "temporary", environment, [str(programs)])


def test_without_inputs_all_maps_are_checked(runner: Runner) -> None:
    write_maps(runner.workspace, a=BROKEN, b=WARNED)
    done = runner.run(CHECK)
    assert done.returncode == 1
    assert [one.name for one in read_annotations(done.stdout)] == ["error", "warning"]
    summary = (runner.temporary / "summary.md").read_text("utf-8")
    assert [row[0] for row in check_markdown(summary)] == ["error", "warning"]


def test_the_level_of_failing_can_be_set(runner: Runner) -> None:
    write_maps(runner.workspace, a=WARNED)
    assert runner.run(CHECK).returncode == 0
    assert runner.run(CHECK, fail_on="warning").returncode == 1


def test_paths_stand_one_a_line_whatever_they_hold(runner: Runner) -> None:
    names = ["a b.cjm.yaml", "-q.cjm.yaml", "$(touch x).cjm.yaml", "left out.cjm.yaml"]
    for name in names:
        (runner.workspace / name).write_text(BROKEN)
    done = runner.run(CHECK, paths="\n".join(["", *names[:3], ""]) + "\r\n")
    assert "Found 3 errors in 3 of 3 maps." in done.stderr
    assert sorted(p.name for p in runner.workspace.iterdir()) == sorted(names)


def test_more_flags_can_be_given(runner: Runner) -> None:
    write_maps(runner.workspace, a=WARNED)
    for args in ("--ignore no-owner --fail-on info", "--ignore=no-owner\n--fail-on=info\n"):
        assert runner.run(CHECK, args=args).returncode == 0
    assert runner.run(CHECK, args="--report sarif=x.sarif").returncode == 0
    assert (runner.workspace / "x.sarif").exists()


def test_another_folder_can_be_worked_in(runner: Runner) -> None:
    (runner.workspace / "maps").mkdir()
    write_maps(runner.workspace, a=BROKEN)
    write_maps(runner.workspace / "maps", b=GOOD)
    assert runner.run(CHECK, working_directory="maps").returncode == 0


def test_what_cannot_be_done_fails_the_step(runner: Runner) -> None:
    done = runner.run(CHECK)
    assert done.returncode == 2
    assert "there is no map in the folder" in done.stderr


@pytest.fixture
def request_of(runner: Runner) -> Repo:
    """A branch of a repository, as GitHub checks it out for a pull request: merged."""
    repo = make_repo(runner.workspace)
    repo.commit("maps", a=GOOD)
    repo.git("checkout", "-qb", "branch")
    repo.commit("worse", a=GOOD.replace("emotion: 1", "emotion: -1"))
    repo.git("checkout", "-q", "main")
    base = repo.commit("something else", b=GOOD)
    repo.git("merge", "-q", "--no-ff", "-m", "merged", "branch")
    environment = dict(runner.environment)
    environment["GITHUB_SHA"] = repo.git("rev-parse", "HEAD")
    environment["GITHUB_EVENT_PATH"] = str(runner.workspace.parent / "event.json")
    Path(environment["GITHUB_EVENT_PATH"]).write_text(json.dumps({"pull_request": {"number": 7}}))
    runner.environment = environment
    runner.known["github.event.pull_request.base.sha"] = base
    runner.known["steps.page.outputs.artifact-url"] = "https://example.org/page"
    return repo


def test_a_pull_request_gets_one_comment(runner: Runner, request_of: Repo) -> None:
    with serve(Talk()) as talk:
        server = {"GITHUB_API_URL": talk.address, "GITHUB_REPOSITORY": "shop/maps"}
        runner.environment = {**runner.environment, **server}
        for _ in range(2):
            assert runner.run(COMPARE).returncode == 0
            assert runner.run(COMMENT, token=talk.token).returncode == 0
            [body] = talk.bodies
            assert "### Customer journeys · Feels worse: Leave" in body
            assert "#### Returns `a.cjm.yaml`" in body
            assert "[cjm-changes.html](https://example.org/page)" in body
            page = (runner.temporary / "cjm-changes.html").read_text("utf-8")
            assert "<!doctype html>" in page.lower()
            assert "Returns" in page
            # What main did in the meantime is none of it.
            assert "b.cjm.yaml" not in body
        request_of.git("checkout", "-q", "branch")
        request_of.git("revert", "--no-edit", "HEAD")
        assert runner.run(COMPARE).returncode == 0
        assert runner.run(COMMENT, token=talk.token).stdout.endswith("updated.\n")
        assert "### Customer journeys · Nothing changed" in talk.bodies[0]
        talk.may_write = False
        request_of.commit("worse again", a=GOOD.replace("emotion: 0", "emotion: -2"))
        assert runner.run(COMPARE).returncode == 0
        assert runner.run(COMMENT, token=talk.token).returncode == 0
    assert "Feels worse" in (runner.temporary / "summary.md").read_text("utf-8")


def test_maps_that_cannot_be_read_are_told_in_the_comment(runner: Runner, request_of: Repo) -> None:
    request_of.git("checkout", "-q", "branch")
    request_of.commit("broken", a="cjm: [")
    assert runner.run(COMPARE).returncode == 0
    written = (runner.temporary / "cjm-changes.md").read_text("utf-8")
    assert "Cannot be read: 1" in written


def test_a_shallow_checkout_is_told_what_it_lacks(
    runner: Runner, request_of: Repo, tmp_path: Path
) -> None:
    head = request_of.git("rev-parse", "HEAD")
    runner.workspace = tmp_path / "shallow"
    request_of.git("clone", "-q", "--depth", "1", f"file://{request_of.top}", runner.workspace)
    assert request_of.git("-C", runner.workspace, "rev-parse", "HEAD") == head
    done = runner.run(COMPARE)
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr
