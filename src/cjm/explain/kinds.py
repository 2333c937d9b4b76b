"""Kinds of element in messages, and the keys that only few of them have."""

import re

from cjm.model import (
    Element,
    Emotion,
    Fix,
    Goal,
    Journey,
    Metric,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Touchpoint,
)

_KINDS = (Journey, Stage, Touchpoint, Emotion, PainPoint, Opportunity, Fix, Goal, Metric, Persona)
_FEW = 2
_CALLED = {"Journey": "the map", "Next": "an entry of `next`"}


def name_kind(kind: type[Element]) -> str:
    """An element in a message: "a pain point", "the map"."""
    if kind.__name__ in _CALLED:
        return _CALLED[kind.__name__]
    words = re.sub(r"(?<!^)([A-Z])", r" \1", kind.__name__).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def is_key(word: str) -> bool:
    """Whether some kind of element has a key that is called so."""
    return any(word in set(kind.keys()) for kind in _KINDS)


def name_owners(key: str) -> str:
    """The one or two kinds of element that have a key, empty if there are none or many."""
    owners = [name_kind(kind) for kind in _KINDS if key in set(kind.keys())]
    return " or ".join(owners) if len(owners) <= _FEW else ""
