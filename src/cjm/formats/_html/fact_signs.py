"""Signs that stand for the label of a value: a person for its owner, a bolt for its trigger."""

FACTS = {
    "owner": "person",
    "by": "person",
    "contributors": "people",
    "due": "calendar",
    "deadline": "calendar",
    "as-of": "calendar",
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
"""Signs that stand for the label of a value; labels of other values are written out."""

DRAWINGS = {
    "person": '<circle class="stroke" cx="12" cy="8" r="4"/>'
    '<path class="stroke" d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>',
    "people": '<circle class="stroke" cx="9" cy="8" r="3.5"/><path class="stroke" d="M2.5 20'
    'a6.5 6.5 0 0 1 13 0M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.4a6.5 6.5 0 0 1 3.5 5.6"/>',
    "calendar": '<path class="stroke" d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4"/>',
    "bolt": '<path class="stroke" d="M13 3L5.5 13.5H12L11 21l7.5-10.5H12z"/>',
    "chart": '<path class="stroke" d="M4 20h16M6.5 16v-4M11 16V6M15.5 16V9.5M20 16v-2"/>',
    "tag": '<path class="stroke" d="M4 4h8l8.5 8.5-7.5 7.5L4 12zM8.2 8.2h.01"/>',
    "book": '<path class="stroke" d="M6.5 3.5h12v17h-12a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z'
    'M4.5 18.5a2 2 0 0 1 2-2h12M9 7.5h5.5"/>',
    "cause": '<path class="stroke" d="M6 4v7a3 3 0 0 0 3 3h10M14.5 9.5L19 14l-4.5 4.5"/>',
    "answers": '<path class="stroke" d="M19 20v-7a3 3 0 0 0-3-3H5M9.5 5.5L5 10l4.5 4.5"/>',
    "bulb": '<path class="stroke" d="M9 17.5a6.5 6.5 0 1 1 6 0V19a1.5 1.5 0 0 1-1.5 1.5h-3'
    'A1.5 1.5 0 0 1 9 19z"/>',
    "touch": '<circle class="stroke" cx="12" cy="12" r="8.5"/><circle class="solid" cx="12" '
    'cy="12" r="3"/>',
    "device": '<path class="stroke" d="M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8'
    'a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2"/>',
    "hourglass": '<path class="stroke" d="M6.5 3.5h11M6.5 20.5h11M8 3.5c0 5 8 6 8 10.5v6.5M16 3.5'
    'c0 5-8 6-8 10.5v6.5"/>',
    "repeat": '<path class="stroke" d="M4.5 11V9.5a3 3 0 0 1 3-3h11M15.5 3.5l3 3-3 3M19.5 13v1.5'
    'a3 3 0 0 1-3 3h-11M8.5 20.5l-3-3 3-3"/>',
    "pin": '<path class="stroke" d="M12 21c-4-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6-6.5 11z'
    '"/>'
    '<circle class="stroke" cx="12" cy="10" r="2.3"/>',
    "signal": '<path class="stroke" d="M12 12v.01M8.5 15.5a5 5 0 0 1 0-7M15.5 8.5a5 5 0 0 1 0 7'
    'M5.5 18.5a9.2 9.2 0 0 1 0-13M18.5 5.5a9.2 9.2 0 0 1 0 13"/>',
    "eye": '<path class="stroke" d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 '
    '2.5 12z"/><circle class="stroke" cx="12" cy="12" r="2.7"/>',
    "map": '<path class="stroke" d="M3.5 6l5.5-2 6 2 5.5-2v14L15 20l-6-2-5.5 2zM9 4v14M15 6v14"/>',
    "start": '<path class="stroke" d="M5 4v16M9 12h10M14.5 7.5L19 12l-4.5 4.5"/>',
    "stage": '<path class="stroke" d="M4 6.5h11.5L20 12l-4.5 5.5H4L8 12z"/>',
    "direction": '<path class="stroke" d="M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4"/>',
    "copy": '<path class="stroke" d="M9 9h10.5v11H9zM15 9V4H4.5v11H9"/>',
    "column": '<path class="stroke" d="M9 4h6v16H9zM4.5 4v16M19.5 4v16"/>',
    "fold": '<path class="stroke" d="M6 9l6 6 6-6"/>',
    "link": '<path class="stroke" d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3'
    'M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7L12 17.7"/>',
    "begins": '<path class="stroke" d="M3.5 12h11M10.5 8l4 4-4 4M12 3.8a8.5 8.5 0 1 1 0 16.4"/>',
    "thumb": '<path class="stroke" d="M7 10.8V20H3.5v-9.2zM7 10.8l4-7.3a2.3 2.3 0 0 1 2.3 2.3v3.7'
    'h4.9a2 2 0 0 1 2 2.3l-1 6.5a2 2 0 0 1-2 1.7H7"/>',
    "weight": '<path class="stroke" d="M12 4v10M12 19v.01"/>',
}
"""The drawings of these signs, and of others of their kind, by name."""
