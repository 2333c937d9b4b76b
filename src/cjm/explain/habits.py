"""Keys that people write out of habit, where the format has another one or none."""

from collections.abc import Collection

from cjm.explain.entries import Rejection
from cjm.model import Element, Emotion, Quote, Stage, Step, Touchpoint

_NO_PERSON = "who said it is left out; the study that it comes from goes into `source`"
_IN_ORDER = "stages and steps stand in the order in which they are written: take it out"

_MEANT: dict[type[Element], dict[str, str]] = {
    Touchpoint: {"type": "channel", "kind": "channel", "medium": "channel"},
    Emotion: {"value": "score", "level": "score", "rating": "score", "number": "score"},
}
_ADVICE: dict[type[Element], dict[str, str]] = {
    Quote: dict.fromkeys(("by", "who", "author", "person", "name", "customer"), _NO_PERSON),
    **dict.fromkeys(
        (Stage, Step), dict.fromkeys(("order", "number", "index", "position", "nr"), _IN_ORDER)
    ),
}


def reject_habit(key: str, kind: type[Element], present: Collection[str]) -> Rejection | None:
    """What to say of a key that many write in an element of this kind; None of any other."""
    meant = _MEANT.get(kind, {}).get(key)
    if meant and meant not in present:
        return Rejection(suggestion=meant)
    advice = _ADVICE.get(kind, {}).get(key)
    return Rejection(advice) if advice else None
