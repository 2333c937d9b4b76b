"""User text in a page: its base direction, and fragments that must not mix with what is around."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from markupsafe import Markup, escape

from cjm.layout.fragments import RTL_LETTERS, list_fragments
from cjm.locales import Locale
from cjm.view import Direction, MapView

_FIRST_RTL = min(RTL_LETTERS)
_LONGEST_TAIL = 16
_FIRST_WITHOUT_SPACES = "\u2e80"
"""From here on letters are of writings that break between any two of them."""

AUTO = Markup(' dir="auto"')
RTL = Markup(' dir="rtl"')


# Labels and words stand in a page many times, and in all pages of a run.
@lru_cache(maxsize=4096)
def choose_direction(text: str, page: Direction) -> Markup:
    """The `dir` attribute of an element that holds `text`.

    The browser goes by the first letter. That fails for a Persian sentence that begins with a
    Latin name, so in a right-to-left page any text with letters of the page goes its way.
    """
    if page == "rtl" and _rtl_letter().search(text) and not _begins_right_to_left(text):
        return RTL
    return AUTO


def find_foreign_words(locale: Locale, lang: str) -> frozenset[str]:
    """The words of the interface that are not in the language of the page; mostly none."""
    primary = lang.replace("_", "-").split("-")[0].lower()
    return frozenset() if primary == locale.code else frozenset(locale.words.values())


def find_foreign_texts(view: MapView, locale: Locale) -> frozenset[str]:
    """Those words, and what a map tells in whole phrases of the interface."""
    words = find_foreign_words(locale, view.lang)
    if not words:
        return words
    told = [*view.notes, view.validated_text, view.review.text if view.review else None]
    told += [head.eyebrow for head in view.stages]
    told += [goal.verdict for goal in view.goals]
    if view.glance:
        told += [view.glance.unanswered, view.glance.more_hurts]
        told += [view.glance.lowest.feeling if view.glance.lowest else None]
        told += [one.feeling for one in view.glance.travellers]
    return words | {text for text in told if text}


def name_language(locale: Locale) -> Markup:
    """The `lang` attribute of an element that holds a word of another language than the page's."""
    return Markup(f' lang="{escape(locale.code)}"')


def say_word(key: str, locale: Locale, foreign: frozenset[str], **values: str) -> str:
    """A word of the interface, with its own language and direction where the page has another."""
    written = locale.word(key, **values)
    if not foreign:
        return written
    element = Markup('<span lang="{}" dir="{}">{}</span>')
    return element.format(locale.code, locale.direction, written)


@lru_cache(maxsize=4096)
def isolate(text: str, page: Direction) -> Markup:
    """`text` escaped, and, where it runs from right to left, its Latin fragments with signs at
    their ends isolated: else the signs of `C++` or `.NET` would jump to the other side."""
    if max(text, default="") < _FIRST_RTL:
        return escape(text)
    runs_right_to_left = _begins_right_to_left(text) or (
        page == "rtl" and _rtl_letter().search(text)
    )
    if not runs_right_to_left:
        return escape(text)
    parts: list[Markup] = []
    done = 0
    for start, end in list_fragments(text):
        parts += (escape(text[done:start]), Markup("<bdi>"), escape(text[start:end]))
        parts.append(Markup("</bdi>"))
        done = end
    return Markup("").join((*parts, escape(text[done:])))


def keep_together(text: Markup, mark: Markup) -> Markup:
    """`text` with a mark behind it that never begins a line of its own."""
    if not mark:
        return text
    start = max(text.rfind(" "), text.rfind(">")) + 1
    last = text[start:]
    if not last or len(last) > _LONGEST_TAIL or last[-1] >= _FIRST_WITHOUT_SPACES:
        start = len(text) - (2 if text[-2:].isalpha() else 0)
        last = text[start:]
    return text[:start] + Markup('<span class="tail">{}{}</span>').format(last, mark)


# Neither is compiled before it is needed: many pages hold no such letter, and Python looks at all.
@cache
def _rtl_letter() -> re.Pattern[str]:
    return re.compile(f"[{RTL_LETTERS}]")


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(f"[A-Za-z\u00c0-\u058f\u200e{RTL_LETTERS}]")


def _begins_right_to_left(text: str) -> bool:
    first = _strong().search(text)
    return first is not None and _rtl_letter().match(first[0]) is not None
