"""A server that keeps comments as GitHub and GitLab do, for a test to talk to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from socketserver import BaseServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

_PAGE = 2
"""Comments on one page, so that there is more than one."""


@dataclass
class Talk:
    """What was said, and what the server lets others do."""

    token: str = "secret"
    login: str | None = "github-actions[bot]"
    may_write: bool = True
    is_down: bool = False
    comments: list[dict[str, object]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def say(self, body: str, login: str, *, is_bot: bool = False) -> None:
        """Add a comment of somebody."""
        author = {"login": login, "id": login, "type": "Bot" if is_bot else "User"}
        number = len(self.comments) + 1
        self.comments.append({"id": number, "body": body, "user": author, "author": author})

    @property
    def bodies(self) -> list[str]:
        """The comments."""
        return [str(one["body"]) for one in self.comments]


class _Handler(BaseHTTPRequestHandler):
    def __init__(
        self, talk: Talk, request: socket, client: tuple[str, int], server: BaseServer
    ) -> None:
        self.talk = talk
        super().__init__(request, client, server)

    def do_GET(self) -> None:
        """Answer, as to every method."""
        talk, url = self.talk, urlsplit(self.path)
        talk.asked.append(f"{self.command} {url.path}")
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size) or "{}")
        tokens = (self.headers.get("Authorization"), self.headers.get("PRIVATE-TOKEN"))
        if talk.is_down:
            self._send(502, {})
        elif talk.token not in (str(token).removeprefix("Bearer ") for token in tokens):
            self._send(401, {})
        elif url.path.endswith("/user"):
            own = {"login": talk.login, "id": talk.login}
            self._send(*((200, own) if talk.login else (403, {})))
        elif self.command == "GET":
            self._list(url.path, int(parse_qs(url.query).get("page", ["1"])[0]))
        elif talk.may_write:
            self._write(url.path, body["body"])
        else:
            self._send(403, {"message": "Resource not accessible by integration"})

    do_POST = do_PATCH = do_PUT = do_GET  # noqa: N815 - what the library calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _write(self, path: str, text: str) -> None:
        if found := re.search(r"/(\d+)$", path):
            self.talk.comments[int(found[1]) - 1]["body"] = text
        else:
            self.talk.say(text, self.talk.login or "github-actions[bot]", is_bot=True)
        self._send(200, {})

    def _list(self, path: str, page: int) -> None:
        start = (page - 1) * _PAGE
        more = start + _PAGE < len(self.talk.comments)
        link = f'<{self.talk.address}{path}?page={page + 1}>; rel="next"' if more else ""
        self._send(200, self.talk.comments[start : start + _PAGE], link)

    def _send(self, code: int, data: object, link: str = "") -> None:
        body = json.dumps(data).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(body)))
        if link:
            self.send_header("Link", link)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(talk: Talk) -> Iterator[Talk]:
    """Serve until the end of the block, at `talk.address`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, talk))
    talk.address = f"http://127.0.0.1:{server.server_port}"
    # Half a second, as it is else, is how long the end may take.
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield talk
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
