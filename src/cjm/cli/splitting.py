"""Values of flags: lists, numbers."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.errors import CjmError


def split_names(values: Iterable[str] | None) -> tuple[str, ...]:
    """Names in comma lists: `["a,b", "c"]` is a, b, c."""
    parts = (part.strip() for value in values or () for part in value.split(","))
    return tuple(part for part in parts if part)


def read_number(flag: str, value: str | None) -> int | None:
    """The whole number from 0 that a flag was given, if it was. Raises CjmError for another."""
    if value is None:
        return None
    if not (value.isdecimal() and len(value) < 10):
        raise CjmError(f"`{flag}` is `{value[:60]}`, but should be a whole number from 0")
    return int(value)
