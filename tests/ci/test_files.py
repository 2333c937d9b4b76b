"""The files for build servers: valid, the same as on the page, and with commands that work."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cjm import __version__
from tests.ci.server import Talk, serve
from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.docs.pages import DOCS, ROOT, list_blocks, read_codes, read_rows, read_section
from tests.git.repositories import clone, make_repo
from tests.reports.consumers import check_gitlab, check_junit, read_annotations

PAGE = {
    block.info.removeprefix("file "): block.text
    for block in list_blocks(DOCS / "ci.md")
    if block.info.startswith("file ")
}
WRITTEN = {
    ".github/workflows/maps.yml": "vendor.github-workflows",
    ".gitlab/maps.yml": "vendor.gitlab-ci",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    ".azure/maps.yml": "vendor.azure-pipelines",
    "azure-pipelines.yml": "vendor.azure-pipelines",
    ".pre-commit-config.yaml": None,
}
# The patterns of the schema for Azure are not those of the newest ECMAScript.
_VARIANT = ("--regex-variant", "nonunicode")
# What the checkouts on the page fetch: two commits, and all there are.
DEPTHS = {True: ("--depth=2",), False: ()}
ALL = ("--ci", "github,gitlab", "--ci", "azure", "--hooks")


def assert_valid(file: Path, schema: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *_VARIANT, "--builtin-schema", schema, file],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def read_steps(text: str) -> list[str]:
    """The commands of a file for a build server, in their order."""
    data = yaml.safe_load(text)
    jobs = data.get("jobs", {}) or {"only": data}
    for job in ("maps", "maps-note", "maps-changed"):
        if job in data:
            return list(data[job]["script"])
    steps = [step for job in jobs.values() for step in job.get("steps", ())]
    return [step.get("run") or step.get("script") or "" for step in steps]


def test_what_is_written_is_what_the_page_shows(run_cjm: RunCjm) -> None:
    done = run_cjm("init", *ALL)
    assert done.returncode == 0
    for name in WRITTEN:
        text = (run_cjm.folder / name).read_text("utf-8")
        assert text == PAGE[name].replace("0.1.0", __version__)
        assert f"Made {name}\n" in done.stderr.decode()
    assert done.stderr.endswith(b"  pre-commit install\n")


@pytest.mark.parametrize("name", [name for name in PAGE if "pre-commit" not in name])
def test_a_file_on_the_page_is_valid_for_its_server(name: str, tmp_path: Path) -> None:
    folder = Path(name).parts[0]
    servers = {".github": "vendor.github-workflows", ".gitlab": "vendor.gitlab-ci"}
    schema = servers.get(folder) or WRITTEN[name]
    assert schema
    file = tmp_path / "file.yml"
    file.write_text(PAGE[name], "utf-8")
    assert_valid(file, schema)


def test_the_action_is_valid_and_its_inputs_are_on_the_page() -> None:
    assert_valid(ROOT / "action.yml", "vendor.github-actions")
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    rows = read_codes(read_rows(read_section(DOCS / "ci.md", "GitHub Actions")))
    assert list(rows) == list(inputs)
    used = yaml.safe_load(PAGE[".github/workflows/maps-by-action.yml"])
    [step] = [s for s in used["jobs"]["validate"]["steps"] if "OWNER" in s["uses"]]
    assert step["with"].keys() <= inputs.keys()


@pytest.mark.parametrize(
    "name", [".github/workflows/maps.yml", ".gitlab/maps.yml", ".azure/maps.yml"]
)
@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (WARNED, 0), (BROKEN, 1)])
def test_the_command_of_a_file_does_what_the_server_needs(
    run_cjm: RunCjm, name: str, text: str, code: int
) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=text)
    [command] = [step for step in read_steps(PAGE[name]) if step.startswith("cjm ")]
    done = run_cjm(*shlex.split(command)[1:])
    assert done.returncode == code
    found = text != GOOD
    if "github" in name:
        assert len(read_annotations(done.stdout.decode())) == found
        return
    shown = re.findall(r"^a\.cjm\.yaml:\d+", done.stdout.decode(), re.MULTILINE)
    assert len(shown) == found
    junit = (folder / "maps-tests.xml").read_text("utf-8")
    assert check_junit(junit).failures == code
    assert "maps-tests.xml" in PAGE[name].partition(command)[2]
    if "gitlab" in name:
        assert len(check_gitlab((folder / "maps-quality.json").read_text("utf-8"))) == found
        assert "codequality: maps-quality.json" in PAGE[name]


def test_what_is_there_stays_and_what_to_add_is_told(run_cjm: RunCjm) -> None:
    (run_cjm.folder / ".gitlab-ci.yml").write_text("test: {script: [make]}\n")
    done = run_cjm("init", "--ci", "gitlab")
    assert (run_cjm.folder / ".gitlab-ci.yml").read_text() == "test: {script: [make]}\n"
    assert (
        "Kept .gitlab-ci.yml: it was there before\n"
        "Add to it, unless it is there:\n"
        "  include:\n"
        "    - local: .gitlab/maps.yml\n"
    ) in done.stderr.decode()
    (run_cjm.folder / ".gitlab-ci.yml").write_text(PAGE[".gitlab-ci.yml"])
    assert b"Add to it" not in run_cjm("init", "--ci", "gitlab").stderr


@pytest.mark.parametrize("begun", ["cjm.toml", "maps/a.cjm.yaml"])
def test_a_project_that_has_begun_gets_only_what_is_asked_for(run_cjm: RunCjm, begun: str) -> None:
    file = run_cjm.folder / begun
    file.parent.mkdir(exist_ok=True)
    file.write_text(GOOD if file.suffix == ".yaml" else "")
    done = run_cjm("init", "--ci", "github")
    assert done.returncode == 0
    files = {p.relative_to(run_cjm.folder).as_posix() for p in run_cjm.folder.rglob("*")}
    assert {".github/workflows/maps.yml", begun} <= files
    assert not {".cjm", "journeys"} & files


@pytest.mark.parametrize("flags", [("--hooks",), ("--ci", "gitlab")], ids=" ".join)
def test_maps_without_settings_become_a_project(run_cjm: RunCjm, flags: tuple[str, ...]) -> None:
    """Without one, a hook that is handed one map knows of no other."""
    folder = run_cjm.folder
    text = GOOD.replace("cjm: 1\n", "cjm: 1\nid: same\n")
    write_maps(folder, a=text, b=text)
    assert run_cjm("validate", "a.cjm.yaml").returncode == 0
    done = run_cjm("init", *flags)
    assert b"Made cjm.toml\n" in done.stderr
    assert b"duplicate-file-id" in run_cjm("validate", "a.cjm.yaml").stdout


def test_maps_of_projects_get_no_settings_above_them(run_cjm: RunCjm) -> None:
    for name in ("shop", "bank"):
        (run_cjm.folder / name).mkdir()
        write_maps(run_cjm.folder / name, a=GOOD)
        (run_cjm.folder / name / "cjm.toml").touch()
    assert run_cjm("init", "--hooks").returncode == 0
    assert not (run_cjm.folder / "cjm.toml").exists()


def test_settings_in_a_pyproject_are_what_the_hook_looks_at(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    (run_cjm.folder / "pyproject.toml").write_text("[tool.cjm.rules]\nuse = 'strict'\n")
    assert run_cjm("init", "--hooks").returncode == 0
    hooks = yaml.safe_load((run_cjm.folder / ".pre-commit-config.yaml").read_text("utf-8"))
    files = hooks["repos"][0]["hooks"][1]["files"]
    for name in ("pyproject.toml", "shop/cjm.toml"):
        assert re.search(files, name)
    assert not re.search(files, "my-pyproject.toml")


def test_what_only_git_needs_brings_no_settings(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    assert run_cjm("init", "--gitattributes").returncode == 0
    assert not (run_cjm.folder / "cjm.toml").exists()


def test_a_server_that_is_unknown_is_told_with_the_nearest(run_cjm: RunCjm) -> None:
    done = run_cjm("init", "--ci", "githb")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: there is no set-up for `githb`\n")
    assert b"did you mean `github`?" in done.stderr
    assert not list(run_cjm.folder.iterdir())


def test_a_folder_below_the_top_of_the_repository_is_told(run_cjm: RunCjm) -> None:
    (run_cjm.folder / ".git").mkdir()
    words = b"at the top of the repository only, which is `..` from there\n"
    assert words in run_cjm("init", "shop", "--ci", "github").stderr
    assert b"note:" not in run_cjm("init", "--ci", "github").stderr
    assert b"note:" not in run_cjm("init", "desk").stderr


@pytest.mark.parametrize(
    ("name", "server"),
    [(".github/workflows/maps-comment-by-hand.yml", "github"), (".gitlab/maps-note.yml", "gitlab")],
)
def test_the_commands_for_a_comment_make_one(tmp_path: Path, name: str, server: str) -> None:
    repo = make_repo(tmp_path / "repo")
    base = repo.commit("maps", a=GOOD)
    repo.commit("worse", a=GOOD.replace("emotion: 1", "emotion: -1"))
    (tmp_path / "event.json").write_text(json.dumps({"pull_request": {"number": 7}}))
    with serve(Talk()) as talk:
        environment = {
            "GITHUB_TOKEN": talk.token,
            "GITHUB_API_URL": talk.address,
            "GITHUB_REPOSITORY": "shop/maps",
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            "CJM_GITLAB_TOKEN": talk.token,
            "CI_API_V4_URL": talk.address,
            "CI_PROJECT_ID": "42",
            "CI_MERGE_REQUEST_IID": "7",
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        for step in read_steps(PAGE[name]):
            if "cjm" in step:
                subprocess.run(["bash", "-ec", step], cwd=repo.top, env=environment, check=True)
        [body] = talk.bodies
    assert "Feels worse: Leave" in body
    assert server in " ".join(read_steps(PAGE[name]))


@pytest.mark.parametrize("name", [".github/workflows/maps-changed.yml", ".gitlab/maps-changed.yml"])
def test_a_pull_request_answers_for_its_own_changes_alone(tmp_path: Path, name: str) -> None:
    """In a clone as the server makes it, of a branch that began with findings."""
    repo = make_repo(tmp_path / "repo")
    base = repo.commit("maps", a=WARNED, b=GOOD)
    repo.git("checkout", "-qb", "branch")
    repo.commit("more", b=GOOD.replace("Returns", "Returns of shoes"))
    repo.git("checkout", "-q", "main")
    repo.commit("something else", c=WARNED)
    is_github = "github" in name
    if is_github:
        repo.git("merge", "-q", "--no-ff", "-m", "merged", "branch")
    else:
        repo.git("checkout", "-q", "branch")

    def run() -> subprocess.CompletedProcess[str]:
        copy = clone(repo, tmp_path / repo.git("rev-parse", "HEAD"), *DEPTHS[is_github])
        copy.git("checkout", "-q", "--detach")
        copy.git("branch", "-D", repo.git("branch", "--show-current"))
        [step] = [step for step in read_steps(PAGE[name]) if step.startswith("cjm ")]
        environment = {
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        return subprocess.run(
            ["bash", "-ec", step],
            cwd=copy.top,
            env=environment,
            capture_output=True,
            check=False,
            text=True,
        )

    untouched = run()
    assert (untouched.returncode, untouched.stdout) == (0, ""), untouched.stderr
    if is_github:
        repo.git("reset", "-q", "--hard", "HEAD^1")
        repo.git("checkout", "-q", "branch")
    repo.commit("worse", b=WARNED)
    if is_github:
        repo.git("checkout", "-q", "main")
        repo.git("merge", "-q", "--no-ff", "-m", "merged", "branch")
    worse = run()
    assert worse.returncode == 1, worse.stderr
    assert "b.cjm.yaml" in worse.stdout
    assert "a.cjm.yaml" not in worse.stdout
