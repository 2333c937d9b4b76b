"""The journey as JSON: one canonical form, whatever shorthands the author used.

It is a journey file itself, as JSON is YAML.
"""

from __future__ import annotations

import json
import re

from cjm.formats._format import Drawing, Format
from cjm.model import Journey
from cjm.model.writing import write_element

# Allowed in JSON as they are, but controls for a terminal, and no part of a YAML file.
_HIDDEN = re.compile("[\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")


def render(drawing: Drawing) -> bytes:
    """The journey of a drawing, in UTF-8."""
    return write_journey(drawing.journey).encode()


def write_journey(journey: Journey) -> str:
    """A journey as JSON text. Keys that say nothing beyond the default are left out."""
    text = json.dumps(write_element(journey), ensure_ascii=False, indent=2) + "\n"
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


FORMAT = Format("json", ".json", "the journey as data, in its canonical form", render)
