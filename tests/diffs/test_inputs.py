"""What the two sides may be, in real repositories."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, clone, make_repo

SCORES = {"calm": 1, "bad": -1}


def write_map(title: str, score: int = 0, *, id: str = "", more: str = "") -> str:
    own = f"id: {id}\n" if id else ""
    return f"cjm: 1\n{own}title: {title}\n{more}stages:\n  - name: Pay\n    emotion: {score}\n"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with two maps, of which one changes in the work tree."""
    made = make_repo(tmp_path / "repo")
    made.commit("first", a=write_map("A", id="a"), maps__b=write_map("B"))
    made.write("a.cjm.yaml", write_map("A", -1, id="a"))
    return made


def look(run_cjm: RunCjm, repo: Repo, *arguments: str, code: int = 0) -> dict[str, list[str]]:
    """What became of the maps, by their new path, else their old one, with the changed fields."""
    done = run_cjm("diff", "-f", "json", *arguments, cwd=repo.top)
    assert done.returncode == code, done.stderr.decode()
    found: dict[str, list[str]] = {}
    for one in json.loads(done.stdout)["maps"]:
        fields = [change["field"] or change["kind"] for change in one["changes"]]
        moved = one["old"] and one["new"] and one["old"]["uri"] != one["new"]["uri"]
        came = [f"from {one['old']['uri']}"] if moved else []
        found[(one["new"] or one["old"])["uri"]] = [one["fate"], *came, *fields]
    return found


SCORED = {"a.cjm.yaml": ["changed", "emotion.score"]}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("HEAD",),
        ("main",),
        ("a.cjm.yaml",),
        ("HEAD:a.cjm.yaml",),
        ("HEAD:a.cjm.yaml", "a.cjm.yaml"),
        ("HEAD", "a.cjm.yaml"),
        ("HEAD", "."),
        ("HEAD:", "."),
        (".",),
    ],
)
def test_the_work_tree_is_compared(run_cjm: RunCjm, repo: Repo, arguments: tuple[str, ...]) -> None:
    assert look(run_cjm, repo, *arguments) == SCORED


