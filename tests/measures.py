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
_MEASURE = """
return arguments[0].flatMap((name) => measures[name]().map((fault) => `${name}: ${fault}`));
"""


def find_faults(browser: Browser, measures: Iterable[str] = ALL) -> tuple[str, ...]:
    """The faults of the open page, in words; console messages count too."""
    found = [f"console: {message}" for message in browser.console()]
    answers = browser.run(f"{_read_script()}\n{_MEASURE}", list(measures))
    assert isinstance(answers, list)
    return (*found, *(str(fault) for fault in answers))


def find_foreign_requests(browser: Browser) -> tuple[str, ...]:
    """What the page asked for besides itself."""
    return browser.requests()[1:]


@cache
def _read_script() -> str:
    return Path(__file__).with_suffix(".js").read_text("utf-8")
