"""All texts of a view."""

from __future__ import annotations

from collections.abc import Iterator

OTHER_VIEWS = ("ideas", "moments", "coverages", "contrast")
"""What the map says once more for views other than the grid."""


def name_fields(part: object) -> tuple[str, ...]:
    """What the fields of a part of a view are called; a plain tuple, a text, a number has none."""
    return getattr(part, "_fields", ())


def texts_of(part: object) -> Iterator[str]:
    """Every text in a view or a part of one, machine forms such as ids and dates included."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts_of(item)
