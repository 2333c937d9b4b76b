"""From when until when a history is asked for."""

from __future__ import annotations

import re

from cjm.api.days import read_today
from cjm.errors import CjmError
from cjm.git.history import Span, is_readable_day
from cjm.git.repository import Repository

_DAY = re.compile(r"\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s*")
_HINT = "write a day as 2026-11-01 or 1405-08-10, or as '3 months ago'"


def read_span(repository: Repository, since: str | None, until: str | None) -> Span | None:
    """The part of a history between two days; None for all of it.

    A day, Gregorian or Jalali, counts from its first second to its last; all else is left to git.
    Raises CjmError for what is neither: git would take it for this very moment.
    """
    if since is None and until is None:
        return None
    return Span(
        _read(repository, "--since", since, "00:00:00"),
        _read(repository, "--until", until, "23:59:59"),
    )


def _read(repository: Repository, flag: str, written: str | None, time: str) -> str | None:
    if written is None:
        return None
    if _DAY.fullmatch(written):
        try:
            return f"{read_today(written).isoformat()} {time}"
        except CjmError as error:
            raise CjmError(f"`{flag}`: {error.message}", _HINT) from error
    if not is_readable_day(repository, written):
        raise CjmError(f"`{flag}` is `{written}`, which is no day", _HINT)
    return written
