r"""Characters as pages of the web and JSON write them: `&uuml;`, `&#39;`, `\u2019`."""

from __future__ import annotations

import html
import re
from functools import cache

_ESCAPE = r"&(?:[A-Za-z][A-Za-z0-9]{1,7}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});|\\u[0-9A-Fa-f]{4}"


def find_escape(text: str) -> tuple[str, str] | None:
    """The first such character in `text` as it is written, and what it means."""
    for match in _pattern().finditer(text):
        meant = _read(match)
        if meant != match[0]:
            return match[0], meant
    return None


def unescape(text: str) -> str:
    """`text` with all of them as they are meant."""
    return _pattern().sub(_read, text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_ESCAPE)


def _read(match: re.Match[str]) -> str:
    written = match[0]
    if written[0] == "&":
        # A blank that does not break is meant for a blank, mostly.
        return html.unescape(written).replace("\u00a0", " ")
    sign = bytes.fromhex(written[2:]).decode("utf-16-be", "ignore")
    return sign if sign and sign.isprintable() else written
