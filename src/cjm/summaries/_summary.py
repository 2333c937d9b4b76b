"""What a summary is: a name, and a function from figures to text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cjm.parts import list_parts, load_part
from cjm.statistics import Statistics
from cjm.terminal import Style
from cjm.values import NamedTuple


class Summary(NamedTuple):
    """A way to write figures. `write` gives the text piece by piece, as there may be much of it. It
    takes the cells of a line too, None where lines have no end; only a summary for people heeds
    them, and the style.
    """

    name: str
    write: Callable[[Statistics, Style, int | None], Iterable[str]]
    is_for_people: bool = False


def summary_names() -> tuple[str, ...]:
    """Names of all summaries. Imports none of them."""
    return list_parts("cjm.summaries")


def load_summary(name: str) -> Summary:
    """The summary called `name`. Raises KeyError where there is none."""
    return load_part("cjm.summaries", name, "SUMMARY", Summary)
