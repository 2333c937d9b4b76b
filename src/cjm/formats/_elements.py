"""Tags and texts of SVG: the only place where a text of a scene becomes markup."""

from __future__ import annotations

import re
from functools import lru_cache

from cjm.layout.clean import replace_forbidden

# Most values are numbers, colours and path data, and need no second look.
_PLAIN = re.compile("[0-9A-Za-z #.,:()/-]*")
_QUOTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def open_tag(name: str, *attributes: tuple[str, str]) -> str:
    """An opening tag."""
    return f"<{name}{write_attributes(*attributes)}>"


def write_attributes(*attributes: tuple[str, str]) -> str:
    """Attributes as they stand in a tag, a blank before each."""
    written = ""
    for key, value in attributes:
        written += f' {key}="{value if _PLAIN.fullmatch(value) else _write_value(value)}"'
    return written


# A picture says much of what the picture before it said: lanes, labels, states.
@lru_cache(maxsize=4096)
def write_text(text: str) -> str:
    """A text as content of an element."""
    # The escape of xml.sax does the same, but importing it takes as long as drawing five maps.
    cleaned = replace_forbidden(text)
    return cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _write_value(value: str) -> str:
    return write_text(value).translate(_QUOTES)
