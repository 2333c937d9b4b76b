"""`cjm validate --since`: only what touches elements that changed, in real repositories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, clone, make_repo

MAP = """\
cjm: 1
title: Buying shoes
stages:
  - id: find
    name: Find
    touchpoints: {name: Search, channel: search}
    pain_points: [Nothing fits, Too much]
  - name: پرداخت
    touchpoints: {name: Page, channel: web}
    pain_points:
      - صفحه کند است
      - text: گران
        severity: 2
"""


@pytest.fixture
def repo(run_cjm: RunCjm) -> Repo:
    repo = make_repo(run_cjm.folder)
    repo.commit(a=MAP, maps__b=MAP)
    return repo


def find(run_cjm: RunCjm, since: str = "HEAD", *arguments: str) -> list[str]:
    """The findings of one rule that are left, without what they say."""
    rule = "--select=pain-without-fix,unknown-reference,many-stages,unused-ignore"
    done = run_cjm("validate", "-q", "--report=concise", rule, "--since", since, *arguments)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return [
        line.split(":")[0] + ":" + line.split(":")[1] for line in done.stdout.decode().splitlines()
    ]


def edit(repo: Repo, old: str, new: str, name: str = "a.cjm.yaml") -> None:
    text = (repo.top / name).read_text("utf-8")
    assert old in text
    repo.write(name, text.replace(old, new))


def test_without_a_change_nothing_is_shown(run_cjm: RunCjm, repo: Repo) -> None:
    assert find(run_cjm) == []


def test_only_the_element_that_changed_is_shown(run_cjm: RunCjm, repo: Repo) -> None:
    edit(repo, "severity: 2", "severity: 4")
    assert find(run_cjm) == ["a.cjm.yaml:12"]


def test_moved_lines_and_another_order_are_no_change(run_cjm: RunCjm, repo: Repo) -> None:
    head, _, stages = MAP.partition("stages:\n")
    first, mark, second = stages.partition("  - name: پرداخت\n")
    second = second.replace("    touchpoints: {name: Page, channel: web}\n", "")
    second += "    touchpoints:\n      - channel: web\n        name: Page\n"
    repo.write("a.cjm.yaml", f"# a word\n\n{head}stages:\n{mark}{second}\n{first}")
    edit(repo, "[Nothing fits, Too much]", "[Too much, {text: Nothing fits}]")
    assert find(run_cjm) == []


def test_a_new_map_is_shown_as_a_whole(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("new.cjm.yaml", MAP)
    assert find(run_cjm) == [f"new.cjm.yaml:{line}" for line in (7, 7, 11, 12)]


def test_a_finding_that_comes_of_a_change_elsewhere_is_shown(run_cjm: RunCjm, repo: Repo) -> None:
    edit(repo, "    pain_points: [", "    fixes: A filter\n    pain_points: [")
    repo.commit()
    assert find(run_cjm) == []
    edit(repo, "    fixes: A filter\n", "")
    assert find(run_cjm) == ["a.cjm.yaml:7", "a.cjm.yaml:7"]


def test_a_finding_about_a_container_is_shown_where_its_content_changed(
    run_cjm: RunCjm, repo: Repo
) -> None:
    more = "".join(f"  - name: S{number}\n    touchpoints: x\n" for number in range(12))
    repo.write("a.cjm.yaml", MAP + more)
    repo.commit()
    edit(repo, "title: Buying shoes", "title: Buying boots")
    assert find(run_cjm) == []
    edit(repo, "name: S3", "name: Third")
    assert find(run_cjm) == ["a.cjm.yaml:4"]


def test_an_idle_comment_is_shown_where_it_is_new(run_cjm: RunCjm, repo: Repo) -> None:
    edit(repo, "title: Buying shoes", "title: Buying shoes  # cjm: ignore[no-goal] old")
    repo.commit()
    edit(repo, "name: Find", "name: Seek  # cjm: ignore[no-goal] new")
    assert find(run_cjm)[:1] == ["a.cjm.yaml:5"]


def test_a_changed_persona_file_touches_the_maps_that_name_it(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("ann.persona.yaml", "name: Ann\nneeds: {text: Rest, for: find}\n")
    repo.write("a.cjm.yaml", MAP.replace("stages:", "persona: ann.persona.yaml\nstages:"))
    repo.commit()
    assert find(run_cjm) == []
    repo.write("ann.persona.yaml", "name: Ann\nneeds: {text: Rest, for: nobody}\n")
    done = run_cjm("validate", "-q", "--report=concise", "--since=HEAD", "a.cjm.yaml")
    assert b"unknown-reference" in done.stdout
    assert b"pain-without-fix" not in done.stdout


@pytest.mark.parametrize(
    "written", ["persona: {}", "persona: '{}'", "persona: [{}, {}]", "persona:\n  - {}  # her"]
)
def test_a_changed_file_counts_however_it_is_named(
    run_cjm: RunCjm, repo: Repo, written: str
) -> None:
    repo.write("ann b.persona.yaml", "name: Ann\nneeds: {text: Rest, for: find}\n")
    repo.write(
        "a.cjm.yaml",
        MAP.replace("stages:", f"{written}\nstages:").replace("{}", "ann b.persona.yaml"),
    )
    repo.commit()
    repo.write("ann b.persona.yaml", "name: Ann\nneeds: {text: Rest, for: nobody}\n")
    done = run_cjm("validate", "-q", "--report=concise", "--since=HEAD", "a.cjm.yaml")
    assert b"unknown-reference" in done.stdout


def test_ids_that_are_written_out_are_no_change(run_cjm: RunCjm, repo: Repo) -> None:
    """As `cjm fmt --add-ids` does; what changed beside them is shown all the same."""
    assert run_cjm("fmt", "--add-ids").returncode == 0
    text = (repo.top / "a.cjm.yaml").read_text("utf-8")
    assert text.count("id:") > MAP.count("id:")
    assert find(run_cjm) == []
    edit(repo, "severity: 2", "severity: 4", "a.cjm.yaml")
    assert len(find(run_cjm)) == 1


def test_a_persona_is_told_of_whose_maps_are_gone(run_cjm: RunCjm, repo: Repo) -> None:
    """It was named when they were there; one that nobody named is no news."""
    repo.write("ann.persona.yaml", "name: Ann\n")
    repo.write("bob.persona.yaml", "name: Bob\n")
    repo.write("b.cjm.yaml", MAP.replace("stages:", "persona: ann.persona.yaml\nstages:"))
    repo.commit()
    unused = ("--select=unused-persona", "--report=concise", "--since=HEAD")
    assert run_cjm("validate", *unused).stdout == b""
    (repo.top / "b.cjm.yaml").unlink()
    assert run_cjm("validate", *unused).stdout.startswith(b"ann.persona.yaml:1:1: warning[unused")
    assert run_cjm("validate", *unused).stdout.count(b"\n") == 1


def test_a_map_that_could_not_be_read_is_shown_as_a_whole(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("a.cjm.yaml", MAP + "  - [")
    repo.commit()
    repo.write("a.cjm.yaml", MAP)
    assert len(find(run_cjm)) == 4


def test_other_line_ends_are_no_change(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("a.cjm.yaml", MAP.replace("\n", "\r\n"))
    assert find(run_cjm) == []


def test_a_map_that_was_renamed_is_held_against_what_it_was(run_cjm: RunCjm, repo: Repo) -> None:
    """With its own changes, and wherever it went: committed, or known to git."""
    repo.git("mv", "a.cjm.yaml", "maps/other name.cjm.yaml")
    assert find(run_cjm) == []
    edit(repo, "severity: 2", "severity: 4", "maps/other name.cjm.yaml")
    assert find(run_cjm) == ["maps/other name.cjm.yaml:12"]
    repo.commit()
    assert find(run_cjm, "HEAD~1") == ["maps/other name.cjm.yaml:12"]
    done = run_cjm("validate", "--select=no-goal", "--since=HEAD~1")
    assert b"1 of 2 maps changed since `HEAD~1`" in done.stderr


def test_a_renamed_map_keeps_what_it_refers_to(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("ann.persona.yaml", "name: Ann\n")
    repo.write("a.cjm.yaml", MAP.replace("stages:", "persona: ann.persona.yaml\nstages:"))
    repo.commit()
    (repo.top / "deep").mkdir()
    repo.git("mv", "a.cjm.yaml", "deep/a.cjm.yaml")
    edit(repo, "persona: ann", "persona: ../ann", "deep/a.cjm.yaml")
    assert find(run_cjm) == []


def test_a_copy_is_a_new_map(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("copy.cjm.yaml", MAP)
    repo.git("add", "-A")
    assert len(find(run_cjm)) == 4


def test_each_repository_of_a_run_has_its_own_past(run_cjm: RunCjm, repo: Repo) -> None:
    """Also one in a folder of another, as a submodule is."""
    inner = make_repo(repo.top / "maps/shop")
    inner.commit(a=MAP)
    (inner.top / "deep").mkdir()
    inner.commit(deep__b=MAP)
    repo.write("maps/shop-2/c.cjm.yaml", MAP)
    repo.git("add", "maps/shop-2")
    repo.git("commit", "-qm", "more")
    assert find(run_cjm) == []
    edit(repo, "severity: 2", "severity: 4", "maps/shop/deep/b.cjm.yaml")
    assert find(run_cjm) == ["maps/shop/deep/b.cjm.yaml:12"]


def test_the_fork_counts_not_what_came_after(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("switch", "-qc", "side")
    edit(repo, "severity: 2", "severity: 4")
    repo.commit()
    repo.git("switch", "-q", "main")
    edit(repo, "Too much", "Far too much", "maps/b.cjm.yaml")
    repo.commit()
    repo.git("switch", "-q", "side")
    assert find(run_cjm, "main...") == ["a.cjm.yaml:12"]
    assert find(run_cjm, "main...HEAD", "maps") == []


def test_it_works_from_a_folder_below(run_cjm: RunCjm, repo: Repo) -> None:
    edit(repo, "severity: 2", "severity: 4", "maps/b.cjm.yaml")
    assert find(run_cjm, "HEAD", "-C", "maps") == ["b.cjm.yaml:12"]


def test_a_setting_for_a_file_holds_for_its_past_too(run_cjm: RunCjm, repo: Repo) -> None:
    repo.write("cjm.toml", '[rules]\nignore = ["pain-without-fix"]\n')
    edit(repo, "severity: 2", "severity: 4")
    assert (
        run_cjm("validate", "-q", "--since=HEAD", "--fail-on=warning").stdout.count(b"pain-") == 0
    )


@pytest.mark.parametrize("revision", ["nowhere", "-x", "main..HEAD", "", ":/none"])
def test_a_revision_that_is_none_stops_the_run(run_cjm: RunCjm, repo: Repo, revision: str) -> None:
    done = run_cjm("validate", f"--since={revision}")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: ")
    assert b"remote" not in done.stderr


def test_without_a_repository_the_run_stops(run_cjm: RunCjm) -> None:
    Path(run_cjm.folder, "a.cjm.yaml").write_text(MAP, encoding="utf-8")
    done = run_cjm("validate", "--since=HEAD")
    assert done.returncode == 2
    assert b"is in no git repository" in done.stderr


def test_the_standard_input_has_no_past(run_cjm: RunCjm, repo: Repo) -> None:
    assert run_cjm("validate", "-", "--since=HEAD", stdin=MAP.encode()).returncode == 2


def test_a_shallow_clone_gets_the_remedy(run_cjm: RunCjm, repo: Repo, tmp_path: Path) -> None:
    repo.commit()
    shallow = clone(repo, tmp_path / "shallow", "--depth=1")
    done = run_cjm("validate", "--since=HEAD~1", cwd=shallow.top)
    assert done.returncode == 2
    assert b"git fetch --unshallow" in done.stderr
    assert b"fetch-depth: 0" in done.stderr


def test_a_branch_that_only_the_remote_has_is_named(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    copy = clone(repo, tmp_path / "copy")
    copy.git("checkout", "-q", "--detach")
    copy.git("branch", "-D", "main")
    done = run_cjm("validate", "--since=main...", cwd=copy.top)
    assert done.returncode == 2
    assert b"there is no branch `main` of its own in this clone" in done.stderr
    assert b"did you mean `origin/main`?" in done.stderr
    assert run_cjm("validate", "-q", "--since=origin/main...", cwd=copy.top).returncode == 0
