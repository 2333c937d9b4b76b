"""What is left of settings without what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from cjm.config.toml import Toml
from cjm.diagnostics import Path


def take_out(data: dict[str, Toml], paths: Iterable[Path]) -> dict[str, Toml]:
    """A copy of `data` without what stands at `paths`; where something is missing there, without
    what lacks it. A list goes as a whole, so that all others keep their numbers; a severity that is
    none leaves the name of its rule.
    """
    rest = deepcopy(data)
    for path in paths:
        _take_one_out(rest, path)
    return rest


def _take_one_out(rest: dict[str, Toml], path: Path) -> None:
    holder: dict[str, Toml] = rest
    above: tuple[dict[str, Toml], str] | None = None
    for number, step in enumerate(path):
        inner = holder.get(str(step))
        if inner is None:
            if above:
                above[0].pop(above[1], None)
            return
        is_last = number + 1 == len(path)
        if is_last and path[-2:-1] == ("severity",):
            holder[str(step)] = "off"
        elif is_last or not isinstance(inner, dict):
            del holder[str(step)]
        if not isinstance(inner, dict):
            return
        above, holder = (holder, str(step)), inner
