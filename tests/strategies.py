"""Journeys made by Hypothesis: all that the format allows, sensible or not.

`journeys()` gives data as it is written in a file, `read_journey` makes a model of it. References
sometimes lead somewhere and sometimes nowhere, and ids may stand twice, as in a map that is being
edited.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias
from unicodedata import category

from hypothesis import strategies as st

from cjm.model import CHANNELS, STANDARD_LANES, Journey

Written: TypeAlias = dict[str, object]
Value: TypeAlias = st.SearchStrategy[object]

IDS = ("pay", "ask", "cart", "slow", "chat", "shopper", "clerk", "use")
LANES = ("sms-role", "law", "mood")
METRICS = ("churn", "reply", "renewal")
SOURCES = ("survey", "logs", "talks")
_PHRASES = (
    "Pay",
    "کدام سرویس بهتر است؟",
    "پنل SMS 24/7",
    '<script>alert(1)</script> & "more"',
    "{name} {0} %s",
    "a\nb",
    "🙂🙃",
    "לשלם",
    "支払い",
    "zero\u200cwidth\u200d",
    "\u202eoverride",
    "long " * 30,
)
"""Texts that have broken a careless drawing somewhere."""

letters = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


def _can_be_seen(text: str) -> bool:
    """Whether a text holds more than blanks, controls and signs that show nothing."""
    return any(not sign.isspace() and category(sign) not in ("Cc", "Cf") for sign in text)


phrases = st.one_of(st.sampled_from(_PHRASES), letters.filter(_can_be_seen))
names = st.one_of(
    phrases,
    st.fixed_dictionaries({}, optional={"en": phrases, "fa": phrases, "de": phrases}).filter(bool),
)
texts = st.one_of(names, st.sampled_from(["", " "]))
many_texts = st.one_of(texts, st.lists(texts, max_size=3))
ids = st.sampled_from(IDS)
some_ids = st.lists(ids, max_size=2)
source_keys = st.lists(st.sampled_from((*SOURCES, "unknown source")), max_size=2)
confidences = st.sampled_from(("assumption", "reasoned", "validated"))
scores = st.one_of(
    st.sampled_from((-2, -1, 0, 1, 2, "۱٫۵", "−0.5")), st.floats(-2, 2).map(lambda x: round(x, 3))
)
levels = st.integers(1, 5)
channels = st.sampled_from((*CHANNELS, "kiosk"))
days = st.one_of(
    st.dates(date(1700, 1, 1), date(9999, 12, 31)).map(date.isoformat),
    st.sampled_from(("1405-08-10", "۱۴۰۵/۰۸/۱۰", "2026-11-01")),
)
# No two of these are one day, written in two ways.
different_days = st.one_of(
    st.dates(date(1700, 1, 1), date(2025, 12, 31)).map(date.isoformat),
    st.sampled_from(("۱۴۰۵/۰۸/۱۰", "2027-11-01")),
)
units = st.sampled_from(("%", "s", "m", "h", "d", "w", "mo", "EUR", "نفر"))
amounts = st.one_of(
    st.integers(-(10**6), 10**12),
    st.floats(-1e12, 1e12).map(repr),
    st.tuples(st.integers(0, 500), units).map(lambda pair: f"{pair[0]}{pair[1]}"),
    st.sampled_from(("10%", "۱۰٪", "48s", "1e299")),
)
addresses = st.sampled_from(
    ("SHOP-412", "https://example.org/a?b=c&d", "javascript:alert(1)", "notes/plan.md", "see Anna")
)


def _mapping(
    required: dict[str, Value] | None = None, **optional: Value
) -> st.SearchStrategy[Written]:
    """A mapping with the required keys and some of the others. `for_` is written `for`."""
    free: dict[str, Value] = {"x-note": st.just("free")}
    named = {key.rstrip("_"): value for key, value in optional.items()}
    return st.fixed_dictionaries(required or {}, optional={**named, **free})


def _several(short: Value, full: st.SearchStrategy[Written], most: int = 2) -> Value:
    """One thing or a list of them, each as a text or in full."""
    one = st.one_of(short, full)
    return st.one_of(one, st.lists(one, max_size=most))


def _own(required: dict[str, Value], **optional: Value) -> st.SearchStrategy[Written]:
    return _mapping(required, id=ids, was=ids, **optional)


emotions = st.one_of(
    scores,
    _mapping(
        score=scores,
        target=scores,
        label=texts,
        quote=texts,
        by=st.dictionaries(st.sampled_from(("shopper", "clerk", "nobody")), scores, max_size=2),
        confidence=confidences,
        sources=source_keys,
    ),
)
needs = _several(names, _mapping({"text": names}, for_=ids, owner=texts))
causes = _several(names, _mapping({"text": names}, confidence=confidences, sources=source_keys))
pains = _several(
    names,
    _own(
        {"text": names},
        severity=levels,
        causes=causes,
        frequency=texts,
        status=st.sampled_from(("open", "solved")),
        confidence=confidences,
        sources=source_keys,
    ),
)
fix_states = st.sampled_from(("idea", "planned", "doing", "done"))
fixes = _several(
    names,
    _own(
        {"text": names},
        pain=some_ids,
        channel=channels,
        trigger=texts,
        owner=texts,
        status=fix_states,
        due=days,
        metric=st.sampled_from((*METRICS, "unknown")),
        link=addresses,
    ),
)
opportunities = _several(
    names,
    _own(
        {"text": names},
        pain=some_ids,
        value=_mapping(customer=st.integers(0, 100), business=st.floats(0, 100)),
        effort=st.floats(0, 5),
        owner=texts,
        status=fix_states,
        fixes=fixes,
    ),
)
items = _several(
    names,
    _own(
        {"text": names},
        by=texts,
        tech=st.booleans(),
        perceived_by=texts,
        emotion=emotions,
        duration=texts,
    ),
)
touchpoints = _several(
    names,
    _own(
        {},
        name=names,
        channel=channels,
        device=many_texts,
        initiator=st.sampled_from(("customer", "brand")),
        status=st.sampled_from(("current", "planned")),
        moment_of_truth=st.booleans(),
        actions=many_texts,
        thoughts=many_texts,
        emotion=emotions,
        satisfaction=levels,
        importance=_mapping(customer=levels, business=levels),
        pain_points=pains,
        fixes=fixes,
        owner=texts,
    ),
)
metrics = st.dictionaries(
    st.sampled_from(METRICS),
    st.one_of(
        amounts,
        _mapping(
            name=texts,
            unit=units,
            better=st.sampled_from(("higher", "lower")),
            type=st.sampled_from(("rate", "time", "nps")),
            baseline=amounts,
            target=amounts,
            value=amounts,
            values=st.dictionaries(different_days, amounts, max_size=3),
            source=source_keys,
            sources=source_keys,
        ),
    ),
    max_size=2,
)
quotes = _several(names, _own({"text": names}, source=source_keys, sources=source_keys))
ways = _several(ids, _mapping({"to": ids}, when=texts, share=st.sampled_from((0, 20, "۳۵٪", 100))))
_parts: dict[str, Value] = {
    "goal": texts,
    "time": st.sampled_from(("07:30", "۲۳:۵۹", "24:00")),
    "place": texts,
    "duration": texts,
    "needs": needs,
    "questions": many_texts,
    "actions": many_texts,
    "touchpoints": touchpoints,
    "thoughts": many_texts,
    "quotes": quotes,
    "emotion": emotions,
    "pain_points": pains,
    "opportunities": opportunities,
    "fixes": fixes,
    "metrics": metrics,
    "owner": texts,
    "evidence": items,
    "frontstage": items,
    "backstage": items,
    "support": items,
    "policy": items,
    "image": st.one_of(st.just("a.png"), _mapping({"src": st.just("b.png")}, alt=texts)),
    "journey": st.just("other map.cjm.yaml"),
    "next": ways,
    "confidence": confidences,
    "sources": source_keys,
    "notes": many_texts,
    **dict.fromkeys(LANES, many_texts),
}


def steps(**more: Value) -> st.SearchStrategy[Written]:
    """A step with a few of all its keys: with all of them at once there would be few examples."""
    return st.lists(st.sampled_from(sorted(_parts)), max_size=6, unique=True).flatmap(
        lambda keys: _own({"name": names}, **{key: _parts[key] for key in keys}, **more)
    )


stages = st.one_of(steps(), steps(steps=st.lists(steps(), min_size=1, max_size=3)))
personas = _own(
    {"name": names},
    role=texts,
    photo=st.just("face.png"),
    attributes=st.dictionaries(st.sampled_from(("age", "job", "shoe size")), many_texts),
    needs=needs,
    goals=many_texts,
    challenges=many_texts,
    behaviour=many_texts,
    channels=many_texts,
    devices=many_texts,
    interests=many_texts,
    quote=texts,
    confidence=confidences,
    sources=source_keys,
)
goals = _several(
    names,
    _own(
        {},
        text=texts,
        metric=st.sampled_from((*METRICS, "unknown")),
        stage=ids,
        baseline=amounts,
        target=amounts,
        by=days,
        owner=texts,
    ),
)
sources = st.dictionaries(
    st.sampled_from(SOURCES),
    _mapping(
        type=st.sampled_from(("survey", "interview", "support-logs")),
        name=texts,
        n=st.integers(0, 10**9),
        date=days,
        url=addresses,
        confidence=confidences,
    ),
)
lane_ids = st.sampled_from((*STANDARD_LANES, *LANES))
lanes = st.lists(
    st.one_of(
        lane_ids,
        _mapping({"id": lane_ids}, name=names, after=lane_ids, before=lane_ids, hide=st.booleans()),
    ),
    max_size=4,
)
links = st.lists(
    st.tuples(ids, st.sampled_from(("->", "<->", "~>")), ids).map(" ".join), max_size=3
)


def journeys(*, most_stages: int = 4) -> st.SearchStrategy[Written]:
    """A whole journey, as it is written in a file."""
    return _mapping(
        {"cjm": st.just(1), "title": names, "stages": st.lists(stages, max_size=most_stages)},
        id=ids,
        summary=texts,
        type=st.sampled_from(
            ("current-state", "future-state", "day-in-the-life", "service-blueprint")
        ),
        lang=st.sampled_from(("en", "fa", "ar", "ja", "en-GB")),
        status=st.sampled_from(("draft", "in-review", "approved", "archived")),
        owner=texts,
        contributors=many_texts,
        created=days,
        reviewed=days,
        review_every=st.sampled_from(("2w", "1m", "1d", "999y", "۳mo")),
        scenario=texts,
        expectations=many_texts,
        scope=_mapping(from_=ids, to=ids),
        personas=st.lists(personas, max_size=2),
        goals=goals,
        metrics=metrics,
        resources=_mapping(have=many_texts, need=needs),
        links=links,
        sources=sources,
        lanes=lanes,
        parent=st.just("all.cjm.yaml#pay"),
        compare_to=st.just("today.cjm.yaml"),
        tags=many_texts,
    )


def read_journey(data: Written) -> Journey:
    """The model of such a journey, its custom lanes declared or not."""
    return Journey.model_validate(data, context=frozenset(LANES))
