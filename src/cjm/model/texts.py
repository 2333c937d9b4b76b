"""Text for people: one text, or one for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, TypeAlias

from cjm.model.languages import LANGUAGE_PATTERN, guess_language, is_language
from cjm.model.reading import MANY, Scalar, complaint, name_sign, reject_text, show, written_text
from cjm.values import dataclass

_FEW = 4
_WORDS_FOR_TEXT = ("content", "label", "name", "text", "title", "value")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff"))
"""Signs that show nothing where nothing else stands."""
_WRITE_IT = "write a text, or take out what is empty"
_SLUG = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a map: `entries` are (language tag, text), a single one with the tag `""` where
    the author wrote plain text.
    """

    entries: tuple[tuple[str, str], ...]

    def pick(self, *langs: str) -> str:
        """The text in the first of `langs` that is there, else the first text.

        A tag answers for its language: `fa` takes `fa-IR` and the other way round.
        """
        if len(self.entries) == 1:
            return self.entries[0][1]
        for lang in langs:
            for tag, text in self.entries:
                if tag == lang:
                    return text
            for tag, text in self.entries:
                if tag and tag.split("-")[0] == lang.split("-")[0]:
                    return text
        return self.entries[0][1]

    @property
    def is_plain(self) -> bool:
        """Whether it is one text of which no language is said."""
        return not self.entries[0][0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in; empty for plain text."""
        return tuple(tag for tag, _ in self.entries if tag)

    def __str__(self) -> str:
        return self.entries[0][1]


def is_locale_map(value: object, element_keys: frozenset[str] = frozenset()) -> bool:
    """Whether `value` maps languages to texts: each key a language, none a key of the element."""
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(
            isinstance(k, str) and is_language(k) and k.lower() not in element_keys for k in value
        )
    )


def read_text(value: object) -> Text:
    """A text, or a text for each language. Complains with `wrong-type` and `missing-key`."""
    if type(value) is str:
        # Nearly all are so.
        return Text((("", value),))
    if isinstance(value, Mapping):
        if value and not is_locale_map(value):
            raise complaint(
                "wrong-type",
                f"is {show(value)}, but should be a text",
                hint=_advise_on_languages(value),
            )
        written = {str(tag): text for tag, text in value.items() if text is not None}
        for tag, text in written.items():
            if isinstance(text, list | Mapping):
                raise reject_text(text, what="a text", entry=tag, is_alone=len(written) == 1)
        entries = tuple((tag, written_text(text, what="a text")) for tag, text in written.items())
        if not entries:
            raise complaint("missing-key", "is empty", hint=_WRITE_IT)
        return Text(entries)
    text = written_text(value, what="a text")
    return Text((("", text),))


def _advise_on_languages(value: Mapping[object, object]) -> str:
    """What to do about a mapping that is no text in several languages."""
    others = [str(key) for key in value if not is_language(str(key))]
    first = others[0]
    tag, colon, rest = first.partition(":")
    if colon and is_language(tag):
        return f"put a blank after the colon: `{tag}: {rest.strip()[:40]}`"
    if meant := guess_language(first):
        return f"{show(first)} is no language tag; write `{meant}`"
    named = next((value[word] for word in _WORDS_FOR_TEXT if len(others) > 1 and word in value), "")
    if isinstance(named, str) and named:
        return f"write the text alone, as `{named[:40]}`"
    if len(others) < len(value):
        return f"{show(first)} is no language tag; write one as en, fa or en-GB"
    if len(others) == 1 and first in _WORDS_FOR_TEXT:
        return f"write the text alone, without `{first}:` before it"
    if len(others) == 1 and isinstance(value[first], str):
        return "put the whole text in quotes if the colon belongs to it"
    if all(one is None for one in value.values()):
        return "take the braces out, or put the whole text in quotes"
    return "write the text alone, or one a language, as in {en: Pay, fa: پرداخت}"


def _is_blank(text: str) -> bool:
    return not text.translate(_UNSEEN).strip()


def read_name(value: object) -> Text:
    """A text that must say something. Complains with `missing-key` of blank text."""
    if type(value) is str and len(value) > _FEW and not value.isspace():
        # Nearly all are so.
        return Text((("", value),))
    text = read_text(value)
    whole = "".join([entry for _, entry in text.entries])
    if _is_blank(whole):
        hint = "what stands there cannot be seen" if whole.strip() else _WRITE_IT
        raise complaint("missing-key", "is empty", hint=hint)
    return text


def is_slug(text: str) -> bool:
    """Whether a text may be an id."""
    return _SLUG.fullmatch(text) is not None


def read_slug(value: object) -> str:
    """An id: small Latin letters, digits and hyphens. Complains with `wrong-type`."""
    if type(value) is str and _SLUG.fullmatch(value):
        return value
    text = written_text(value, what="an id")
    if not is_slug(text):
        raise complaint(
            "wrong-type",
            f"is {show(text)}, but should be an id",
            hint=_advise_on_slug(text),
        )
    return text


def _advise_on_slug(text: str) -> str:
    """What an id may hold, and what keeps a text that looks like one from being it."""
    hint = "use small letters a-z, digits and hyphens, as in slow-gateway"
    odd = [sign for sign in text if not sign.isascii()]
    if len(odd) == 1 and is_slug(text.replace(odd[0], "") or "x"):
        hint += f"; this holds {name_sign(odd[0])}"
    return hint


def read_plain(value: object) -> str:
    """A text without languages: a path, an address, a key. Complains with `wrong-type`."""
    if type(value) is str and value and not value.isspace():
        return value
    text = written_text(value, what="a text")
    if not text.strip():
        raise complaint("missing-key", "is empty", hint=_WRITE_IT)
    return text


_PLAIN_FORMS: dict[str, object] = {"type": ["string", "number", "boolean"]}
_TEXT_FORMS: dict[str, object] = {
    "anyOf": [
        _PLAIN_FORMS,
        {
            "type": "object",
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
            "minProperties": 1,
        },
    ]
}

AnyText: TypeAlias = Annotated[Text, Scalar(read_text, _TEXT_FORMS)]
"""A text, possibly blank, in one or several languages."""

Name: TypeAlias = Annotated[Text, Scalar(read_name, _TEXT_FORMS)]
"""A text that says something, in one or several languages."""

Texts: TypeAlias = Annotated[tuple[AnyText, ...], MANY]
"""One text or a list of texts."""

Slug: TypeAlias = Annotated[
    str, Scalar(read_slug, {"type": ["string", "integer"], "pattern": "^[a-z0-9-]+$"})
]
"""An id: `[a-z0-9-]+`."""

Slugs: TypeAlias = Annotated[tuple[Slug, ...], MANY]
"""One id or a list of ids."""

Plain: TypeAlias = Annotated[str, Scalar(read_plain, _PLAIN_FORMS)]
"""A text that belongs to no language: a path, an address, a key."""

Plains: TypeAlias = Annotated[tuple[Plain, ...], MANY]
"""One such text or a list of them."""