def test_two_revisions_and_ranges(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("checkout", "-qb", "topic")
    repo.commit("worse")
    repo.git("checkout", "-q", "main")
    repo.commit("new on main", c=write_map("C"))
    assert look(run_cjm, repo, "main...topic") == SCORED
    both = SCORED | {"c.cjm.yaml": ["removed"]}
    assert look(run_cjm, repo, "main..topic") == both
    assert look(run_cjm, repo, "main", "topic") == both
    assert look(run_cjm, repo, "main:a.cjm.yaml", "topic") == SCORED
    assert look(run_cjm, repo, "topic..", "--only", "a.cjm.yaml") == SCORED


def test_the_standard_input_is_a_side(run_cjm: RunCjm, repo: Repo) -> None:
    stdin = write_map("A", -2, id="a").encode()
    done = run_cjm("diff", "HEAD:a.cjm.yaml", "-", cwd=repo.top, stdin=stdin)
    assert "Feeling: 0 → −2".encode() in done.stdout


def test_two_folders_need_no_git(run_cjm: RunCjm, tmp_path: Path) -> None:
    for folder, score in SCORES.items():
        (tmp_path / folder / "deep").mkdir(parents=True)
        (tmp_path / folder / "deep/a.cjm.yaml").write_text(write_map("A", score))
        (tmp_path / folder / "b.cjm.yaml").write_text(write_map("B", 1))
    done = run_cjm("diff", "calm", "bad", "--exit-code")
    assert (done.returncode, done.stdout.count(b"major ~")) == (1, 1)
    assert b"1 of 2 maps changed between calm and bad" in done.stderr
    # Each lies where it lay below the folder that was asked for.
    assert b"The file was" not in done.stdout


def test_a_map_keeps_its_id_wherever_it_goes(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit("worse")
    (repo.top / "elsewhere").mkdir()
    repo.git("mv", "a.cjm.yaml", "elsewhere/renamed.cjm.yaml")
    repo.write("elsewhere/renamed.cjm.yaml", write_map("A", 2, id="a"))
    repo.commit("moved")
    expected = {
        "elsewhere/renamed.cjm.yaml": ["changed", "from a.cjm.yaml", "emotion.score"],
    }
    assert look(run_cjm, repo, "HEAD~1..HEAD") == expected


def test_a_folder_that_moved_is_no_new_one(run_cjm: RunCjm, repo: Repo) -> None:
    repo.commit("worse")
    repo.git("mv", "maps", "journeys")
    repo.write("journeys/b.cjm.yaml", write_map("B", 1))
    expected = {
        "journeys/b.cjm.yaml": ["changed", "from maps/b.cjm.yaml", "emotion.score"],
    }
    assert look(run_cjm, repo) == expected


def test_what_is_new_and_what_is_gone(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("c.cjm.yaml", write_map("C"))
    (repo.top / "maps/b.cjm.yaml").unlink()
    expected = SCORED | {"c.cjm.yaml": ["added"], "maps/b.cjm.yaml": ["removed"]}
    assert look(run_cjm, repo) == expected
    assert look(run_cjm, repo, "--fail-on", "major", code=1) == expected


def test_a_persona_file_touches_the_maps_that_name_it(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    more = "persona: people/sara.persona.yaml\n"
    repo.write("people/sara.persona.yaml", "name: Sara\nrole: Buyer\n")
    repo.commit("first", a=write_map("A", more=more), b=write_map("B"))
    repo.write("people/sara.persona.yaml", "name: Sara\nrole: Seller\n")
    # The change is told once, of the persona; of the map where it alone is asked for.
    told = {"people/sara.persona.yaml": ["changed", "role"]}
    assert look(run_cjm, repo) == told
    assert look(run_cjm, repo, "--only", "a.cjm.yaml") == {"a.cjm.yaml": ["changed", "role"]}
    assert look(run_cjm, repo, "HEAD", "a.cjm.yaml") == {"a.cjm.yaml": ["changed", "role"]}
    assert look(run_cjm, repo, "--exclude", "people/") == {}
    repo.commit("second")
    assert look(run_cjm, repo, "HEAD~1..") == told
    # Who uses it is told whichever folder is asked for.
    for two in (("HEAD~1:people", "people"), ("HEAD~1:people", "HEAD:people")):
        done = run_cjm("diff", *two, "-f", "json", cwd=repo.top)
        (one,) = json.loads(done.stdout)["maps"]
        assert [user["title"] for user in one["used_by"]] == ["A"]
    (repo.top / "people/sara.persona.yaml").unlink()
    repo.commit("third", a=write_map("A", 1))
    assert look(run_cjm, repo, "HEAD~2..HEAD~1") == told
    done = run_cjm("diff", "HEAD~2..HEAD~1", "-f", "json", cwd=repo.top)
    (one,) = json.loads(done.stdout)["maps"]
    assert one["kind"] == "persona"
    assert one["used_by"] == [{"file": "HEAD~1:a.cjm.yaml", "title": "A"}]


def test_personas_are_counted_apart_from_maps(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    more = "persona: sara.persona.yaml\n"
    for name in ("sara", "ali", "gone"):
        repo.write(f"{name}.persona.yaml", f"id: {name}\nname: {name}\nneeds: [Time]\n")
    repo.commit("first", a=write_map("A", more=more), b=write_map("B", more=more, id="b"))
    repo.write("sara.persona.yaml", "id: sara\nname: sara\nneeds: [Time, Trust]\n")
    repo.git("mv", "ali.persona.yaml", "other.persona.yaml")
    (repo.top / "gone.persona.yaml").unlink()
    repo.write("new.persona.yaml", "id: new\nname: Someone else\n")
    repo.write("broken.persona.yaml", "name: [\n")
    repo.commit("second", b=write_map("B", 1, more=more, id="b"))
    done = run_cjm("diff", "HEAD~1..HEAD", cwd=repo.top)
    said = done.stdout.decode()
    assert done.returncode == 1  # one file cannot be read
    assert "1 of 2 maps, 5 personas changed" in done.stderr.decode()
    assert "HEAD:broken.persona.yaml\n" in said
    assert "This persona cannot be read, so it is not compared." in said
    assert "minor  - This persona is gone.\n  No map uses it" in said
    assert "minor  + This persona is new." in said
    assert "The file was HEAD~1:ali.persona.yaml" in said
    assert "Used by: A (HEAD:a.cjm.yaml), B (HEAD:b.cjm.yaml)" in said
    assert said.count("Need · added") == 1
    for form in ("markdown", "github", "html", "svg", "json"):
        done = run_cjm("diff", "HEAD~1..HEAD", "-f", form, cwd=repo.top)
        assert done.returncode == 1, done.stderr
        assert "Someone else" in done.stdout.decode() or form == "github"


def test_a_broken_map_hides_no_other(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("maps/b.cjm.yaml", "stages: [")
    assert look(run_cjm, repo, code=1) == SCORED | {"maps/b.cjm.yaml": ["broken"]}


def test_maps_of_a_submodule_are_its_own(run_cjm: RunCjm, repo: Repo, tmp_path: Path) -> None:
    other = make_repo(tmp_path / "other")
    other.commit("theirs", z=write_map("Z"))
    repo.git("submodule", "add", "-q", f"file://{other.top}", "theirs")
    assert look(run_cjm, repo) == SCORED
    repo.git("add", "-A")
    repo.git("commit", "-qm", "with a submodule")
    assert look(run_cjm, repo, "HEAD~1..HEAD") == SCORED


def test_a_submodule_at_a_revision_is_called_one(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    other = make_repo(tmp_path / "other")
    other.commit("theirs", z=write_map("Z"))
    repo.git("submodule", "add", "-q", f"file://{other.top}", "theirs")
    repo.commit("with a submodule")
    done = run_cjm("diff", "HEAD:theirs", cwd=repo.top)
    assert done.returncode == 2
    assert b"`theirs` is a submodule at `HEAD`" in done.stderr
    assert b"`cjm diff -C theirs` compares its maps" in done.stderr
    repo.write("theirs/z.cjm.yaml", write_map("Z", 1))
    assert run_cjm("diff", "-C", "theirs", cwd=repo.top).stdout.startswith(b"z.cjm.yaml  Z\n")


def test_what_a_sparse_checkout_leaves_out_is_not_gone(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    repo.write("people/sara.persona.yaml", "name: Sara\n")
    repo.write("people/else.yaml", "name: Somebody else\n")
    more = "personas: [people/sara.persona.yaml, people/else.yaml]\n"
    repo.commit("more", a=write_map("A", id="a", more=more))
    sparse = clone(repo, tmp_path / "sparse", "--sparse")
    assert not (sparse.top / "maps").exists()
    assert look(run_cjm, sparse) == {}
    assert look(run_cjm, sparse, "HEAD:maps/b.cjm.yaml") == {}
    sparse.write("a.cjm.yaml", write_map("A", -1, id="a", more=more))
    assert look(run_cjm, sparse) == SCORED
    assert look(run_cjm, sparse, "HEAD", "a.cjm.yaml") == SCORED
    sparse.git("sparse-checkout", "add", "maps")
    (sparse.top / "maps/b.cjm.yaml").unlink()
    assert look(run_cjm, sparse) == SCORED | {"maps/b.cjm.yaml": ["removed"]}


def test_other_ends_of_lines_are_no_change(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("checkout", "-q", "--", ".")
    repo.write(".gitattributes", "*.yaml text eol=crlf\n")
    repo.commit("broken, and with other ends", broken="stages: [\n")
    for path in repo.top.rglob("*.cjm.yaml"):
        path.unlink()
    repo.git("checkout", "-q", "--", ".")
    assert b"\r\n" in (repo.top / "broken.cjm.yaml").read_bytes()
    assert look(run_cjm, repo) == {}


def test_a_repository_of_somebody_else_is_told_how_to_trust(
    run_cjm: RunCjm, tmp_path: Path
) -> None:
    repo = make_repo(tmp_path / "a place")
    repo.commit("first", a=write_map("A"))
    env = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    for command in ("diff", "log", "blame"):
        arguments = [] if command == "diff" else ["a.cjm.yaml"]
        done = run_cjm(command, *arguments, cwd=repo.top, env=env)
        assert done.returncode == 2
        remedy = f"`git config --global --add safe.directory '{repo.top}'` trusts it"
        assert remedy in done.stderr.decode()


def test_without_a_work_tree_it_is_said_how_to_have_one(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    bare = clone(repo, tmp_path / "bare", "--bare")
    done = run_cjm("diff", "HEAD~1..HEAD", cwd=bare.top)
    assert done.returncode == 2
    assert b"git worktree add" in done.stderr


def test_without_a_commit_in_common_there_is_another_way(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("checkout", "-q", "--orphan", "lonely")
    repo.git("commit", "-qam", "lonely")
    done = run_cjm("diff", "main...lonely", cwd=repo.top)
    assert done.returncode == 2
    assert b"`main..lonely` compares them as they are" in done.stderr
    assert look(run_cjm, repo, "main..lonely") == SCORED


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_that_is_no_utf_8(run_cjm: RunCjm, repo: Repo) -> None:
    name = os.fsdecode(b"caf\xe9.cjm.yaml")
    repo.write(name, write_map("C"))
    repo.commit("odd")
    repo.write(name, write_map("C", -1))
    assert look(run_cjm, repo) == {"caf%E9.cjm.yaml": ["changed", "emotion.score"]}


def test_a_shallow_clone_says_what_to_do(run_cjm: RunCjm, repo: Repo, tmp_path: Path) -> None:
    first = repo.git("rev-parse", "HEAD")
    repo.commit("second")
    shallow = clone(repo, tmp_path / "shallow", "--depth", "1")
    done = run_cjm("diff", first, cwd=shallow.top)
    assert done.returncode == 2
    assert b"git fetch --unshallow" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere",), b"there is no revision `nowhere`"),
        (("nowhere.cjm.yaml",), b"there is no file `nowhere.cjm.yaml`"),
        (("HEAD:nowhere.cjm.yaml",), b"there is no file `nowhere.cjm.yaml` at `HEAD`"),
        (("-",), b"nothing says what to compare it with"),
        (("-", "-"), b"the standard input can be one side only"),
        (("HEAD", "-"), b"has no place in it"),
        (("HEAD..main", "HEAD"), b"both sides at once"),
        (("a.cjm.yaml", "maps"), b"is a file, but `maps` is a folder"),
        (("topic",), b"is a file or folder, and a revision too"),
        (("HEAD:../x",), b"lies outside the repository"),
        (("--", "-x", "HEAD"), b"is no revision"),
    ],
)
def test_what_means_nothing_is_said(
    run_cjm: RunCjm, repo: Repo, arguments: tuple[str, ...], words: bytes
) -> None:
    repo.git("branch", "topic")
    (repo.top / "topic").mkdir()
    done = run_cjm("diff", *arguments, cwd=repo.top)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in done.stderr, done.stderr.decode()


def test_outside_of_git_only_files_can_be_compared(run_cjm: RunCjm, tmp_path: Path) -> None:
    (tmp_path / "a.cjm.yaml").write_text(write_map("A"))
    for arguments in ((), ("HEAD",), ("a.cjm.yaml",)):
        done = run_cjm("diff", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"git repository" in done.stderr


def test_a_filter_keeps_what_is_asked_for(run_cjm: RunCjm, tmp_path: Path) -> None:
    pain = "    pain_points: [{id: p, text: It is slow, severity: %s}]\n    thoughts: [%s]\n"
    (tmp_path / "a.cjm.yaml").write_text(write_map("A") + pain % (2, "Why is it so?"))
    (tmp_path / "b.cjm.yaml").write_text(write_map("A", -1) + pain % (3, "Why is it so slow?"))
    two = ("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "json")

    def fields(*flags: str) -> list[str]:
        maps = json.loads(run_cjm(*two, *flags).stdout)["maps"]
        return [change["field"] for one in maps for change in one["changes"]]

    assert fields() == ["emotion.score", "text", "severity"]
    assert fields("--ignore-wording") == ["emotion.score", "severity"]
    assert fields("--only", "stages[1].emotion") == ["emotion.score"]
    assert fields("--only", "stages[*].pain_points") == ["severity"]
    assert fields("--exclude", "thoughts", "--exclude", "emotion") == ["severity"]
    assert fields("--exclude", "stages") == []
    assert fields("--exclude", "*.cjm.yaml") == []


def test_personas_in_files_of_their_own_are_compared(run_cjm: RunCjm) -> None:
    text = "id: mina\nname: Mina\nneeds: [Time]\n"
    for name, words in (("a", text), ("b", text.replace("Mina", "Sara").replace("Time", "Trust"))):
        (run_cjm.folder / f"{name}.persona.yaml").write_text(words)
    done = run_cjm("diff", "a.persona.yaml", "b.persona.yaml")
    said = done.stdout.decode()
    assert said.startswith("b.persona.yaml  Sara\n  3 minor\n")
    assert "renamed: “Mina” → “Sara”" in said
    assert "Need · added  needs[1]  Trust" in said
    assert json.loads(run_cjm("diff", "a.persona.yaml", "b.persona.yaml", "-f", "json").stdout)
    done = run_cjm("diff", "a.persona.yaml", "b.persona.yaml", "-f", "html")
    page = done.stdout.decode()
    assert done.returncode == 0
    assert '<del class="own">Mina</del><ins class="own">Sara</ins>' in page
    assert re.search("Trust</ins>", page)
    done = run_cjm("diff", "a.persona.yaml", "b.persona.yaml", "-f", "svg", "--exit-code")
    assert done.returncode == 1
    assert b"A persona has no feelings to draw;" in done.stdout
    (run_cjm.folder / "c.cjm.yaml").write_text("cjm: 1\ntitle: A\nstages: []\n")
    done = run_cjm("diff", "a.persona.yaml", "c.cjm.yaml")
    assert (done.returncode, b"are a map and a persona" in done.stderr) == (2, True)


@pytest.mark.parametrize("changed", [1, 12])
def test_all_contents_come_from_one_git(run_cjm: RunCjm, tmp_path: Path, changed: int) -> None:
    """However many maps changed, git is asked for contents once."""
    repo = make_repo(tmp_path / "repo")
    maps = {f"m{at}": f"cjm: 1\ntitle: M{at}\nstages: []\n" for at in range(20)}
    repo.commit("old", **maps)
    new = {
        name: text.replace("title: M", "title: N") for name, text in list(maps.items())[:changed]
    }
    repo.commit("new", **new)
    programs, log = tmp_path / "programs", tmp_path / "log"
    programs.mkdir()
    git = programs / "git"
    git.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\nexec "{shutil.which("git")}" "$@"\n')
    git.chmod(0o755)
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    done = run_cjm("diff", "HEAD~1..HEAD", cwd=repo.top, env={"PATH": path})
    assert f"{changed} of 20 maps changed" in done.stderr.decode()
    calls = log.read_text().splitlines()
    assert len([call for call in calls if "cat-file --batch" in call]) == 1
    assert len(calls) < 12


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "between `HEAD` and `the work tree`"), ("fa", "میان `HEAD` و `پوشه کار`")],
)
def test_the_side_on_the_disk_has_a_name_in_each_language(
    run_cjm: RunCjm, repo: Repo, lang: str, told: str
) -> None:
    done = run_cjm("diff", "-f", "markdown", "--lang", lang, cwd=repo.top)
    assert told in done.stdout.decode("utf-8")
    page = run_cjm("diff", "-f", "html", "-o", "-", "--lang", lang, cwd=repo.top)
    assert f'<code dir="ltr">{told.split("`")[3]}</code>' in page.stdout.decode("utf-8")


def test_a_map_that_git_lfs_keeps_elsewhere_is_told_how_to_get(run_cjm: RunCjm, repo: Repo) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"
    repo.commit("kept elsewhere", a=pointer)
    repo.write("a.cjm.yaml", write_map("A", id="a"))
    done = run_cjm("diff", cwd=repo.top)
    assert done.returncode == 1
    assert b"HEAD:a.cjm.yaml:1:1: error[syntax] the file only stands for the map" in done.stdout
    done = run_cjm("diff", "HEAD", "-f", "markdown", cwd=repo.top)
    assert b"which Git LFS keeps elsewhere" in done.stdout
