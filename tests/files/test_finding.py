"""Which files a user means by files, folders, patterns and nothing."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.files import find_maps, find_project


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.cjm.yaml",
        "a.cjm.yaml",
        "notes.yaml",
        "old/c.cjm.yaml",
        "old/deep/d.cjm.yaml",
        "old/mina.persona.yaml",
        ".hidden/x.cjm.yaml",
        "node_modules/y.cjm.yaml",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("cjm: 1\n")
    return tmp_path


def names(*paths: str) -> list[str]:
    return [found.name for found in find_maps(paths)]


@pytest.mark.parametrize(
    ("name", "text", "meant"),
    [
        ("journeys/pay.cjm.yaml.txt", "", "journeys/pay.cjm.yaml"),
        ("pay.cjm.yml", "", "pay.cjm.yaml"),
        ("journeys/pay.yaml", "title: Pay\nstages: [Pay]\n", "journeys/pay.cjm.yaml"),
        ("compose.yml", "services: {}\n", None),
    ],
)
def test_what_may_be_meant_for_a_map_is_named_where_there_is_none(
    tmp_path: Path, name: str, text: str, meant: str | None
) -> None:
    file = tmp_path / "other" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    with pytest.raises(CjmError) as trouble:
        names("other")
    hint = trouble.value.hint or ""
    if meant:
        assert hint.endswith(f"if `other/{name}` is one, call it `other/{meant}`")
    else:
        assert hint == "maps end with .cjm.yaml; `cjm init` makes a first one"


def test_a_folder_gives_its_maps_sorted_and_none_that_is_hidden() -> None:
    assert names(".") == ["a.cjm.yaml", "b.cjm.yaml", "old/c.cjm.yaml", "old/deep/d.cjm.yaml"]


def test_names_are_as_they_were_given() -> None:
    assert names("old") == names("old/") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]
    assert names("./old") == ["./old/c.cjm.yaml", "./old/deep/d.cjm.yaml"]


def test_a_named_file_is_always_taken() -> None:
    assert names("notes.yaml", "node_modules/y.cjm.yaml") == [
        "notes.yaml",
        "node_modules/y.cjm.yaml",
    ]


def test_a_file_that_is_meant_twice_comes_once() -> None:
    assert names("b.cjm.yaml", "./b.cjm.yaml", ".") == [
        "b.cjm.yaml",
        "a.cjm.yaml",
        "old/c.cjm.yaml",
        "old/deep/d.cjm.yaml",
    ]


def test_a_pattern_that_no_shell_expanded_is_expanded() -> None:
    assert names("*.cjm.yaml") == ["a.cjm.yaml", "b.cjm.yaml"]
    assert names("o*") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]
    assert names("**/[cd].cjm.yaml") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(project: Path) -> None:
    (project / "[a].cjm.yaml").write_text("cjm: 1\n")
    assert names("[a].cjm.yaml") == ["[a].cjm.yaml"]


@pytest.mark.parametrize("path", ["nope.cjm.yaml", "*.nope", "empty", "nope/", "a.cjm.yaml/x"])
def test_what_means_nothing_is_refused(path: str, project: Path) -> None:
    (project / "empty").mkdir()
    with pytest.raises(CjmError):
        names(path)


def test_stdin_is_called_what_the_user_calls_it() -> None:
    (found,) = find_maps(["-"], stdin_name="journeys/x.cjm.yaml")
    assert (found.name, found.path, found.stem) == ("journeys/x.cjm.yaml", None, "x")
    assert find_maps(["-"])[0].name == "<stdin>"


def test_ignored_files_are_left_out(project: Path) -> None:
    (project / ".gitignore").write_text("/b.cjm.yaml\nold/*\n!old/c.cjm.yaml\n")
    assert names(".") == ["a.cjm.yaml", "old/c.cjm.yaml"]


def test_the_ignore_file_of_a_folder_is_stronger_than_those_above(project: Path) -> None:
    (project / ".gitignore").write_text("*.cjm.yaml\n")
    (project / "old/.gitignore").write_text("!c.cjm.yaml\n")
    assert names(".") == ["old/c.cjm.yaml"]


def test_ignore_files_above_count_up_to_the_top_of_the_work_tree(project: Path) -> None:
    (project / ".gitignore").write_text("c.cjm.yaml\n")
    assert names("old") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]
    (project / ".git").mkdir()
    assert names("old") == ["old/deep/d.cjm.yaml"]


def test_who_names_an_ignored_folder_means_it(project: Path) -> None:
    (project / ".git").mkdir()
    (project / ".gitignore").write_text("old/\n")
    assert names(".") == ["a.cjm.yaml", "b.cjm.yaml"]
    assert names("old") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]


def test_a_loop_of_links_ends(project: Path) -> None:
    (project / "old/up").symlink_to(project, target_is_directory=True)
    (project / "old/gone.cjm.yaml").symlink_to(project / "nowhere")
    (project / "old/round.cjm.yaml").symlink_to("round.cjm.yaml")
    assert names("old") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]


def test_a_pipe_in_a_folder_is_not_waited_for(project: Path) -> None:
    for name in ("pipe.cjm.yaml", ".gitignore", "pyproject.toml"):
        os.mkfifo(project / "old" / name)
    assert names("old") == ["old/c.cjm.yaml", "old/deep/d.cjm.yaml"]
    assert find_project(project / "old").config is None


def test_a_pattern_that_git_would_not_understand_keeps_nothing_away(project: Path) -> None:
    lines = ("\\", "!", "a\\", "[z-a]", "[[:alpha:]", "/b.cjm.yaml", "\udcff")
    (project / ".gitignore").write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    assert names(".") == ["a.cjm.yaml", "old/c.cjm.yaml", "old/deep/d.cjm.yaml"]


@pytest.mark.parametrize("pattern", ["*a" * 30 + "b", "**/" * 30 + "a/*", "**/a" * 30, "*" * 200])
def test_no_pattern_takes_forever(pattern: str, project: Path) -> None:
    long = project / "a/a/a/a/a/a/a/a/a/a/a/a" / ("a" * 240 + ".cjm.yaml")
    long.parent.mkdir(parents=True)
    long.touch()
    (project / ".gitignore").write_text(f"{pattern}\n")
    before = time.process_time()
    with contextlib.suppress(CjmError):
        names(".")
    assert time.process_time() - before < 2


def test_a_working_folder_that_is_gone_is_told(project: Path) -> None:
    (project / "gone").mkdir()
    os.chdir(project / "gone")
    (project / "gone").rmdir()
    for path in (".", "../a.cjm.yaml", "*"):
        with pytest.raises(CjmError):
            names(path)
    with pytest.raises(CjmError, match="working folder"):
        find_project(Path())


def test_a_name_longer_than_names_can_be_is_refused() -> None:
    with pytest.raises(CjmError):
        names("x" * 5000)


@pytest.mark.parametrize(
    ("named", "folder"), [("cjm.toml", "."), ("old/cjm.toml", "old"), ("pyproject.toml", ".")]
)
def test_settings_are_no_map(project: Path, named: str, folder: str) -> None:
    (project / named).write_text("")
    with pytest.raises(CjmError) as trouble:
        names(named)
    assert trouble.value.message == f"`{named}` holds settings, and is no map"
    assert f"`cjm validate {folder}` checks it" in (trouble.value.hint or "")
