"""What a comparison is: a name, and a function from what changed to pieces of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cjm.comparisons._stream import Compared
from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.parts import list_parts, load_part
from cjm.terminal import Style
from cjm.values import NamedTuple

_ENDS = {
    "md": "markdown",
    "json": "json",
    "txt": "text",
    "html": "html",
    "htm": "html",
    "svg": "svg",
}


class Comparison(NamedTuple):
    """A way to say what changed. `write` gives the text piece by piece, and takes the maps as they
    come. Only one for people heeds the style; what is drawn has colours and typefaces of its own.
    """

    name: str
    write: Callable[[Compared, Style], Iterator[str]]
    is_for_people: bool = False
    is_drawn: bool = False


def comparison_names() -> tuple[str, ...]:
    """Names of all comparisons. Imports none of them."""
    return list_parts("cjm.comparisons")


def load_comparison(name: str) -> Comparison:
    """The comparison called `name`. Raises KeyError where there is none."""
    return load_part("cjm.comparisons", name, "COMPARISON", Comparison)


def find_comparison(name: str | None, output: str | None = None) -> Comparison:
    """The comparison that a user calls `name`; without a name, the one for the end of the file
    `output`, else `text`. Raises CjmError, with the nearest name, if there is none of this name.
    """
    if name is None:
        name = _ENDS.get((output or "").rpartition(".")[2].lower(), "text")
    names = comparison_names()
    if name in names:
        return load_comparison(name)
    meant = nearest(name, names)
    hint = f"did you mean `{meant}`? " if meant else ""
    raise CjmError(f"there is no format `{name}`", f"{hint}formats are {', '.join(names)}")
