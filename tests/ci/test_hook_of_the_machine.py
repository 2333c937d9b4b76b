"""The hook that takes the command of the machine, in real pre-commit, which fetches nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.maps import GOOD, WARNED, write_maps
from tests.docs.pages import DOCS, list_blocks

# Beside those that fetch: who only runs the tests of README has no pre-commit.
pytestmark = pytest.mark.network

NAMES = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def test_it_checks_what_is_committed(tmp_path: Path) -> None:
    [block] = [one for one in list_blocks(DOCS / "ci.md") if "installed" in one.info]
    (tmp_path / ".pre-commit-config.yaml").write_text(block.text)
    scripts = Path(sys.executable).parent
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "CJM_"))}
    environment = {
        **kept,
        **NAMES,
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / ".cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
    }

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, check=False, text=True
        )

    assert run("git", "init", "-q").returncode == 0
    assert run(sys.executable, "-m", "pre_commit", "install").returncode == 0
    write_maps(tmp_path, a="cjm: 1\ntitle: x\nstages: [{nmae: y}]\n", b=GOOD)
    run("git", "add", "a.cjm.yaml", "b.cjm.yaml", ".pre-commit-config.yaml")
    refused = run("git", "commit", "-m", "a map")
    assert refused.returncode == 1, refused.stderr
    assert "a.cjm.yaml:3:11: error[unknown-key]" in refused.stderr + refused.stdout
    write_maps(tmp_path, a=WARNED)
    run("git", "add", "a.cjm.yaml")
    taken = run("git", "commit", "-m", "a map")
    assert taken.returncode == 0, taken.stderr + taken.stdout
    (tmp_path / "cjm.toml").write_text('[rules.severity]\nno-owner = "error"\n')
    run("git", "add", "cjm.toml")
    stricter = run("git", "commit", "-m", "settings alone")
    assert stricter.returncode == 1, stricter.stderr
    assert "error[no-owner]" in stricter.stderr + stricter.stdout
    (tmp_path / "cjm.toml").write_text('[rules.severity]\nno-owner = "info"\n')
    run("git", "add", "cjm.toml")
    assert run("git", "commit", "-m", "settings alone").returncode == 0
