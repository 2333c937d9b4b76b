"""The one clock: the day it is here."""

from __future__ import annotations

from datetime import date


def find_today(written: str | None) -> date:
    """The day that the user names, else the machine's."""
    if written:
        from cjm.api.days import read_today

        return read_today(written)
    return date.today()  # noqa: DTZ011, TID251 - everything below takes the day as a value
