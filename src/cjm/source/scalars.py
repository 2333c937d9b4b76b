"""Scalars and tags of the YAML 1.2 core schema.

https://yaml.org/spec/1.2.2/#103-core-schema
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cjm.source.decoding import name_code_point
from cjm.source.document import Data
from cjm.source.parsing import span_of
from cjm.source.trouble import SourceTrouble

if TYPE_CHECKING:
    from yaml.events import CollectionStartEvent, ScalarEvent

FREE_KEYS = "x-"
"""Below keys that begin so, scalars are read as YAML 1.2 reads them; elsewhere they stay text."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
LONGEST_NULL = 4

WITH_ESCAPES = '"'
"""The style of scalars in which a character can be written that no text can hold."""

_PREFIX = "tag:yaml.org,2002:"
_INT = r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
_FLOAT = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_LONGEST_NUMBER = 60
_FORMS = {
    "str": r"(?s).*",
    "int": _INT,
    "float": _FLOAT,
    "bool": "|".join(_BOOLS),
    "null": r"|~|null|Null|NULL",
}
_UNREADABLE = "[\x00\ud800-\udfff]"


def check_text(event: ScalarEvent) -> None:
    """Raises SourceTrouble for characters that no text can hold, written as escapes."""
    if found := re.search(_UNREADABLE, event.value):
        raise SourceTrouble(
            "syntax",
            f"the escape of {name_code_point(found[0])} cannot stand in a text",
            span_of(event),
        )


def check_tag(event: ScalarEvent | CollectionStartEvent, kind: str) -> None:
    """Raises SourceTrouble for a tag beyond the core schema, or on the wrong kind of node.

    `kind` is `scalar`, `map` or `seq`.
    """
    tag: str | None = event.tag
    if tag is None or tag == "!":
        return
    name = tag.removeprefix(_PREFIX)
    if tag.startswith(_PREFIX) and name == kind:
        return
    from yaml.events import ScalarEvent

    if isinstance(event, ScalarEvent) and tag.startswith(_PREFIX) and name in _FORMS:
        if re.fullmatch(_FORMS[name], event.value):
            return
        raise SourceTrouble("syntax", f"the tag `!!{name}` does not fit this value", span_of(event))
    shown = f"!!{name}" if tag.startswith(_PREFIX) else tag
    raise SourceTrouble(
        "syntax",
        f"the tag `{shown[:60]}` is not read",
        span_of(event),
        hint="journey files need no tags; take it out, or put the text in quotes",
    )


def resolve_free(text: str) -> str | int | float | bool:
    """A plain scalar as YAML 1.2 reads it."""
    if text in _BOOLS:
        return _BOOLS[text]
    if len(text) <= _LONGEST_NUMBER:
        if re.fullmatch(_INT, text):
            return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
        if re.fullmatch(_FLOAT, text) and text[-1].lower() not in "nf":
            return float(text)
    return text


def read_scalar(event: ScalarEvent, *, free: bool) -> Data:
    """What a scalar says: its text, None for nothing; where keys are `free`, a number or yes and no
    too. Raises SourceTrouble for a tag or a character that no map may hold.
    """
    if event.tag:
        check_tag(event, "scalar")
        if event.tag.endswith(":null"):
            return None
    text: str = event.value
    if event.style == WITH_ESCAPES:
        check_text(event)
    # A plain scalar has the style '' in libyaml and None in the pure parser.
    if event.implicit[0]:
        if text in NULLS:
            return None
        if free:
            return resolve_free(text)
    return text
