"""The one clock: the day it is here."""

from __future__ import annotations

import os
import re
from datetime import date

_VARIABLE = "CJM_TODAY"

# Gregorian for certain, and a day that every month has: no calendar has to be asked.
PLAIN_DAY = re.compile("(?:1[7-9]|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])")


def find_today(written: str | None) -> date:
    """The day that the user names, else the machine's."""
    if not written:
        return date.today()  # noqa: DTZ011, TID251 - everything below takes the day as a value
    if PLAIN_DAY.fullmatch(written):
        return date.fromisoformat(written)
    from cjm.api.days import read_today

    is_set = os.environ.get(_VARIABLE) == written
    return read_today(written, f"the variable `{_VARIABLE}`" if is_set else "the day")
