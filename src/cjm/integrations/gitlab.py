"""The conversation of a merge request at GitLab, as a pipeline knows it.

https://docs.gitlab.com/api/notes/: the token of a job may read notes, but not write them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from cjm.errors import CjmError
from cjm.integrations.thread import Note
from cjm.integrations.web import Server

TOKEN = "CJM_GITLAB_TOKEN"
LARGEST = 1_000_000
"""Characters of a note."""


class MergeRequest:
    """A merge request. The token needs the scope `api`."""

    def __init__(self, server: Server, project: str, number: str) -> None:
        self._server = server
        self._notes = f"projects/{quote(project, safe='')}/merge_requests/{quote(number)}/notes"

    def list_own(self) -> Iterator[Note]:
        """The notes of whoever the token is of."""
        user = self._server.ask("GET", "user").data
        me = user.get("id") if isinstance(user, dict) else None
        for entry in self._server.list_all(f"{self._notes}?per_page=100&sort=asc"):
            author, own, text = entry.get("author"), entry.get("id"), entry.get("body")
            if not (isinstance(author, dict) and isinstance(own, int) and isinstance(text, str)):
                continue
            if me is not None and author.get("id") == me:
                yield Note(own, text)

    def post(self, text: str) -> None:
        """Add a note."""
        self._server.ask("POST", self._notes, {"body": text})

    def update(self, note: Note, text: str) -> None:
        """Give a note another text."""
        self._server.ask("PUT", f"{self._notes}/{note.id}", {"body": text})


def find_merge_request(environment: Mapping[str, str]) -> MergeRequest:
    """The merge request that a pipeline runs for. Raises CjmError where it runs for none, or has
    no token.
    """
    number, project = environment.get("CI_MERGE_REQUEST_IID"), environment.get("CI_PROJECT_ID")
    if not number or not project:
        raise CjmError("this pipeline is for no merge request")
    token = environment.get(TOKEN)
    if not token:
        raise CjmError(
            f"there is no token in `{TOKEN}`",
            "a project access token with the role Reporter and the scope `api`, as a masked "
            "variable; CI_JOB_TOKEN cannot write notes",
        )
    address = environment.get("CI_API_V4_URL", "https://gitlab.com/api/v4").rstrip("/")
    return MergeRequest(Server(address, {"PRIVATE-TOKEN": token}), project, number)
