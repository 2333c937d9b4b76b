"""The step of the action that checks the maps, with inputs of all kinds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.ci.action import Runner
from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.reports.consumers import check_markdown, read_annotations

CHECK = "Check the maps"


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner that has the command already."""
    programs = tmp_path / "programs"
    programs.mkdir()
    command = programs / "cjm"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cjm "$@"\n')
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
    assert done.stderr.strip().endswith("Found 3 errors in 3 of 3 maps.")
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
