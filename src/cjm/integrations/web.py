"""Asks a server for JSON, at one address and below it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from cjm import __version__
from cjm.errors import CjmError
from cjm.values import NamedTuple

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_TIMEOUT = 30
_NEXT = re.compile(r'<([^>]+)>;\s*rel="next"')
_MOST_PAGES = 100
_REFUSED = frozenset({401, 403, 404})


class RefusedError(CjmError):
    """The server does not let this token do it, or shows it nothing there."""


class UnreachableError(CjmError):
    """The server gives no answer that could be used."""


class _NoRedirects(HTTPRedirectHandler):
    """A token goes to the server that it is for, and to no other one."""

    def redirect_request(self, *_: object) -> None:
        """Follow none."""


class Answer(NamedTuple):
    """What a server says, and where more of it is; None where that is all."""

    data: Json
    next: str | None


class Server(NamedTuple):
    """A server: the address of its API, and the heads that let us in."""

    address: str
    heads: Mapping[str, str]

    def ask(self, method: str, path: str, data: Json = None) -> Answer:
        """The answer to one question. Raises RefusedError, or UnreachableError."""
        body = None if data is None else json.dumps(data).encode()
        heads = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": f"cjm/{__version__}",
            **self.heads,
        }
        url = path if path.startswith(self.address) else f"{self.address}/{path}"
        if urlsplit(url).scheme not in {"http", "https"}:
            raise CjmError(f"`{url}` is no address of a server")
        asked = Request(url, body, heads, method=method)
        try:
            with build_opener(_NoRedirects).open(asked, timeout=_TIMEOUT) as answer:
                text = answer.read()
                link = _NEXT.search(answer.headers.get("Link") or "")
        except HTTPError as error:
            with error:
                says = f"{method} {urlsplit(url).path}: {error.code} {error.reason}"
            kind = RefusedError if error.code in _REFUSED else UnreachableError
            raise kind(f"the server answers {says}") from error
        except (URLError, TimeoutError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise UnreachableError(f"the server cannot be reached: {reason}") from error
        try:
            return Answer(json.loads(text), link[1] if link else None)
        except ValueError as error:
            raise UnreachableError(f"the server answers no JSON to {method} {url}") from error

    def list_all(self, path: str) -> Iterator[dict[str, Json]]:
        """All entries of a list, page after page, at this server only."""
        place: str | None = path
        for _ in range(_MOST_PAGES):
            if place is None:
                return
            data, following = self.ask("GET", place)
            yield from (
                (entry for entry in data if isinstance(entry, dict))
                if isinstance(data, list)
                else ()
            )
            is_ours = following is not None and following.startswith(f"{self.address}/")
            place = following if is_ours else None
