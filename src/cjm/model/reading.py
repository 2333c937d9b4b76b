"""How a model reads what a person wrote: shorthands, and complaints in the words of the trade.

Every value arrives as text, a list, a mapping with text keys, or None for a key without a value
(`source` reads no numbers: `014` and `12:30` stay what they are). A validator that cannot read a
value raises `complaint`, whose type is the name of the rule and whose words follow the name of the
key: "is 9, but the scale ends at 2".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

JsonSchema: TypeAlias = dict[str, object]

_LONGEST_QUOTE = 60
_LONGEST_EXAMPLE = 20
TAKE_BLOCK_OUT = "take out the `|` or `>` behind the key: it makes one text of all that is below"
_UNSEEN = "[\u00a0\u00ad\u200b\u200e\u200f\u061c\u202f\u2060\u3000\ufeff]"
"""Signs that nobody sees in a message, but that may be what is wrong."""


def complaint(
    rule: str,
    says: str,
    *,
    hint: str = "",
    at_key: bool = False,
    entry: str = "",
    is_alone: bool = False,
) -> PydanticCustomError:
    """An error of the rule called `rule`; `says` goes on after the key: "is 9, but …".

    `at_key` points at the key of a mapping instead of its value. `entry` is the key of a table that
    this is about, where it is not about all of the table; `is_alone` says that nothing can be read
    of the table without it.
    """
    return PydanticCustomError(
        "cjm",
        "{says}",
        {
            "rule": rule,
            "says": says,
            "hint": hint,
            "at_key": at_key,
            "entry": entry,
            "is_alone": is_alone,
        },
    )


def show(value: object) -> str:
    """A short name for a value in a message: its text, at most 60 characters, or its kind."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    text = str(value).strip(" \t\r\n")
    if not text:
        return "empty"
    text = re.sub(_UNSEEN, lambda found: f"\\u{ord(found[0]):04x}", text)
    text = text.partition("\n")[0] + "…" if "\n" in text else text
    return f"`{text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + '…'}`"


def name_sign(sign: str) -> str:
    """A character by its code and name, for one that looks like another or like nothing."""
    import unicodedata

    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'without a name')}"


def as_list(value: object) -> object:
    """One thing as a list of one: `pain_points: x` is `pain_points: [x]`."""
    if type(value) is list:
        # Nearly all are so.
        return value
    if value is None:
        return []
    return value if isinstance(value, list | tuple) else [value]


def _as_mapping(value: object) -> object:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        hint = TAKE_BLOCK_OUT if isinstance(value, str) and "\n" in value else ""
        raise complaint(
            "wrong-type", f"is {show(value)}, but should be a mapping with keys", hint=hint
        )
    return value


class Shape:
    """A marker in `Annotated` that reshapes what was written before the type reads it, and says in
    the JSON Schema what may be written.
    """

    def __init__(
        self,
        reshape: Callable[[object], object],
        admit: Callable[[JsonSchema], JsonSchema] | None = None,
    ) -> None:
        self.reshape = reshape
        self.admit = admit

    def __get_pydantic_core_schema__(
        self, source: type[object], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.reshape, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        inner: JsonSchema = handler(schema)
        return self.admit(inner) if self.admit else inner


class Scalar:
    """A marker in `Annotated` for a value read from one written text by `read`.

    `written` is the JSON Schema of all the forms in which it may be written.
    """

    def __init__(self, read: Callable[[object], object], written: JsonSchema) -> None:
        self.read = read
        self.written = written

    def __get_pydantic_core_schema__(
        self, source: type[object], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return dict(self.written)


def _one_or_many(schema: JsonSchema) -> JsonSchema:
    return {"anyOf": [schema["items"], schema]}


MANY = Shape(as_list, _one_or_many)
"""One thing or a list of things."""

TABLE = Shape(_as_mapping)
"""A mapping with free keys; an empty value is an empty mapping."""


def _advise_on_mapping(value: Mapping[object, object]) -> str:
    """What to write where keys stand in the place of one value."""
    inner = next(iter(value.values()), None)
    if len(value) == 1 and isinstance(inner, str) and len(inner) <= _LONGEST_EXAMPLE:
        return f"write `{inner}` alone, without a key before it"
    return "write it without keys"


def written_text(value: object, *, what: str) -> str:
    """`value` as written text. Complains of anything that is no scalar; `what` was expected."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float):
        return str(value).lower() if isinstance(value, bool) else str(value)
    raise reject_text(value, what=what)


def reject_text(
    value: object, *, what: str, entry: str = "", is_alone: bool = False
) -> PydanticCustomError:
    """The complaint of what is no scalar where `what` was expected; the rest as in `complaint`."""
    hint = ""
    if isinstance(value, list):
        hint = "take the brackets or dashes out"
        hint += ", or put the text in quotes if they belong to it" if len(value) > 1 else ""
    elif isinstance(value, Mapping):
        hint = _advise_on_mapping(value)
    elif value is None:
        hint = "write it behind the `-`, or take the `-` out"
    says = f"is {show(value)}, but should be {what}"
    return complaint("wrong-type", says, hint=hint, entry=entry, is_alone=is_alone)
