"""Each command by an interpreter of its own, as for users: most tests run copies of one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cjm.cli.app import COMMANDS
from tests.cli.maps import BROKEN, GOOD, WARNED
from tests.command import CAN_FORK, RunCjm
from tests.git.repositories import make_repo

LINES = {
    "init": "init shop --lang fa",
    "validate": "validate",
    "rules": "rules empty-stage",
    "fmt": "fmt --check",
    "render": "render good.cjm.yaml -o -",
    "show": "show good.cjm.yaml",
    "stats": "stats",
    "diff": "diff HEAD~1",
    "log": "log good.cjm.yaml",
    "blame": "blame good.cjm.yaml",
    "git": "git textconv good.cjm.yaml",
    "schema": "schema persona",
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two projects that are alike, with two versions of a map."""
    top = tmp_path_factory.mktemp("projects")
    repo = make_repo(top / "one")
    repo.commit("Draw", good=WARNED, broken=BROKEN)
    repo.commit("Own", good=GOOD)
    return repo.top, Path(shutil.copytree(repo.top, top / "two"))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.skipif(not CAN_FORK, reason="no other way there to run a command")
def test_a_fresh_process_says_the_same(
    command: str, run_cjm: RunCjm, folders: tuple[Path, Path]
) -> None:
    one, two = folders
    arguments = LINES[command].split()
    fresh, copied = run_cjm.afresh(*arguments, cwd=one), run_cjm(*arguments, cwd=two)
    assert fresh.stdout + fresh.stderr
    assert (fresh.returncode, fresh.stdout, fresh.stderr) == (
        copied.returncode,
        copied.stdout,
        copied.stderr,
    )
