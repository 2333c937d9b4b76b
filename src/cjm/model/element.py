"""What all elements share: unknown keys are errors, `x-…` is free, a text may stand for all."""

from functools import cache
from typing import Annotated, ClassVar, TypeGuard

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from cjm.model.reading import Scalar, complaint, show
from cjm.model.texts import is_locale_map

FREE_KEYS = "x-"
"""Keys that begin so are free: they are kept for other tools and never checked."""

EACH_ALONE = "write it without brackets, or an entry for each"
_FEW = 4
_LONGEST_NAME = 60


@cache
def written_keys(kind: type["Element"]) -> frozenset[str]:
    """The keys of a kind of element as they are written, free ones and custom lanes apart."""
    keys = (field.alias or name for name, field in kind.model_fields.items())
    return frozenset(key for key in keys if not key.startswith(FREE_KEYS))


class _Keys(dict[type["Element"], frozenset[str]]):
    """What `keys` says, by kind: it is asked for each element of each map."""

    def __missing__(self, kind: type["Element"]) -> frozenset[str]:
        self[kind] = kind.keys()
        return self[kind]


_KEYS = _Keys()


class Element(BaseModel):
    """A part of a map. Frozen; a key without a value counts as not written."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    stands_for: ClassVar[str | None] = None
    """The key that a bare text stands for; None where the element must be a mapping."""

    noun: ClassVar[str] = "a mapping"
    """What to call it in a message."""

    # The alias begins with `x-`, so no written key can reach the field by a name of its own.
    # A plain `{}` would be copied in depth for each element.
    extensions: dict[str, Annotated[object, Scalar(lambda value: value, {})]] = Field(
        alias=FREE_KEYS,
        default_factory=dict,
        description="Free keys for other tools.",
        repr=False,
    )

    @classmethod
    def keys(cls) -> frozenset[str]:
        """The keys that may be written in this element, free ones and custom lanes apart."""
        return written_keys(cls)

    @classmethod
    def gather(cls, written: dict[str, object], context: object) -> dict[str, object]:
        """`written` with its free keys under one; a subclass gathers more. `context` is what the
        reader of the whole file passed on.
        """
        free = [key for key in written if key.startswith(FREE_KEYS)]
        if free:
            written[FREE_KEYS] = {key: written.pop(key) for key in free}
        return written

    @model_validator(mode="before")
    @classmethod
    def _accept_short_form(cls, value: object, info: ValidationInfo) -> object:
        return cls.unfold(value, info.context)

    @classmethod
    def unfold(cls, value: object, context: object) -> object:
        """What is written for an element, short or not, with the keys of its fields; the element
        itself where it is one already. Complains of what can be neither.
        """
        if isinstance(value, dict):
            if value.keys() <= _KEYS[cls] and None not in value.values():
                # Nearly all are so, and taken as they are.
                return value
            if cls.stands_for and is_locale_map(value, cls.keys()):
                return {cls.stands_for: value}
            return cls.gather(_drop_blank(value, cls.keys(), context), context)
        if isinstance(value, cls):
            return value
        if cls.stands_for is None or value is None or isinstance(value, list):
            says = f"is {show(value)}, but should be {cls.noun}"
            raise complaint("wrong-type", says, hint=cls._suggest(value))
        if type(value) is str and value[:1] == "{" and value[-1:] == "}" and ": " in value:
            says = f"is {show(value)} in quotes, but should be {cls.noun}"
            raise complaint("wrong-type", says, hint="take the quotes around the braces out")
        return {cls.stands_for: value}

    @classmethod
    def _suggest(cls, value: object) -> str:
        """What to write for a short text that stands in the place of keys."""
        if cls.stands_for is None and len(cls.keys()) <= _FEW:
            example = ", ".join(f"{key}: …" for key in sorted(cls.keys()))
            return f"write it with its keys, as in {{{example}}}"
        if isinstance(value, list):
            return EACH_ALONE
        if value is None:
            if cls.stands_for == "text":
                return "write a text there, or take it out"
            return "write its keys below it, or take the key out"
        if not isinstance(value, str) or len(value) > _LONGEST_NAME:
            return ""
        keys = cls.keys()
        if "url" in keys and value.startswith(("http://", "https://")):
            return f"write `url: {value}` below it"
        for colon, hint in _COLONS.items():
            key, _, rest = value.partition(colon)
            if rest and key in keys:
                return f"{hint}: `{key}: {rest.strip()}`"
        return f"write `name: {value}`" if "name" in keys else ""


_COLONS = {
    ":": "put a blank after the colon",
    "：": "write `:` and a space, which end a key, not `：`",
}
"""Colons behind which a text was read as no key, with what to do."""


class _Classes(dict[type[object], bool]):
    """Whether a class is one of elements, by class."""

    def __missing__(self, kind: type[object]) -> bool:
        self[kind] = issubclass(kind, Element)
        return self[kind]


_CLASSES = _Classes()


def is_element(value: object) -> TypeGuard["Element"]:
    """Whether `value` is an element: as `isinstance` says, which takes ten times as long where
    models are concerned. It is asked of each value of each map.
    """
    return _CLASSES[type(value)]


@cache
def is_kind(kind: type["Element"], *kinds: type["Element"]) -> bool:
    """Whether a class of elements is one of `kinds` or below one."""
    return issubclass(kind, kinds)


def _drop_blank(
    written: dict[str, object], known: frozenset[str], context: object
) -> dict[str, object]:
    """`written` without its keys that have no value.

    One that no element has stays, to be told of: `{text: No answer, ever}` holds a key `ever`.
    """
    lanes = context if isinstance(context, frozenset) else frozenset()
    return {
        key: value
        for key, value in written.items()
        if value is not None or not (key in known or key in lanes or str(key).startswith(FREE_KEYS))
    }
