"""What of a map is drawn: which view, and which lanes, personas and stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjm.composer import Choice
from cjm.composer.choice import list_offer
from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.loader import Loaded
from cjm.model import STANDARD_LANES, Journey
from cjm.model.ids import assign_ids
from cjm.terminal import show_path
from cjm.views._view import view_names

__all__ = ["Choice", "check_view", "choose"]


def check_view(name: str) -> str:
    """`name`, if a view is called so. Raises CjmError, with the nearest name, if none is."""
    names = view_names()
    if name in names:
        return name
    raise CjmError(f"there is no view `{name}`", _hint(name, names, "views"))


def choose(choice: Choice, loaded: Loaded, journey: Journey) -> Choice:
    """The choice as ids of one map; a stage may be named by its number, a lane with hyphens.

    Raises CjmError where the map has none of that name.
    """
    if choice == Choice():
        return choice
    offer = list_offer(journey, loaded.ids or assign_ids(journey))
    lanes = dict.fromkeys((*offer.lanes, *STANDARD_LANES))
    keys = {**{id.replace("_", "-"): id for id in lanes}, **{id: id for id in lanes}}
    numbers = {str(place): id for place, id in enumerate(offer.stages, 1)}
    stages = {**numbers, **{id: id for id in offer.stages}}
    personas = {id: id for id in offer.personas}
    where = show_path(loaded.name)
    return Choice(
        _find(choice.lanes, keys, "lane", where),
        _find(choice.hidden, keys, "lane", where),
        _find(choice.personas, personas, "persona", where),
        _find(choice.stages, stages, "stage", where),
    )


def _find(names: Iterable[str], known: dict[str, str], kind: str, where: str) -> tuple[str, ...]:
    """The ids that are meant by `names`."""
    found: list[str] = []
    for name in names:
        if name not in known:
            there = dict.fromkeys(known.values())
            hint = _hint(name, tuple(there), f"{kind}s")
            raise CjmError(f"`{where}` has no {kind} `{name}`", hint)
        found.append(known[name])
    return tuple(dict.fromkeys(found))


def _hint(name: str, known: Sequence[str], kind: str) -> str:
    meant = nearest(name, known)
    hint = f"did you mean `{meant}`? " if meant else ""
    return f"{hint}{kind} are {', '.join(known)}" if known else f"it has no {kind}"
