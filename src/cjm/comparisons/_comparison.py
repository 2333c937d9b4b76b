"""What a comparison is: a name, and a function from what changed to text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cjm.comparisons._compared import Compared
from cjm.parts import list_parts, load_part
from cjm.terminal import Style


class Comparison(NamedTuple):
    """A way to say what changed. Only one for people heeds the style."""

    name: str
    write: Callable[[Compared, Style], str]
    is_for_people: bool = False


def comparison_names() -> tuple[str, ...]:
    """Names of all comparisons. Imports none of them."""
    return list_parts("cjm.comparisons")


def load_comparison(name: str) -> Comparison:
    """The comparison called `name`. Raises KeyError where there is none."""
    return load_part("cjm.comparisons", name, "COMPARISON", Comparison)
