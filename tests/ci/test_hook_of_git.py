"""The hook of git on the page, which asks for nothing but the command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.docs.pages import DOCS, list_blocks
from tests.git.repositories import make_repo


def test_it_keeps_a_broken_map_out(tmp_path: Path) -> None:
    [block] = [one for one in list_blocks(DOCS / "ci.md") if one.info == "hook"]
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "cjm").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cjm "$@"\n')
    (programs / "cjm").chmod(0o755)
    repo = make_repo(tmp_path / "repo")
    repo.git("config", "user.name", "x")
    repo.git("config", "user.email", "x@example.org")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "CJM_"))}
    environment = kept | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}

    def run(*command: str, at: Path = repo.top) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=at, env=environment, capture_output=True, check=False, text=True
        )

    # The first commit of a repository, from a folder below.
    assert run("sh", "-ec", block.text).returncode == 0
    (repo.top / "maps").mkdir()
    write_maps(repo.top / "maps", a=BROKEN, b=GOOD)
    run("git", "add", "-A")
    refused = run("git", "commit", "-qm", "a map", at=repo.top / "maps")
    assert refused.returncode == 1
    assert "maps/a.cjm.yaml:" in refused.stdout + refused.stderr
    write_maps(repo.top / "maps", a=WARNED)
    run("git", "add", "-A")
    taken = run("git", "commit", "-qm", "a map", at=repo.top / "maps")
    assert taken.returncode == 0, taken.stderr
