"""`--report` as a process: where files go, what paths they name, what is refused."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.maps import BROKEN, GOOD, WARNED, write_maps
from tests.command import RunCjm
from tests.docs.pages import DOCS, list_blocks
from tests.reports.consumers import (
    check_gitlab,
    check_json,
    check_junit,
    check_markdown,
    check_sarif,
    read_annotations,
)

ALL = ("json", "gitlab", "sarif", "junit", "markdown", "github", "full", "concise")


@pytest.fixture
def repository(run_cjm: RunCjm) -> Path:
    """A git work tree with a map two folders down."""
    folder = run_cjm.folder
    subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / "shop/maps").mkdir(parents=True)
    write_maps(folder / "shop/maps", a=BROKEN)
    return folder


def list_paths(run_cjm: RunCjm, *arguments: str, cwd: Path) -> set[str]:
    """The paths that all reports for servers name."""
    folder = run_cjm.folder / "out"
    flags = [f"--report={name}={folder / name}" for name in ALL]
    run_cjm("validate", *flags, *arguments, cwd=cwd)
    text = {name: (folder / name).read_text("utf-8") for name in ALL}
    paths = {str(one["location"]["path"]) for one in json.loads(text["gitlab"])}
    check_gitlab(text["gitlab"])
    paths |= {result.path for result in check_sarif(text["sarif"]).results}
    paths |= {one.properties["file"] for one in read_annotations(text["github"])}
    paths |= {str(one["uri"]) for one in check_json(text["json"])["findings"]}
    paths |= {row[1].partition(":")[0] for row in check_markdown(text["markdown"])}
    paths |= {suite.name for suite in check_junit(text["junit"])}
    return paths


def test_servers_get_paths_from_the_top_of_the_repository(
    run_cjm: RunCjm, repository: Path
) -> None:
    for cwd, arguments in (
        (repository, ()),
        (repository / "shop", ()),
        (repository, ("-C", "shop/maps")),
        (repository / "shop", ("./maps/a.cjm.yaml",)),
        (repository / "out", ("../shop/maps/a.cjm.yaml",)),
        (repository, (str(repository / "shop/maps/a.cjm.yaml"),)),
        (repository.parent, (f"{repository.name}/shop",)),
    ):
        cwd.mkdir(exist_ok=True)
        assert list_paths(run_cjm, *arguments, cwd=cwd) == {"shop/maps/a.cjm.yaml"}, arguments


def test_without_a_repository_paths_begin_at_the_working_folder(run_cjm: RunCjm) -> None:
    (run_cjm.folder / "maps").mkdir()
    write_maps(run_cjm.folder / "maps", a=BROKEN)
    assert list_paths(run_cjm, cwd=run_cjm.folder) == {"maps/a.cjm.yaml"}


def test_a_fingerprint_outlasts_moved_lines_and_the_place_of_the_start(
    run_cjm: RunCjm, repository: Path
) -> None:
    def read(*arguments: str) -> set[object]:
        done = run_cjm("validate", "--report", "gitlab", *arguments)
        return {one["fingerprint"] for one in check_gitlab(done.stdout.decode())}

    before = read()
    assert len(before) == 1
    write_maps(repository / "shop/maps", a="# A line.\n\n" + BROKEN)
    assert read() == read("-C", "shop") == before


def test_reports_are_written_even_where_all_is_well(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("validate", *(f"--report={name}=out/{name}" for name in ALL))
    assert (done.returncode, done.stdout) == (0, b"")
    read = {name: (run_cjm.folder / "out" / name).read_text("utf-8") for name in ALL}
    assert check_json(read["json"])["findings"] == check_gitlab(read["gitlab"]) == []
    assert check_sarif(read["sarif"]).results == []
    assert check_junit(read["junit"]).tests == 1
    assert read["markdown"] == "### Journey maps: all good\n\n1 map, 3 steps\n"
    assert read["github"] == read["full"] == read["concise"] == ""


def test_the_exit_code_is_the_same_in_every_report(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    for name in ALL:
        assert run_cjm("validate", "--report", name).returncode == 0
        strict = ("--report", name, "--fail-on", "warning")
        assert run_cjm("validate", *strict).returncode == 1


def test_junit_fails_where_the_run_does(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    for level, failures in (("error", 0), ("warning", 1), ("never", 0)):
        done = run_cjm("validate", "--report", "junit", "--fail-on", level)
        assert check_junit(done.stdout.decode()).failures == failures


def test_github_gets_a_summary_of_the_step(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=WARNED)
    summary = run_cjm.folder / "summary.md"
    summary.write_text("# Of another tool\n\n")
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = run_cjm("validate", "--report", "github", env=env)
    assert [one.name for one in read_annotations(done.stdout.decode())] == ["warning"]
    assert done.stdout.startswith(b"a.cjm.yaml:1:1: warning[no-owner] the map has no owner\n")
    added = summary.read_text().removeprefix("# Of another tool\n\n")
    assert [row[0] for row in check_markdown(added)] == ["warning"]
    run_cjm("validate", "--report", "full", env=env)
    assert summary.read_text().endswith(added)
    lost = run_cjm("validate", "--report", "github", env={"GITHUB_STEP_SUMMARY": "no/summary"})
    assert lost.returncode == 2
    assert b"error: cannot write `no/summary`" in lost.stderr


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("sraif",), "there is no report `sraif`"),
        (("json=x", "sarif=./x"), "two reports would go to"),
        (("json", "sarif"), "two reports would go to the standard output"),
        (("json=",), "`--report json=` names no file"),
        (("json=a.cjm.yaml",), "a report would overwrite `a.cjm.yaml`"),
        (("json=link",), "a report would overwrite `link`"),
        (("json=mina.persona.yaml",), "a report would overwrite `mina.persona.yaml`"),
        (("json=cjm.toml",), "a report would overwrite `cjm.toml`"),
        (("json=x", "sarif=pyproject.toml"), "`pyproject.toml` would be taken for settings"),
        (("json=x", "sarif=new.cjm.yaml"), "`new.cjm.yaml` would be taken for a map or persona"),
        (("json=folder",), "`folder` is a folder"),
        (("json=cjm.toml/x",), "cannot write `cjm.toml/x`"),
    ],
)
def test_what_cannot_be_written_is_told(
    run_cjm: RunCjm, flags: tuple[str, ...], words: str
) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=GOOD)
    (folder / "link").symlink_to("a.cjm.yaml")
    (folder / "cjm.toml").write_text("")
    (folder / "mina.persona.yaml").write_text("name: Mina\n")
    (folder / "folder").mkdir()
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    done = run_cjm("validate", *(f"--report={flag}" for flag in flags))
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode().startswith("error: ")
    assert words in done.stderr.decode()
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("flag", ["--max-findings=1", "--max-findings=0", "--show=error"])
def test_what_is_not_shown_is_counted_all_the_same(run_cjm: RunCjm, flag: str) -> None:
    folder = run_cjm.folder
    write_maps(folder, a=BROKEN, b=WARNED, c=GOOD)
    shown = 0 if flag.endswith("0") else 1
    flags = [f"--report={name}=out/{name}" for name in ALL]
    assert run_cjm("validate", flag, *flags).returncode == 1
    read = {name: (folder / "out" / name).read_text("utf-8") for name in ALL}
    document = json.loads(read["json"])
    check_json(read["json"])
    assert document["summary"]["errors"] == document["summary"]["warnings"] == 1
    assert document["summary"]["hidden"] == 2 - shown
    assert len(document["findings"]) == shown
    assert [one["findings"] for one in document["files"]] == [1, 1, 0]
    assert read["markdown"].startswith("### Journey maps: 1 error, 1 warning in 2 of 3 maps\n")
    assert "Not shown: " in read["markdown"]
    assert len(check_markdown(read["markdown"].partition("Not shown")[0])) == shown
    suites = check_junit(read["junit"])
    assert [suite.skipped for suite in suites] == [1 - shown, 1, 0]
    told = read_annotations(read["github"])
    assert len(told) == shown + 1
    assert told[-1].text.endswith("more, not all of them shown")


def test_settings_that_cannot_be_used_are_told_to_servers_too(run_cjm: RunCjm) -> None:
    """But not in lists of what is known, from which all other findings would seem to be gone."""
    folder = run_cjm.folder
    write_maps(folder, a=BROKEN)
    (folder / "cjm.toml").write_text("[rules]\nnonsense = 1\n", "utf-8")
    summary = folder / "summary.md"
    reports = ("junit", "json", "gitlab", "sarif", "markdown", "full")
    flags = [f"--report={name}=out/{name}" for name in reports]
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = run_cjm("validate", "--report=github", *flags, env=env)
    assert done.returncode == 2
    assert b"error: the settings in `cjm.toml` cannot be used" in done.stderr
    [told] = read_annotations(done.stdout.decode())
    assert (told.name, told.properties["file"], told.properties["line"]) == (
        "error",
        "cjm.toml",
        "2",
    )
    assert [row[3] for row in check_markdown(summary.read_text("utf-8"))] == ["unknown-key"]
    assert check_junit((folder / "out/junit").read_text("utf-8")).failures == 1
    assert {path.name for path in (folder / "out").iterdir()} == {"junit"}


def test_the_report_on_the_page_is_the_one_that_is_written(run_cjm: RunCjm) -> None:
    [block] = [one for one in list_blocks(DOCS / "commands.md") if one.info == "report"]
    subprocess.run(["git", "init", "-q", run_cjm.folder], check=True)
    folder = run_cjm.folder / "journeys"
    folder.mkdir()
    text = "cjm: 1\ntitle: Returns\nstages:\n  - id: verify\n    name: Verify\n    emotoin: 1\n"
    write_maps(folder, returns=text)
    flags = ("--select", "unknown-key", "--report", "json")
    done = run_cjm("validate", *flags, cwd=folder)
    written = json.loads(done.stdout)
    shown = json.loads(block.text)
    written["tool"]["version"] = "VERSION"
    assert written == shown
