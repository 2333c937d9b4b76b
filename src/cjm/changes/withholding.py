"""Which figures cannot be told where parts of a map cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cjm.changes.sums import FigureName, Share, Sums
from cjm.model.walk import Path

_ALL: tuple[FigureName, ...] = ("curve", "pains", "fixes", "goals", "validated")
_LISTS = frozenset({"stages", "steps"})
_RESTS_ON: Mapping[str, tuple[FigureName, ...]] = {
    "emotion": ("curve",),
    "pain_points": ("pains",),
    "fixes": ("fixes",),
    "opportunities": ("fixes",),
    "metrics": ("goals",),
    "goals": ("goals",),
}


def list_untold(broken: Iterable[Path]) -> tuple[FigureName, ...]:
    """The figures that rest on what cannot be read, at the paths `broken`. How much is validated
    rests on every part; a stage or step, on which all rests, may be broken itself.
    """
    found: set[FigureName] = set()
    for path in broken:
        keys = {step for step in path if isinstance(step, str)}
        found.add("validated")
        if keys <= _LISTS:
            found.update(_ALL)
        for key in keys:
            found.update(_RESTS_ON.get(key, ()))
    return tuple(name for name in _ALL if name in found)


def withhold(sums: Sums, untold: Sequence[FigureName]) -> Sums:
    """The figures without those that cannot be told."""
    for name in untold:
        match name:
            case "curve":
                sums = sums._replace(curve=(), lows_before=(), lows_after=(), voices=())
            case "pains":
                sums = sums._replace(opened=(), solved=(), deleted=())
            case "fixes":
                sums = sums._replace(fixes={})
            case "validated":
                none = Share(0, 0)
                sums = sums._replace(validated_before=none, validated_after=none)
            case "goals":
                pass
    return sums._replace(untold=tuple(untold))
