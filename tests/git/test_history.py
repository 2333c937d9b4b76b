"""`cjm log` and `cjm blame`: how a map came to be."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

from tests.command import RunCjm
from tests.git.repositories import Repo, clone, make_repo

MAP = """\
cjm: 1
id: returns
title: Returns
stages:
  - id: ask
    name: Ask
    emotion: 1
  - id: pay
    name: Pay
    emotion: 0
    pain_points:
      - {id: slow, text: It takes weeks, severity: 3}
"""
WORSE = MAP.replace("emotion: 0", "emotion: -1")
RENAMED = WORSE.replace("id: pay\n    name: Pay", "id: refund\n    was: pay\n    name: Refund")
MOVED = RENAMED.replace(
    "    pain_points:\n      - {id: slow, text: It takes weeks, severity: 3}\n", ""
).replace(
    "    emotion: 1\n",
    "    emotion: 1\n    pain_points:\n      - {id: slow, text: It takes weeks, severity: 3}\n",
)


def commit(repo: Repo, author: str, day: str, message: str, **files: str) -> None:
    for name, text in files.items():
        repo.write(f"{name}.cjm.yaml", text)
    repo.git("add", "-A")
    person = {"NAME": author, "EMAIL": "a@example.org", "DATE": f"{day}T12:00:00Z"}
    roles = ("AUTHOR", "COMMITTER")
    env = {f"GIT_{role}_{key}": value for role in roles for key, value in person.items()}
    subprocess.run(
        ["git", "commit", "-qm", message], cwd=repo.top, env=os.environ | env, check=True
    )


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Five versions: made, worse, renamed, moved to another file, a pain moved."""
    repo = make_repo(tmp_path / "repo")
    commit(repo, "First", "2026-01-05", "Draw it", a=MAP)
    commit(repo, "Second", "2026-02-05", "Say how it was", a=WORSE)
    commit(repo, "Third", "2026-03-05", "Call it refund", a=RENAMED)
    repo.git("mv", "a.cjm.yaml", "b.cjm.yaml")
    commit(repo, "Fourth", "2026-04-05", "Another name")
    commit(repo, "Fifth", "2026-05-05", "Move the pain", b=MOVED)
    return repo


def tell(run_cjm: RunCjm, repo: Repo, *arguments: str) -> str:
    done = run_cjm(*arguments, cwd=repo.top)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def cut_ids(text: str) -> list[str]:
    """Lines without the ids of commits."""
    return [line if line.startswith(" ") else line[12:] for line in text.splitlines()]


def test_each_version_is_told_with_its_curve_and_largest_changes(
    run_cjm: RunCjm, repo: Repo
) -> None:
    assert cut_ids(tell(run_cjm, repo, "log", "b.cjm.yaml")) == [
        "5 May 2026  Fifth   minor  ▆▃  Move the pain",
        (
            "    minor > Pain point · moved here from: stages[refund].pain_points[slow]"
            "  stages[ask].pain_points[slow]  It takes weeks"
        ),
        "5 Mar 2026  Third   minor  ▆▃  Call it refund",
        "    minor ~ renamed: “Pay” → “Refund”  stages[refund]  Refund",
        "    patch ~ Id: pay → refund  stages[refund]  Refund",
        "5 Feb 2026  Second  major  ▆▃  Say how it was",
        "    major ~ Feeling: 0 → −1  stages[pay]  Pay",
        "5 Jan 2026  First          ▆▅  Draw it",
        "    the first version",
    ]


def test_a_stage_is_followed_through_its_names(run_cjm: RunCjm, repo: Repo) -> None:
    said = tell(run_cjm, repo, "log", "b.cjm.yaml", "--stage", "refund", "-f", "json")
    commits = json.loads(said)["commits"]
    assert [one["subject"] for one in commits] == [
        "Move the pain", "Call it refund", "Say how it was", "Draw it",
    ]  # fmt: skip
    assert commits[2]["changes"][0] | {"address": ""} == {
        "kind": "edited",
        "weight": "major",
        "address": "",
        "field": "emotion.score",
        "before": 0.0,
        "after": -1.0,
        "label": "Pay",
        "is_guess": False,
        "words": "Stage · Feeling: 0 → −1",
    }
    assert "Say how it was" not in tell(run_cjm, repo, "log", "b.cjm.yaml", "--stage", "ask")


