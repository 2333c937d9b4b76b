"""Writes elements of SVG. The only place where a text becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NewType

from cjm.diagram.text import clean_title
from cjm.layout.paths import write_number

# Most values are classes and path data, and need no second look.
_PLAIN = re.compile("[0-9A-Za-z#.,:()/-]+(?: [0-9A-Za-z#.,:()/-]+)*")

Markup = NewType("Markup", str)
"""Text that is SVG already."""


def tag(
    name: str, attributes: Mapping[str, str | float | None], children: Iterable[Markup] = ()
) -> Markup:
    """An element; attributes that are None are left out."""
    written = ""
    for key, value in attributes.items():
        if isinstance(value, str):
            written += f' {key}="{_write_value(value)}"'
        elif value is not None:
            written += f' {key}="{write_number(value)}"'
    inside = "".join(children)
    return Markup(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>")


def words(text: str) -> Markup:
    """A text as content of an element. Its lines have been cleaned where they were broken."""
    return Markup(_escape(text))


def group(classes: str, children: Iterable[Markup]) -> Markup:
    """Elements that belong together; nothing where there are none."""
    inside = tuple(children)
    return tag("g", {"class": classes}, inside) if inside else Markup("")


def title(text: str) -> Markup:
    """What a pointer or a screen reader finds on an element; nothing for an empty text."""
    cleaned = clean_title(text)
    return tag("title", {}, (words(cleaned),)) if cleaned else Markup("")


# Most are classes, which are few.
@lru_cache(maxsize=512)
def _write_value(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else _escape(clean_title(value))


def _escape(text: str) -> str:
    # What `xml.sax.saxutils` does, which would bring in all of `urllib`, `http` and `ssl`.
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;")
