"""The day it is, as a value."""

from __future__ import annotations

from datetime import date

from pydantic_core import PydanticCustomError

from cjm.errors import CjmError
from cjm.model.dates import read_date


def read_today(written: str, what: str = "the day") -> date:
    """The day that a user writes, Gregorian or Jalali. Raises CjmError, which says `what` it is,
    where it is none."""
    try:
        return read_date(written)
    except PydanticCustomError as error:
        context = error.context or {}
        raise CjmError(f"{what} {context['says']}", str(context["hint"]) or None) from error