def test_a_part_of_the_history_is_compared_with_what_came_before_it(
    run_cjm: RunCjm, repo: Repo
) -> None:
    days = ("--since", "2026-01-20", "--until", "2026-02-20")
    assert cut_ids(tell(run_cjm, repo, "log", "b.cjm.yaml", *days)) == [
        "5 Feb 2026  Second  major  ▆▃  Say how it was",
        "    major ~ Feeling: 0 → −1  stages[pay]  Pay",
    ]
    assert len(tell(run_cjm, repo, "log", "b.cjm.yaml", "-n", "1").splitlines()) == 2


def test_the_project_says_which_way_a_target_is_better(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    goal = "goals: [{text: Fewer leave, metric: abandoned, target: 55}]\n"
    repo.write("cjm.toml", '[metrics.abandoned]\nunit = "%"\nbetter = "lower"\n')
    commit(repo, "First", "2026-01-05", "Draw it", a=MAP + goal)
    commit(repo, "Second", "2026-02-05", "Give it up", a=MAP + goal.replace("55", "65"))
    assert tell(run_cjm, repo, "log", "a.cjm.yaml", "--weight", "major").splitlines()[1] == (
        "    major ~ Goal · Target: 55% → 65%  goals[1]  Fewer leave"
    )


def test_each_element_is_traced_to_the_commit_that_last_changed_it(
    run_cjm: RunCjm, repo: Repo
) -> None:
    assert cut_ids(tell(run_cjm, repo, "blame", "b.cjm.yaml")) == [
        "5 Jan 2026  First  map  Returns",
        "5 Jan 2026  First  stages[ask]  Ask",
        "5 May 2026  Fifth  stages[ask].pain_points[slow]  It takes weeks",
        "5 Mar 2026  Third  stages[refund]  Refund",
    ]
    elements = json.loads(tell(run_cjm, repo, "blame", "b.cjm.yaml", "-f", "json"))["elements"]
    assert [(one["kind"], one["file"]) for one in elements][2:] == [
        ("pain-point", "b.cjm.yaml"),
        ("stage", "a.cjm.yaml"),
    ]


def test_a_map_is_followed_by_its_id_where_git_sees_no_rename(run_cjm: RunCjm, repo: Repo) -> None:
    repo.git("rm", "-q", "b.cjm.yaml")
    stages = "".join(f"  - {{id: s{n}, name: Stage {n}, emotion: 1}}\n" for n in range(30))
    commit(
        repo,
        "Sixth",
        "2026-06-05",
        "Begin anew",
        c=f"cjm: 1\nid: returns\ntitle: R\nstages:\n{stages}",
    )
    said = tell(run_cjm, repo, "log", "c.cjm.yaml")
    assert "Begin anew" in said
    assert "Draw it" in said


def test_a_version_that_is_no_map_is_named_and_passed_over(run_cjm: RunCjm, repo: Repo) -> None:
    commit(repo, "Sixth", "2026-06-05", "Break it", b="stages: [\n")
    commit(repo, "Seventh", "2026-07-05", "Mend it", b=MOVED.replace("emotion: 1", "emotion: 2"))
    lines = cut_ids(tell(run_cjm, repo, "log", "b.cjm.yaml"))
    assert lines[:4] == [
        "5 Jul 2026  Seventh  minor  █▃  Mend it",
        "    minor ~ Feeling: +1 → +2  stages[ask]  Ask",
        "5 Jun 2026  Sixth           Break it",
        "    Cannot be read",
    ]


def test_what_has_no_history_is_said(run_cjm: RunCjm, repo: Repo, tmp_path: Path) -> None:
    repo.write("new.cjm.yaml", MAP)
    cases = {
        ("log", "new.cjm.yaml"): "never committed",
        ("blame", "new.cjm.yaml"): "never committed",
        ("log", "b.cjm.yaml", "--stage", "nowhere"): "no stage or step `nowhere`",
        ("log", "b.cjm.yaml", "--at", "stages[aks]"): "did you mean `stages[ask]`?",
        ("log", "b.cjm.yaml", "--at", "stages[ask]", "--stage", "ask"): "leave one out",
    }
    for arguments, words in cases.items():
        done = run_cjm(*arguments, cwd=repo.top)
        assert done.returncode == 2
        assert words in done.stderr.decode()
    make_repo(tmp_path / "bare")
    done = run_cjm("log", "x.cjm.yaml", cwd=tmp_path / "bare")
    assert (done.returncode, b"nothing is committed" in done.stderr) == (2, True)


def test_a_persona_in_a_file_of_its_own_has_a_history(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    text = "id: mina\nname: Mina\nneeds: [Time]\nquote: I have no time for this.\n"
    for day, message, name, words in (
        ("2026-01-05", "Meet her", "a", text),
        ("2026-02-05", "Ask again", "a", text.replace("[Time]", "[Time, Trust]")),
        (
            "2026-03-05",
            "Call her Sara",
            "b",
            text.replace("Mina", "Sara").replace("[Time]", "[Time, Trust]"),
        ),
    ):
        (repo.top / "a.persona.yaml").unlink(missing_ok=True)
        repo.write(f"{name}.persona.yaml", words)
        commit(repo, "Somebody", day, message)
    done = run_cjm("log", "b.persona.yaml", cwd=repo.top)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    assert [line.rpartition("  ")[2] for line in lines if line[0] != " "] == [
        "Call her Sara",
        "Ask again",
        "Meet her",
    ]
    assert "Trust" in "".join(lines)
    done = run_cjm("blame", "b.persona.yaml", cwd=repo.top)
    days = [line.split("  ")[1:] for line in done.stdout.decode().splitlines()]
    assert [(day[0], day[-1]) for day in days] == [
        ("5 Mar 2026", "Sara"),
        ("5 Jan 2026", "Time"),
        ("5 Feb 2026", "Trust"),
    ]


def test_a_persona_that_a_map_names_is_called_by_its_file(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    repo.write("mina.persona.yaml", "id: mina\nname: Mina\n")
    stages = "stages:\n  - {name: Ask, emotion: 1}\n"
    repo.write("a.cjm.yaml", f"cjm: 1\ntitle: A\npersona: mina.persona.yaml\n{stages}")
    commit(repo, "Somebody", "2026-01-05", "Meet her")
    told = cut_ids(tell(run_cjm, repo, "blame", "a.cjm.yaml"))
    assert "5 Jan 2026  Somebody  personas[1]  mina.persona.yaml" in told


@pytest.mark.parametrize(
    ("flags", "subjects"),
    [
        (("--at", "stages[ask].pain_points[slow]"), ["Move the pain", "Draw it"]),
        (("--feelings",), ["Say how it was", "Draw it"]),
        (("--stage", "ask", "--feelings"), ["Draw it"]),
        (("--weight", "major"), ["Say how it was", "Draw it"]),
        (("--weight", "minor", "--stage", "Refund"), [
            "Move the pain", "Call it refund", "Say how it was", "Draw it",
        ]),
    ],
)  # fmt: skip
def test_a_part_of_what_changed_can_be_asked_for(
    run_cjm: RunCjm, repo: Repo, flags: tuple[str, ...], subjects: list[str]
) -> None:
    said = json.loads(tell(run_cjm, repo, "log", "b.cjm.yaml", *flags, "-f", "json"))
    assert [one["subject"] for one in said["commits"]] == subjects


def test_a_change_is_that_of_the_branch_that_made_it(run_cjm: RunCjm, tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "repo")
    commit(repo, "First", "2026-01-05", "Draw it", a=MAP)
    repo.git("switch", "-qc", "side")
    commit(repo, "Second", "2026-02-05", "Hurt more", a=MAP.replace("severity: 3", "severity: 5"))
    repo.git("switch", "-q", "main")
    commit(repo, "Third", "2026-03-05", "Feel better", a=MAP.replace("emotion: 1", "emotion: 2"))
    repo.git("merge", "-q", "--no-ff", "-m", "Merge", "side")
    said = json.loads(tell(run_cjm, repo, "log", "a.cjm.yaml", "-f", "json"))["commits"]
    words = {
        one["author"]: [change["words"].replace("\u00a0", " ") for change in one["changes"]]
        for one in said
    }
    assert words == {
        "Third": ["Stage · Feeling: +1 → +2"],
        "Second": ["Pain point · Severity: 3 of 5 → 5 of 5"],
        "First": [],
    }
    traced = json.loads(tell(run_cjm, repo, "blame", "a.cjm.yaml", "-f", "json"))["elements"]
    assert {one["address"]: one["author"] for one in traced} == {
        "": "First",
        "stages[ask]": "Third",
        "stages[pay]": "First",
        "stages[pay].pain_points[slow]": "Second",
    }


@pytest.mark.parametrize("name", ["log", "blame"])
def test_the_data_keep_to_their_schema(run_cjm: RunCjm, repo: Repo, name: str) -> None:
    schema = json.loads((Path(__file__).parents[2] / f"schemas/{name}.schema.json").read_text())
    jsonschema.validate(json.loads(tell(run_cjm, repo, name, "b.cjm.yaml", "-f", "json")), schema)


def test_a_history_speaks_the_language_that_is_asked_for(run_cjm: RunCjm, repo: Repo) -> None:
    said = tell(run_cjm, repo, "log", "b.cjm.yaml", "--lang", "fa", "--feelings")
    assert "۱۶ بهمن ۱۴۰۴" in said
    assert "نخستین نسخه" in said
    assert "۱۶ بهمن" not in tell(run_cjm, repo, "blame", "b.cjm.yaml", "--lang", "fa")
    assert "۱۵ دی ۱۴۰۴" in tell(run_cjm, repo, "blame", "b.cjm.yaml", "--lang", "fa")


def test_a_shallow_clone_tells_what_it_has_and_where_it_ends(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    """The clone holds the last three commits; what the first of them changed is not known there."""
    shallow = clone(repo, tmp_path / "shallow", "--depth", "3")
    whole = run_cjm("log", "b.cjm.yaml", cwd=repo.top).stdout.decode()
    done = run_cjm("log", "b.cjm.yaml", cwd=shallow.top)
    told = done.stdout.decode()
    assert (done.returncode, "First" in told, "Third" in told, "Fifth" in told) == (
        0, False, False, True,
    )  # fmt: skip
    assert told.split()[:10] == whole.split()[:10]
    end = shallow.git("rev-parse", "HEAD~2")
    note, hint = done.stderr.decode().splitlines()
    assert note == (
        f"note: the history of `b.cjm.yaml` up to {end[:10]} (2026-03-05) is cut off in this "
        "shallow clone"
    )
    assert "`git fetch --unshallow`" in hint
    data = json.loads(run_cjm("log", "b.cjm.yaml", "-f", "json", cwd=shallow.top).stdout)
    assert data["cut_off_at"] == end
    schema = json.loads(run_cjm("schema", "log").stdout)
    jsonschema.validate(data, schema)


@pytest.mark.parametrize("part", [("-n", "1"), ("--since", "2026-05-01")])
def test_what_a_shallow_clone_holds_is_told_without_a_word(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path, part: tuple[str, ...]
) -> None:
    shallow = clone(repo, tmp_path / "shallow", "--depth", "3")
    done = run_cjm("log", "b.cjm.yaml", *part, cwd=shallow.top)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run_cjm("log", "b.cjm.yaml", *part, cwd=repo.top).stdout
    data = json.loads(run_cjm("log", "b.cjm.yaml", *part, "-f", "json", cwd=shallow.top).stdout)
    assert data["cut_off_at"] is None


def test_a_map_that_is_younger_than_the_end_of_a_shallow_clone_has_all_its_history(
    run_cjm: RunCjm, repo: Repo, tmp_path: Path
) -> None:
    repo.commit("New", new=MAP)
    repo.commit("Newer", new=WORSE)
    shallow = clone(repo, tmp_path / "shallow", "--depth", "3")
    for command in ("log", "blame"):
        done = run_cjm(command, "new.cjm.yaml", cwd=shallow.top)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == run_cjm(command, "new.cjm.yaml", cwd=repo.top).stdout


@pytest.mark.parametrize("flag", ["--since", "--until"])
@pytest.mark.parametrize("written", ["NONSENSE", "", "2026-13-45", "1405-13-01", "دیروز"])
def test_what_is_no_day_is_an_error(run_cjm: RunCjm, repo: Repo, flag: str, written: str) -> None:
    done = run_cjm("log", "b.cjm.yaml", flag, written, cwd=repo.top)
    assert done.returncode == 2
    assert not done.stdout
    said = done.stderr.decode()
    assert flag in said
    assert "write a day as 2026-11-01 or 1405-08-10, or as '3 months ago'" in said


@pytest.mark.parametrize(
    "day",
    ["2026-03-05", "2026/3/5", "1404-12-14", "۱۴۰۴/۱۲/۱۴", "2026-03-05 00:00"],
)
def test_days_of_both_calendars_begin_a_history(run_cjm: RunCjm, repo: Repo, day: str) -> None:
    """From the first second of the day, whatever the time is now."""
    told = tell(run_cjm, repo, "log", "b.cjm.yaml", "--since", day)
    assert "Third" in told
    assert "Second" not in told


@pytest.mark.parametrize("day", ["2026-03-05", "1404-12-14"])
def test_a_day_is_part_of_what_it_ends(run_cjm: RunCjm, repo: Repo, day: str) -> None:
    told = tell(run_cjm, repo, "log", "b.cjm.yaml", "--until", day)
    assert "Third" in told
    assert "Fifth" not in told


@pytest.mark.parametrize("day", ["3 months ago", "last monday", "yesterday", "now", "never"])
def test_what_git_takes_for_a_day_is_left_to_it(run_cjm: RunCjm, repo: Repo, day: str) -> None:
    tell(run_cjm, repo, "log", "b.cjm.yaml", "--since", day)
