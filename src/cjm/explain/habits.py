"""Keys that people write out of habit, where the format has another one or none."""

from collections.abc import Collection

from cjm.explain.entries import Rejection
from cjm.model import Element, Emotion, Opportunity, Quote, Stage, Step, Touchpoint

_NO_PERSON = "who said it is left out; the study that it comes from goes into `source`"
_IN_ORDER = "stages and steps stand in the order in which they are written: take it out"
_IN_TOUCHPOINTS = "it belongs to a touchpoint: `touchpoints: {name: …, channel: …}`"
_ASSUMED = "write `confidence: assumption` where what is told is assumed"
_TWO_VALUES = "write `value: {customer: …, business: …}`"
_COUNTED = "it follows from `value` and `effort`: take it out"
_OF_STEPS = {
    **dict.fromkeys(("order", "number", "index", "position", "nr"), _IN_ORDER),
    "channels": _IN_TOUCHPOINTS,
    **dict.fromkeys(("assumption", "assumptions", "hypothesis", "hypotheses"), _ASSUMED),
}

_MEANT: dict[type[Element], dict[str, str]] = {
    Touchpoint: {"type": "channel", "kind": "channel", "medium": "channel"},
    Emotion: {"value": "score", "level": "score", "rating": "score", "number": "score"},
    Opportunity: dict.fromkeys(("impact", "benefit", "benefits", "worth", "gain", "roi"), "value"),
}
_ADVICE: dict[type[Element], dict[str, str]] = {
    Quote: dict.fromkeys(("by", "who", "author", "person", "name", "customer"), _NO_PERSON),
    Stage: _OF_STEPS,
    Step: _OF_STEPS,
    Opportunity: {
        **dict.fromkeys(("business_value", "customer_value"), _TWO_VALUES),
        **dict.fromkeys(("score", "priority"), _COUNTED),
    },
}


def reject_habit(key: str, kind: type[Element], present: Collection[str]) -> Rejection | None:
    """What to say of a key that many write in an element of this kind; None of any other."""
    meant = _MEANT.get(kind, {}).get(key)
    if meant and meant not in present:
        return Rejection(suggestion=meant)
    advice = _ADVICE.get(kind, {}).get(key)
    return Rejection(advice) if advice else None
