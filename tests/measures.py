"""What is wrong with a drawn page, measured in the browser that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.browser import Browser

ALL = ("clipped", "overlapping", "crowded", "sideways", "curve", "faint")
"""What is measured in a page."""
DRAWING = ("overlapping", "outside")
"""What is measured in a drawing that is opened as a file."""


def find_faults(browser: Browser, measures: Iterable[str] = ALL) -> tuple[str, ...]:
    """The faults of the open page, in words; console messages count too."""
    found = [f"console: {message}" for message in browser.console()]
    for name in measures:
        answer = browser.run(f"{_read_script()}\nreturn measures.{name}()")
        assert isinstance(answer, list)
        found += [f"{name}: {fault}" for fault in answer]
    return tuple(found)


def find_foreign_requests(browser: Browser) -> tuple[str, ...]:
    """What the page asked for besides itself."""
    return browser.requests()[1:]


@cache
def _read_script() -> str:
    return Path(__file__).with_suffix(".js").read_text("utf-8")
