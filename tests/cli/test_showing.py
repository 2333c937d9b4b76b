"""`cjm validate --show-files` and `--show-settings`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import RunCjm

MAP = "cjm: 1\ntitle: Shoes\nstages: [{name: Pay}]\n"


@pytest.fixture
def folder(run_cjm: RunCjm) -> Path:
    folder = run_cjm.folder
    files = {
        "cjm.toml": "[rules]\nignore = ['no-goal']\nseverity.no-owner = 'error'\n",
        "journeys/a.cjm.yaml": MAP,
        "journeys/old.yaml": MAP,
        "journeys/drafts/b.cjm.yaml": MAP,
        "people/ana.persona.yaml": "name: Ana\n",
        ".hidden/c.cjm.yaml": MAP,
        "node_modules/d.cjm.yaml": MAP,
        ".gitignore": "drafts/\n",
        "notes.txt": "",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_files_that_are_taken_and_passed_over_are_told(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("validate", "--show-files")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == [
        "takes journeys/a.cjm.yaml  by cjm.toml",
        "takes people/ana.persona.yaml  by cjm.toml",
        "skips .hidden/: a hidden folder",
        "skips journeys/drafts/: kept away by .gitignore",
        "skips journeys/old.yaml: its name does not end with .cjm.yaml or .persona.yaml",
        "skips node_modules/: a folder of other tools",
    ]


def test_links_that_are_not_followed_are_told(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "latest.cjm.yaml").symlink_to("journeys/a.cjm.yaml")
    (folder / "maps").symlink_to("journeys")
    told = run_cjm("validate", "--show-files").stdout.decode().splitlines()
    assert "takes journeys/a.cjm.yaml  by cjm.toml" in told
    assert "skips latest.cjm.yaml: a link to a file that is taken" in told
    assert "skips maps/: a link to a folder" in told


def test_a_file_is_taken_by_its_own_name_and_not_by_a_link_above_it(
    run_cjm: RunCjm, folder: Path
) -> None:
    (folder / "journeys/0-latest.cjm.yaml").symlink_to("a.cjm.yaml")
    told = run_cjm("validate", "--show-files").stdout.decode().splitlines()
    assert told[0] == "takes journeys/a.cjm.yaml  by cjm.toml"
    assert "skips journeys/0-latest.cjm.yaml: a link to a file that is taken" in told
    alone = run_cjm("validate", "--show-files", "journeys/0-latest.cjm.yaml").stdout
    assert alone == b"takes journeys/0-latest.cjm.yaml  by cjm.toml\n"


def test_a_file_that_is_named_twice_is_taken_once(run_cjm: RunCjm, folder: Path) -> None:
    names = ("journeys/a.cjm.yaml", "./journeys/a.cjm.yaml")
    assert run_cjm("validate", "--show-files", *names).stdout.decode().splitlines() == [
        "takes journeys/a.cjm.yaml  by cjm.toml",
        "skips ./journeys/a.cjm.yaml: taken already, by another path",
    ]


def test_a_named_file_is_taken_whatever_it_is_called(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").unlink()
    (folder / ".git").mkdir()
    done = run_cjm("validate", "--show-files", "journeys/old.yaml", "journeys")
    assert done.stdout.decode().splitlines() == [
        "takes journeys/old.yaml  by no settings",
        "takes journeys/a.cjm.yaml  by no settings",
        "skips journeys/drafts/: kept away by .gitignore",
    ]


def test_settings_are_told_with_their_origin(run_cjm: RunCjm, folder: Path) -> None:
    done = run_cjm("validate", "--show-settings", "--gate", env={"CJM_TODAY": "2026-11-22"})
    assert done.returncode == 0
    rows = [" ".join(line.split()) for line in done.stdout.decode().splitlines()]
    assert "--gate = true flag" in rows
    assert '--today = "2026-11-22" CJM_TODAY' in rows
    assert '--fail-on = "error" default' in rows
    assert 'rules.use = "recommended" default' in rows
    assert 'rules.ignore = ["no-goal"] cjm.toml:2:10' in rows
    assert 'rules.severity.no-owner = "error" cjm.toml:3:21' in rows
    assert "limits.depth = 64 default" in rows
    assert 'render.format = "html" default' in rows
    assert "baseline = - default" in rows
    assert "--today = - the clock" in [
        " ".join(line.split())
        for line in run_cjm("validate", "--show-settings").stdout.decode().splitlines()
    ]


def test_settings_that_cannot_be_used_are_told_there_too(run_cjm: RunCjm, folder: Path) -> None:
    (folder / "cjm.toml").write_text("rules.ignore = ['no-gaol']\n")
    done = run_cjm("validate", "--show-settings")
    assert done.returncode == 2
    assert b"did you mean `no-goal`?" in done.stderr
