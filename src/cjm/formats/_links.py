"""Which addresses a drawing may lead to."""

from __future__ import annotations

import re

_SCHEMES = frozenset({"http", "https", "mailto"})
# Browsers drop these inside an address, so `java\nscript:` would still be one.
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
_SCHEME = re.compile("([^/?#]*?):")


def allow_link(url: str | None) -> str | None:
    """The address, if it is http, https, mailto or relative to the map; else None."""
    address = _DROPPED.sub("", url or "").strip().replace(" ", "%20")
    if not address or address[:1] == "\\" or address[:2] in ("//", "/\\"):
        return None
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return None
    return address
