"""The comment on a pull request: one, kept current, and never a reason to fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ci.server import Talk, serve

CHANGED = "<!-- cjm diff -->\n### Customer journeys · Feels worse: Leave\n"
OTHER = "<!-- cjm diff -->\n### Customer journeys · Feels worse: 2\n"
SAME = "<!-- cjm diff -->\n<!-- cjm diff: no changes -->\n### Customer journeys · Nothing changed\n"


@pytest.fixture
def talk() -> Iterator[Talk]:
    with serve(Talk()) as talk:
        yield talk


class Build:
    """A job at one of the two servers."""

    def __init__(self, folder: Path, talk: Talk, server: str) -> None:
        self.folder, self.server = folder, server
        (folder / "event.json").write_text(json.dumps({"pull_request": {"number": 7}}))
        self.summary = folder / "summary.md"
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
        if server == "github":
            self.environment |= {
                "GITHUB_TOKEN": talk.token,
                "GITHUB_API_URL": talk.address,
                "GITHUB_REPOSITORY": "shop/maps",
                "GITHUB_EVENT_PATH": str(folder / "event.json"),
                "GITHUB_STEP_SUMMARY": str(self.summary),
            }
        else:
            self.environment |= {
                "CJM_GITLAB_TOKEN": talk.token,
                "CI_API_V4_URL": f"{talk.address}/api/v4",
                "CI_PROJECT_ID": "42",
                "CI_MERGE_REQUEST_IID": "7",
            }

    def say(self, text: str, code: int = 0) -> str:
        (self.folder / "changes.md").write_text(text, "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "cjm.integrations", self.server, "changes.md"],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr


@pytest.fixture(params=["github", "gitlab"])
def build(request: pytest.FixtureRequest, tmp_path: Path, talk: Talk) -> Build:
    return Build(tmp_path, talk, request.param)


def test_one_comment_is_posted_and_then_updated(build: Build, talk: Talk) -> None:
    assert build.say(CHANGED) == "The comment of cjm diff: posted.\n"
    assert build.say(CHANGED) == "The comment of cjm diff: kept.\n"
    assert build.say(OTHER) == "The comment of cjm diff: updated.\n"
    assert talk.bodies == [OTHER]
    paths = {
        "github": (
            "/repos/shop/maps/issues/7/comments",
            "PATCH /repos/shop/maps/issues/comments/1",
        ),
        "gitlab": (
            "/api/v4/projects/42/merge_requests/7/notes",
            "PUT /api/v4/projects/42/merge_requests/7/notes/1",
        ),
    }
    assert f"POST {paths[build.server][0]}" in talk.asked
    assert paths[build.server][1] in talk.asked


def test_that_nothing_changes_any_more_is_said_where_something_was_said(
    build: Build, talk: Talk
) -> None:
    assert build.say(SAME) == "The comment of cjm diff: nothing to say.\n"
    assert talk.bodies == []
    build.say(CHANGED)
    assert build.say(SAME) == "The comment of cjm diff: updated.\n"
    assert talk.bodies == [SAME]


def test_comments_of_others_are_left_alone_on_whatever_page_ours_is(
    build: Build, talk: Talk
) -> None:
    talk.say(CHANGED, "somebody")
    talk.say("Looks good", "somebody")
    talk.say(f"I quote: {CHANGED}", talk.login or "", is_bot=True)
    build.say(CHANGED)
    build.say(OTHER)
    assert talk.bodies == [CHANGED, "Looks good", f"I quote: {CHANGED}", OTHER]


def test_a_token_of_a_workflow_tells_nobody_who_it_is(tmp_path: Path, talk: Talk) -> None:
    talk.login = None
    build = Build(tmp_path, talk, "github")
    talk.say(CHANGED, "somebody")
    build.say(CHANGED)
    build.say(OTHER)
    assert talk.bodies == [CHANGED, OTHER]


def test_a_fork_may_not_write_and_gets_it_in_the_summary(tmp_path: Path, talk: Talk) -> None:
    talk.may_write = False
    build = Build(tmp_path, talk, "github")
    said = build.say(CHANGED)
    assert said.startswith("::notice title=cjm diff::no comment was written")
    assert "in the summary of this run" in said
    assert "403" in said
    assert build.summary.read_text() == f"{CHANGED}\n"
    assert talk.bodies == []


@pytest.mark.parametrize("lack", ["token", "request", "server"])
def test_without_a_way_to_comment_the_build_goes_on(build: Build, talk: Talk, lack: str) -> None:
    if lack == "server":
        talk.is_down = True
    elif build.server == "github":
        key = {"token": "GITHUB_TOKEN", "request": "GITHUB_EVENT_PATH"}[lack]
        build.environment[key] = ""
    else:
        key = {"token": "CJM_GITLAB_TOKEN", "request": "CI_MERGE_REQUEST_IID"}[lack]
        build.environment[key] = ""
    said = build.say(f"{CHANGED}::error::no order\n")
    assert "no comment was written" in said
    assert "\n::error::" not in said
    assert talk.bodies == []
    if build.server == "github":
        assert build.summary.read_text().startswith(CHANGED)
    else:
        assert "### Customer journeys · Feels worse: Leave" in said


def test_a_token_is_never_shown(build: Build, talk: Talk) -> None:
    talk.may_write = False
    assert talk.token not in build.say(CHANGED)
    talk.is_down = True
    assert talk.token not in build.say(CHANGED)


def test_the_page_is_linked(build: Build, talk: Talk) -> None:
    build.environment["CJM_PAGE"] = "https://example.org/artifacts/1"
    build.say(CHANGED)
    assert talk.bodies[0].endswith("[cjm-changes.html](https://example.org/artifacts/1)\n")


@pytest.mark.parametrize("text", ["no comment of ours\n", f"{CHANGED}{'x' * 1_000_000}"])
def test_what_is_no_comment_is_not_posted(build: Build, talk: Talk, text: str) -> None:
    assert "is no comment of cjm diff" in build.say(text, 2)
    assert talk.asked == []


def test_a_wrong_call_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cjm.integrations", "github"],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 2
    assert "github|gitlab FILE" in done.stderr
