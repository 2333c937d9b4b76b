"""Words of the format by what pages call them in one of their languages."""

from collections.abc import Collection
from functools import cache

from cjm.explain.folding import fold_word
from cjm.likeness import nearest
from cjm.locales import load_locale, locale_codes

LEAVE_OUT = "leave the key out until it is known: a gap is honest"
_NOTHING_YET = (
    "|tbd|tbc|tba|todo|?|??|???|-|–|—|…|...|n/a|na|none|unknown|open|offen|unbekannt|k.a.|unklar|"
    "inconnu|desconocido|نامشخص|نامعلوم|ندارد|غير معروف|未定|不明|미정|неизвестно|"
)


def says_nothing_yet(value: object) -> bool:
    """Whether a value only says that it is not known yet, as `TBD` or `?`."""
    return isinstance(value, str) and f"|{value.strip().casefold()}|" in _NOTHING_YET


def suggest_word(
    written: str,
    known: Collection[str],
    groups: Collection[str] = ("status", "type", "confidence", "channel", "source"),
) -> str | None:
    """Which of the `known` words may be meant: in English the nearest, in another language that
    which is called so, or much so, under one of the `groups` of its words.
    """
    near = nearest(written, known)
    if near and written.isascii():
        return near
    called = _list_called(frozenset(known), tuple(groups))
    return called.get(nearest(fold_word(written), called) or "") or near


@cache
def _list_called(known: frozenset[str], groups: tuple[str, ...]) -> dict[str, str]:
    """The `known` words by what they are called in any language, folded."""
    return {
        fold_word(words[name]): one
        for words in (load_locale(code).words for code in locale_codes())
        for one in sorted(known)
        for name in (f"{group}.{one}" for group in groups)
        if name in words
    }
