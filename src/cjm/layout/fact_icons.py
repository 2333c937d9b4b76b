"""Signs that stand for the label of a value: a person for its owner, a bolt for its trigger.

All are strokes with round ends and joins on a 24 × 24 ground, as channels are.
"""

from collections.abc import Mapping
from types import MappingProxyType

FACTS: Mapping[str, str] = MappingProxyType(
    {
        "owner": "person",
        "by": "person",
        "contributors": "people",
        "due": "deadline",
        "deadline": "deadline",
        "as-of": "reading",
        "created": "calendar",
        "trigger": "bolt",
        "metric": "chart",
        "ticket": "tag",
        "tags": "tag",
        "source": "book",
        "cause": "cause",
        "answers": "answers",
        "opportunity": "bulb",
        "touchpoint": "touch",
        "device": "device",
        "duration": "hourglass",
        "time": "clock",
        "frequency": "repeat",
        "place": "pin",
        "goal": "flag",
        "channel": "signal",
        "perceived-by": "eye",
        "journey": "map",
        "parent": "map",
        "first": "start",
        "direction": "direction",
        "stage": "stage",
        "initiator": "begins",
        "satisfaction": "thumb",
        "importance": "weight",
    }
)
"""Signs that stand for the label of a value; labels of other values are written out."""

FACT_ICONS: Mapping[str, str] = MappingProxyType(
    {
        "person": "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM4.5 20.5a7.5 7.5 0 0 1 15 0",
        "people": "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM2.5 20a6.5 6.5 0 0 1 13 0"
        "M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.4a6.5 6.5 0 0 1 3.5 5.6",
        "calendar": "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4",
        "deadline": "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4M8.7 15.2l2.3 2.3 4.3-4.4",
        "reading": "M3.5 17.5a8.5 8.5 0 1 1 17 0"
        "M12 17.5l4-5.5M12 17.5h.01M6.3 13.9h.01M12 11.5h.01",
        "bolt": "M13 3L5.5 13.5H12L11 21l7.5-10.5H12z",
        "chart": "M4 20h16M6.5 16v-4M11 16V6M15.5 16V9.5M20 16v-2",
        "tag": "M4 4h8l8.5 8.5-7.5 7.5L4 12zM8.2 8.2h.01",
        "book": "M6.5 3.5h12v17h-12a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM4.5 18.5"
        "a2 2 0 0 1 2-2h12M9 7.5h5.5",
        "cause": "M6 4v7a3 3 0 0 0 3 3h10M14.5 9.5L19 14l-4.5 4.5",
        "answers": "M19 20v-7a3 3 0 0 0-3-3H5M9.5 5.5L5 10l4.5 4.5",
        "bulb": "M9 17.5a6.5 6.5 0 1 1 6 0V19a1.5 1.5 0 0 1-1.5 1.5h-3A1.5 1.5 0 0 1 9 19z",
        "touch": "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM10 12a2 2 0 1 0 4 0"
        "a2 2 0 1 0 -4 0z",
        "device": "M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8"
        "a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2",
        "hourglass": "M6.5 3.5h11M6.5 20.5h11M8 3.5c0 5 8 6 8 10.5v6.5M16 3.5c0 5-8 6-8 10.5v6.5",
        "repeat": "M4.5 11V9.5a3 3 0 0 1 3-3h11M15.5 3.5l3 3-3 3M19.5 13v1.5a3 3 0 0 1-3 3"
        "h-11M8.5 20.5l-3-3 3-3",
        "clock": "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM12 7v5l3.5 2",
        "flag": "M6 21V4M6 5h11.5l-2.5 3.5 2.5 3.5H6",
        "pin": "M12 21c-4-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6-6.5 11zM9.7 10"
        "a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z",
        "signal": "M12 12v.01M8.5 15.5a5 5 0 0 1 0-7M15.5 8.5a5 5 0 0 1 0 7M5.5 18.5"
        "a9.2 9.2 0 0 1 0-13M18.5 5.5a9.2 9.2 0 0 1 0 13",
        "eye": "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9.3 12"
        "a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0z",
        "map": "M3.5 6l5.5-2 6 2 5.5-2v14L15 20l-6-2-5.5 2zM9 4v14M15 6v14",
        "start": "M5 4v16M9 12h10M14.5 7.5L19 12l-4.5 4.5",
        "stage": "M4 6.5h11.5L20 12l-4.5 5.5H4L8 12z",
        "direction": "M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4",
        "begins": "M3.5 12h11M10.5 8l4 4-4 4M12 3.8a8.5 8.5 0 1 1 0 16.4",
        "thumb": "M7 10.8V20H3.5v-9.2zM7 10.8l4-7.3a2.3 2.3 0 0 1 2.3 2.3v3.7h4.9"
        "a2 2 0 0 1 2 2.3l-1 6.5a2 2 0 0 1-2 1.7H7",
        "weight": "M12 4v10M12 19v.01",
    }
)
"""Path data of these signs by name."""

TURNING = frozenset({"flag", "cause", "answers", "start", "stage"})
"""Those with a direction, mirrored where one reads from right to left."""
