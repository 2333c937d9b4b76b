"""Words of the format by what pages call them in one of their languages."""

from collections.abc import Collection
from functools import cache

from cjm.explain.folding import fold_word
from cjm.likeness import nearest
from cjm.locales import load_locale, locale_codes


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
