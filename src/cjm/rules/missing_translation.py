"""A text that some readers cannot read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm.diagnostics import Finding, Path, Severity
from cjm.model import Text
from cjm.model.languages import is_language
from cjm.rules._rule import Context, Rule
from cjm.rules._survey import Passage
from cjm.rules._words import say_list

_UNTRANSLATED = frozenset(
    {"owner", "contributors", "tags", "by", "perceived_by", "duration", "device", "devices"}
)
"""Keys of short facts and names of teams, which are the same in all languages."""


def _check(context: Context) -> Iterator[Finding]:
    if not any(keys and all(map(is_language, keys)) for keys in context.said.tags):
        return
    passages = [passage for passage in context.texts if passage.key not in _UNTRANSLATED]
    translated = [passage for passage in passages if not passage.text.is_plain]
    plain = [p for p in passages if p.text.is_plain and _has_letters(p.text)]
    own = context.journey.lang
    is_own_known = bool(plain) and "lang" in context.journey.model_fields_set
    # One text alone, without the language of the map, has a wrong tag: no other is wanted in it.
    is_odd = (
        is_own_known and len(translated) == 1 and _list_missing([own], translated[0].text.languages)
    )
    languages = [own] if is_odd else _list_languages(translated, [own] if is_own_known else [])
    for passage in translated:
        if missing := _list_missing(languages, passage.text.languages):
            yield _report(passage.path, context.quote(passage.text), missing)
    # Plain texts are one thing that is yet to be done: one finding says so for all of them.
    if plain and (missing := _list_missing(languages, [own])):
        order = context.order
        first = min(plain, key=lambda p: order(p.path)) if order else plain[0]
        others = len(plain) - 1
        texts = "1 more text" if others == 1 else f"{others} more texts"
        subject = context.quote(first.text) + (f" and {texts}" if others else "")
        yield _report(first.path, subject, missing, is_one=not others)


def _list_languages(passages: Iterable[Passage], more: Iterable[str]) -> list[str]:
    """The languages of the passages and `more`, each in the form in which it comes first."""
    forms: dict[str, str] = {}
    for tag in (*(tag for passage in passages for tag in passage.text.languages), *more):
        forms.setdefault(_primary(tag), tag)
    return list(forms.values())


def _list_missing(languages: Iterable[str], own: Iterable[str]) -> list[str]:
    """Those of `languages` that none of `own` answers for, as `fa` does for `fa-IR`."""
    spoken = {_primary(tag) for tag in own}
    return [tag for tag in languages if _primary(tag) not in spoken]


def _primary(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()


def _has_letters(text: Text) -> bool:
    return any(sign.isalpha() for _, entry in text.entries for sign in entry)


def _report(path: Path, subject: str, missing: list[str], *, is_one: bool = True) -> Finding:
    tags = say_list([f"`{tag}`" for tag in missing], last="or")
    return Finding(
        path,
        f"{subject} {'is' if is_one else 'are'} not written in {tags}",
        hint="other texts of the map are: write one text a language, as in `{en: Pay, fa: پرداخت}`",
    )


RULE = Rule(
    name="missing-translation",
    severity=Severity.INFO,
    kind="content",
    summary="a text that lacks a language which other texts of the map have",
    check=_check,
)
