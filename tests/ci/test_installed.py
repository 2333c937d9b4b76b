"""The action, and the hooks of pre-commit, in environments that they make themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.action import Runner
from tests.cli.maps import GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.docs.pages import DOCS, ROOT, list_blocks

pytestmark = pytest.mark.network


def run(*command: str | Path, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, check=False, encoding="utf-8", timeout=300
    )


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with this release, as an index of packages would have it."""
    folder = tmp_path_factory.mktemp("wheels")
    command = (sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT)
    subprocess.run(command, check=True)
    return folder


@pytest.fixture
def environment(tmp_path: Path, wheels: Path) -> dict[str, str]:
    """What pip and pre-commit find: this release beside the registry, and a name for commits."""
    names = {
        f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "CJM_"))}
    return {
        **kept,
        **names,
        "PIP_FIND_LINKS": str(wheels),
        # Half of the time would go into bytecode that runs once.
        "PIP_NO_COMPILE": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def try_hooks(project: Path, environment: dict[str, str]) -> None:
    """Commit a map with a warning that counts, then the same without."""

    def commit(**maps: str) -> subprocess.CompletedProcess[str]:
        write_maps(project, **maps)
        run("git", "add", "-A", cwd=project, env=environment)
        return run("git", "commit", "-m", "a map", cwd=project, env=environment)

    git = run("git", "init", "-q", cwd=project, env=environment)
    assert git.returncode == 0
    installed = run(sys.executable, "-m", "pre_commit", "install", cwd=project, env=environment)
    assert installed.returncode == 0, installed.stderr
    refused = commit(a="cjm: 1\ntitle: x\nstages: [{nmae: y}]\n", b=GOOD)
    assert refused.returncode == 1, refused.stderr
    assert "a.cjm.yaml:3:11: error[unknown-key]" in refused.stderr + refused.stdout
    taken = commit(a=WARNED)
    assert taken.returncode == 0, taken.stderr + taken.stdout
    (project / "notes.txt").write_text("no map")
    skipped = commit()
    assert "cjm validate" in skipped.stderr + skipped.stdout
    assert "(no files to check)Skipped" in skipped.stderr + skipped.stdout


def test_the_hook_of_this_repository_checks_what_is_committed(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    source, project = tmp_path / "source", tmp_path / "project"
    run("git", "clone", "-q", ROOT, source, cwd=tmp_path, env=environment)
    revision = run("git", "rev-parse", "HEAD", cwd=source, env=environment).stdout.strip()
    project.mkdir()
    [block] = [b for b in list_blocks(DOCS / "ci.md") if "by-address" in b.info]
    config = block.text.replace("https://github.com/OWNER/REPOSITORY", str(source))
    config = config.replace("v0.1.0", revision).replace("        args: [--fail-on=warning]\n", "")
    by_hand = "- id: cjm-fmt\n        stages: [manual]\n"
    drawings = "      - id: cjm-render\n        stages: [manual]\n        args: [-o, site/]\n"
    config = config.replace("- id: cjm-fmt\n", by_hand) + drawings
    (project / ".pre-commit-config.yaml").write_text(config)
    try_hooks(project, environment)
    hook = (sys.executable, "-m", "pre_commit", "run", "-a", "--hook-stage=manual")
    assert run(*hook, "cjm-fmt", cwd=project, env=environment).returncode == 1
    assert (project / "a.cjm.yaml").read_text() != WARNED
    assert run(*hook, "cjm-fmt", cwd=project, env=environment).returncode == 0
    missing = run(*hook, "cjm-render", cwd=project, env=environment)
    assert missing.returncode == 1
    assert "Missing: site/a.html" in missing.stdout
    drawn = run(sys.executable, "-m", "cjm", "render", "-o", "site/", cwd=project, env=environment)
    assert drawn.returncode == 0
    assert run(*hook, "cjm-render", cwd=project, env=environment).returncode == 0


def test_the_hooks_are_as_pre_commit_wants_them() -> None:
    check = (sys.executable, "-m", "pre_commit", "validate-manifest")
    done = run(*check, ROOT / ".pre-commit-hooks.yaml", cwd=ROOT, env=dict(os.environ))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_hook_that_init_writes_checks_what_is_committed(
    run_cjm: RunCjm, environment: dict[str, str]
) -> None:
    assert run_cjm("init", "--hooks").returncode == 0
    try_hooks(run_cjm.folder, environment)


def test_the_action_installs_itself_and_checks(tmp_path: Path, environment: dict[str, str]) -> None:
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    write_maps(workspace, a=WARNED)
    runner = Runner(workspace, tmp_path / "temporary", environment)
    missing = runner.run("Install cjm", version="0.0.0.dev404")
    assert missing.returncode == 1
    assert "journeymaps==0.0.0.dev404" in missing.stderr
    installed = runner.run("Install cjm")
    assert installed.returncode == 0, installed.stderr
    assert len(runner.path) == 1
    checked = runner.run("Check the maps", fail_on="warning")
    assert checked.returncode == 1
    assert "warning[no-owner]" in checked.stdout
    assert Path(runner.path[0], "cjm").exists()


def test_the_action_installs_rules_of_the_project_beside_itself(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    workspace = tmp_path / "workspace"
    (workspace / "shop-rules").mkdir(parents=True)
    for block in list_blocks(DOCS / "writing-a-rule.md"):
        name = block.info.removeprefix("package ")
        if name != block.info:
            inner = "shop-rules" if name in ("pyproject.toml", "shop_rules.py") else ""
            (workspace / inner / name).write_text(block.text)
    runner = Runner(workspace, tmp_path / "temporary", environment)
    installed = runner.run("Install cjm", packages="\n./shop-rules\r\n")
    assert installed.returncode == 0, installed.stderr
    checked = runner.run("Check the maps", args="--select stage-without-owner")
    assert "error[stage-without-owner]" in checked.stdout
