"""Where a project begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm.files import Project, find_project


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)
    (tmp_path / "cjm.toml").touch()
    assert find_project(inner) == Project(tmp_path, tmp_path / "cjm.toml")
    (tmp_path / "a/pyproject.toml").write_text("[tool.cjm]\n")
    assert find_project(inner) == Project(tmp_path / "a", tmp_path / "a/pyproject.toml")
    (tmp_path / "a/cjm.toml").touch()
    assert find_project(inner) == Project(tmp_path / "a", tmp_path / "a/cjm.toml")


def test_a_pyproject_without_our_table_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".git").touch()
    inner = tmp_path / "a"
    inner.mkdir()
    for text in (
        "[tool.other]\nname = 'cjm'\n",
        "tool = 3 # cjm\n",
        "\xff cjm",
        "cjm = " + "[" * 9_000,
        "cjm = " + "9" * 9_000,
    ):
        (inner / "pyproject.toml").write_text(text)
        assert find_project(inner) == Project(tmp_path)


@pytest.mark.parametrize("text", ["[tool.cjm\n", "a = [\n[tool.cjm.render]\n"])
def test_a_broken_pyproject_with_our_table_is_no_less_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert find_project(tmp_path) == Project(tmp_path, tmp_path / "pyproject.toml")


def test_without_settings_it_is_the_work_tree_else_the_folder(tmp_path: Path) -> None:
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)
    assert find_project(inner) == Project(inner)
    # A work tree of git may have a file there.
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    assert find_project(inner) == Project(tmp_path)
