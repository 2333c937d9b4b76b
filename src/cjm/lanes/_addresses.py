"""Which texts are addresses that a reader may follow."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SCHEMES = ("http:", "https:", "mailto:")
_SCHEME = re.compile(r"[^/?#]*:")
# A file beside the map has a folder or a suffix; `SHOP-412` and `#412` are tickets.
_RELATIVE = re.compile(r"[^\s\\]*/[^\s\\]*|[^\s\\/]+\.[A-Za-z][A-Za-z0-9]{0,9}(?:[?#][^\s\\]*)?")
_TICKET = re.compile(r"([A-Za-z][A-Za-z0-9_]*)-([0-9]+)")


def find_address(text: str) -> str | None:
    """`text` as an address, if it is http, https, mailto or a path relative to the map."""
    address = text.strip()
    if not address.isprintable() or address.startswith(("//", "\\", "#")):
        return None
    if _SCHEME.match(address):
        return address if address.lower().startswith(_SCHEMES) and " " not in address else None
    return address if _RELATIVE.fullmatch(address) else None


def find_ticket(text: str, patterns: Mapping[str, str]) -> str | None:
    """The address of a ticket such as `SHOP-412`, where its prefix has a pattern with `{}`."""
    ticket = _TICKET.fullmatch(text.strip())
    if not ticket or ticket[1] not in patterns:
        return None
    return find_address(patterns[ticket[1]].replace("{}", ticket[2]))
