"""The conversation of a pull request at GitHub, as a workflow knows it.

https://docs.github.com/en/rest/issues/comments: a pull request is an issue there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from cjm.errors import CjmError
from cjm.integrations.thread import Note
from cjm.integrations.web import Json, RefusedError, Server

LARGEST = 65_536
"""Characters of a comment."""


class PullRequest:
    """A pull request. `token` needs to write to pull requests."""

    def __init__(self, server: Server, repository: str, number: int) -> None:
        self._server = server
        self._comments = f"repos/{repository}/issues/{number}/comments"
        self._comment = f"repos/{repository}/issues/comments"

    def list_own(self) -> Iterator[Note]:
        """The comments of whoever the token is of; a workflow's own token tells nobody who that
        is, and stands for a bot.
        """
        login = self._find_login()
        for entry in self._server.list_all(f"{self._comments}?per_page=100"):
            user, own, text = entry.get("user"), entry.get("id"), entry.get("body")
            if not (isinstance(user, dict) and isinstance(own, int) and isinstance(text, str)):
                continue
            if user.get("login") == login if login else user.get("type") == "Bot":
                yield Note(own, text)

    def post(self, text: str) -> None:
        """Add a comment."""
        self._server.ask("POST", self._comments, {"body": text})

    def update(self, note: Note, text: str) -> None:
        """Give a comment another text."""
        self._server.ask("PATCH", f"{self._comment}/{note.id}", {"body": text})

    def _find_login(self) -> Json:
        try:
            user = self._server.ask("GET", "user").data
        except RefusedError:
            return None
        return user.get("login") if isinstance(user, dict) else None


def find_pull_request(environment: Mapping[str, str]) -> PullRequest:
    """The pull request that a workflow runs for. Raises CjmError where it runs for none, or has no
    token.
    """
    token = environment.get("GITHUB_TOKEN")
    if not token:
        raise CjmError(
            "there is no token in `GITHUB_TOKEN`", "as in GITHUB_TOKEN: ${{ github.token }}"
        )
    number = _read_number(environment.get("GITHUB_EVENT_PATH"))
    repository = environment.get("GITHUB_REPOSITORY")
    if number is None or not repository:
        raise CjmError("this run is for no pull request")
    address = environment.get("GITHUB_API_URL", "https://api.github.com").rstrip("/")
    heads = {
        "Authorization": f"Bearer {token}",
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    return PullRequest(Server(address, heads), repository, number)


def _read_number(path: str | None) -> int | None:
    """The number of the pull request in what GitHub tells of the event."""
    if not path or not Path(path).is_file():
        return None
    event = json.loads(Path(path).read_text("utf-8"))
    found = event.get("pull_request") if isinstance(event, dict) else None
    number = found.get("number") if isinstance(found, dict) else None
    return number if isinstance(number, int) else None
