"""Revisions, trees and contents, asked of real repositories."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.git import Blobs, find_repository, hash_blob, list_tree, resolve
from cjm.git import running as git_running
from tests.git.repositories import Repo, clone, make_repo

FILE = b"a.cjm.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return make_repo(tmp_path / "repo")


def read(folder: Path, revision: str, path: bytes = FILE) -> bytes:
    found = find_repository(folder)
    with Blobs(found) as blobs:
        return blobs.read(list_tree(found, resolve(found, revision))[path].oid)


def refuse(folder: Path, revision: str) -> CjmError:
    with pytest.raises(CjmError) as caught:
        resolve(find_repository(folder), revision)
    return caught.value


def test_a_content_is_read_at_a_commit_a_branch_a_tag_and_a_forebear(repo: Repo) -> None:
    first = repo.commit(a="one")
    repo.git("tag", "-a", "v1", "-m", "the first")
    repo.commit(a="two")
    for revision in (first, first[:10], "v1", "HEAD~1", "main^", "HEAD@{1}"):
        assert read(repo.top, revision) == b"one"
    assert read(repo.top, "main") == b"two"


def test_three_dots_mean_where_two_parted(repo: Repo) -> None:
    repo.commit(a="fork")
    repo.git("branch", "side")
    repo.commit(a="main")
    repo.git("switch", "-q", "side")
    repo.commit(a="side")
    for revision in ("main...side", "main...", "...main"):
        assert read(repo.top, revision) == b"fork"


def test_two_dots_are_refused_with_what_to_write(repo: Repo) -> None:
    repo.commit()
    assert refuse(repo.top, "main..HEAD").hint == (
        "`main...HEAD` means the commit where the two parted"
    )


@pytest.mark.parametrize("revision", ["-x", "--all", "--output=x", "", " ", "-...main", "^main"])
def test_what_looks_like_a_flag_is_no_revision(repo: Repo, revision: str) -> None:
    repo.commit()
    assert "is no revision" in refuse(repo.top, revision).message
    assert not (repo.top / "x").exists()


@pytest.mark.parametrize("revision", ["nowhere", "main:a.cjm.yaml", "f" * 40, "a b"])
def test_an_unknown_revision_is_told(repo: Repo, revision: str) -> None:
    repo.commit(a="one")
    assert "revision" in refuse(repo.top, revision).message


def test_a_revision_of_a_remote_comes_with_how_to_get_it(repo: Repo) -> None:
    repo.commit()
    assert "git fetch origin" in str(refuse(repo.top, "origin/main").hint)


def test_without_a_commit_there_is_no_revision(repo: Repo) -> None:
    assert "nothing is committed yet" in refuse(repo.top, "HEAD").message


def test_without_a_common_commit_there_is_no_fork(repo: Repo) -> None:
    repo.commit()
    repo.git("switch", "-q", "--orphan", "other")
    repo.commit(b="two")
    assert "no commit in common" in refuse(repo.top, "main...other").message


def test_a_shallow_clone_gets_the_remedy(repo: Repo, tmp_path: Path) -> None:
    first = repo.commit(a="one")
    repo.commit(a="two")
    repo.commit(a="three")
    shallow = clone(repo, tmp_path / "shallow", "--depth", "1")
    for revision in ("HEAD~1", first):
        error = refuse(shallow.top, revision)
        assert "shallow" in error.message
        assert "git fetch --unshallow" in str(error.hint)
        assert "fetch-depth: 0" in str(error.hint)


def test_a_folder_outside_any_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(CjmError, match="is in no git repository"):
        find_repository(tmp_path)


def test_a_machine_without_git_is_told(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CjmError, match="not installed"):
        find_repository(repo.top)


def test_a_bare_repository_has_no_work_tree(tmp_path: Path) -> None:
    bare = make_repo(tmp_path / "bare.git", "--bare")
    with pytest.raises(CjmError, match="has no work tree"):
        find_repository(bare.top)


def test_a_sha256_repository_is_read(tmp_path: Path) -> None:
    repo = make_repo(tmp_path, "--object-format=sha256")
    commit = repo.commit(a="one")
    assert len(commit) == 64
    assert read(repo.top, "HEAD") == b"one"
    entry = list_tree(find_repository(repo.top), commit)[FILE]
    assert hash_blob(b"one", entry.oid) == entry.oid


def test_the_id_of_a_content_is_that_of_git(repo: Repo) -> None:
    repo.commit(a="هزینه\r\n")
    entry = list_tree(find_repository(repo.top), resolve(find_repository(repo.top), "HEAD"))[FILE]
    assert hash_blob("هزینه\r\n".encode(), entry.oid) == entry.oid


def test_a_linked_work_tree_has_a_top_of_its_own(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a="one")
    repo.git("worktree", "add", "-q", tmp_path / "linked", "-b", "linked")
    linked = Repo(tmp_path / "linked")
    linked.commit(a="two")
    assert find_repository(linked.top).top == linked.top.resolve()
    assert read(linked.top, "HEAD") == b"two"
    assert read(linked.top, "main") == b"one"


def test_a_submodule_is_a_repository_of_its_own(repo: Repo, tmp_path: Path) -> None:
    part = make_repo(tmp_path / "part")
    part.commit(a="part")
    repo.commit(a="whole")
    repo.git("submodule", "-q", "add", part.top, "maps")
    repo.commit()
    assert read(repo.top / "maps", "HEAD") == b"part"
    entry = list_tree(find_repository(repo.top), resolve(find_repository(repo.top), "HEAD"))[
        b"maps"
    ]
    assert not entry.is_file


def test_names_that_are_not_utf_8_or_odd_are_found(repo: Repo) -> None:
    names = [b"caf\xe9.cjm.yaml", "نقشه.cjm.yaml".encode(), b"a\nb.cjm.yaml", b'"q".cjm.yaml']
    for name in names:
        Path(repo.top, os.fsdecode(name)).write_bytes(name)
    repo.commit()
    for name in names:
        assert read(repo.top, "HEAD", name) == name


def test_a_link_is_no_file(repo: Repo) -> None:
    (repo.top / "a.cjm.yaml").symlink_to("elsewhere")
    commit = repo.commit()
    assert not list_tree(find_repository(repo.top), commit)[FILE].is_file


def test_from_a_folder_below_the_paths_count_from_the_top(repo: Repo) -> None:
    repo.commit(maps__a="one")
    assert read(repo.top / "maps", "HEAD", b"maps/a.cjm.yaml") == b"one"


def test_an_odd_environment_of_a_hook_is_not_heeded(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit(a="one")
    other = make_repo(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert read(repo.top, "HEAD") == b"one"


def test_nothing_that_the_repository_brings_along_is_run(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a="one")
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(trap.stat().st_mode | stat.S_IXUSR)
    repo.write(".gitattributes", "* filter=trap diff=trap\n")
    for key in ("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv"):
        repo.git("config", key, str(trap))
    for key in ("core.fsmonitor", "core.pager", "core.sshCommand"):
        repo.git("config", key, str(trap))
    repo.git("config", "core.hooksPath", str(tmp_path))
    (tmp_path / "post-index-change").symlink_to(trap)
    assert read(repo.top, "HEAD") == b"one"
    assert not (tmp_path / "sprung").exists()


def test_a_content_that_is_missing_is_told(repo: Repo) -> None:
    commit = repo.commit(a="one")
    found = find_repository(repo.top)
    oid = list_tree(found, commit)[FILE].oid
    Path(repo.top, ".git/objects", oid[:2], oid[2:]).unlink()
    with Blobs(found) as blobs, pytest.raises(CjmError, match="has no content"):
        blobs.read(oid)


def test_many_contents_come_from_one_process(repo: Repo) -> None:
    repo.commit(**{f"m{number}": f"{number}\n" * number for number in range(200)})
    found = find_repository(repo.top)
    tree = list_tree(found, resolve(found, "HEAD"))
    with Blobs(found) as blobs:
        read_back = {path: blobs.read(entry.oid) for path, entry in tree.items()}
        assert blobs.has_begun
    assert not blobs.has_begun
    assert read_back[b"m7.cjm.yaml"] == b"7\n" * 7
    assert read_back[b"m0.cjm.yaml"] == b""


def test_a_git_that_hangs_is_given_up(
    tmp_path: Path, repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "bin/git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(slow.parent), prepend=os.pathsep)
    monkeypatch.setattr(git_running, "TIMEOUT", 0.2)
    with pytest.raises(CjmError, match="takes longer"):
        find_repository(repo.top)
