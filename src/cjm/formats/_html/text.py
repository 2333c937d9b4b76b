"""User text in a page: its base direction, and fragments that must not mix with what is around."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from cjm.locales import Locale
from cjm.view import Direction

# Letters, without digits and punctuation: those follow the letters around them.
_LETTERS = (
    "\u0590-\u05ff\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
)
_DIGITS = "\u0660-\u066c\u06f0-\u06f9"
_RTL_LETTER = re.compile(f"[{_LETTERS}]")
_STRONG = re.compile(f"[A-Za-z\u00c0-\u058f\u200e{_LETTERS}]")
# Words side by side that hold nothing of a right-to-left script.
_FOREIGN = f"[^\\s{_LETTERS}{_DIGITS}]+"
_FOREIGN_RUN = re.compile(f"(?<!\\S){_FOREIGN}(?: {_FOREIGN})*(?!\\S)")
_LATIN = re.compile("[A-Za-z]")
_CLOSING = ".,:;!?)]»”\"'…،؛؟"
_OPENING = "([«“\"'"
_LONGEST_TAIL = 16
_FIRST_WITHOUT_SPACES = "\u2e80"
"""From here on letters are of writings that break between any two of them."""
_PAIRS = ("()", "[]", "«»", "“”")

AUTO = Markup(' dir="auto"')
RTL = Markup(' dir="rtl"')


def choose_direction(text: str, page: Direction) -> Markup:
    """The `dir` attribute of an element that holds `text`.

    The browser goes by the first letter. That fails for a Persian sentence that begins with a
    Latin name, so in a right-to-left page any text with letters of the page goes its way.
    """
    if page == "rtl" and _RTL_LETTER.search(text) and not _begins_right_to_left(text):
        return RTL
    return AUTO


def find_foreign_words(locale: Locale, lang: str) -> frozenset[str]:
    """The words of the interface that are not in the language of the page; mostly none."""
    primary = lang.replace("_", "-").split("-")[0].lower()
    return frozenset() if primary == locale.code else frozenset(locale.words.values())


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


def isolate(text: str, page: Direction) -> Markup:
    """`text` escaped, and, where it runs from right to left, its Latin fragments with signs at
    their ends isolated: else the signs of `C++` or `.NET` would jump to the other side."""
    if text.isascii():
        return escape(text)
    runs_right_to_left = _begins_right_to_left(text) or (page == "rtl" and _RTL_LETTER.search(text))
    if not runs_right_to_left:
        return escape(text)
    parts: list[Markup] = []
    done = 0
    for run in _FOREIGN_RUN.finditer(text):
        start, end = _trim(text, run.start(), run.end())
        if not _LATIN.search(text, start, end) or _has_letters_at_ends(text[start:end]):
            continue
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


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave punctuation of the sentence outside the fragment."""
    while end > start and text[end - 1] in _CLOSING and not _is_paired(text, end - 1, start, end):
        end -= 1
    while start < end and text[start] in _OPENING and not _is_paired(text, start, start, end):
        start += 1
    return start, end


def _is_paired(text: str, place: int, start: int, end: int) -> bool:
    """Whether a bracket belongs to the fragment, as in `up (+1)`, and is not one of two around."""
    pair = next((pair for pair in _PAIRS if text[place] in pair), None)
    if pair is None:
        return False
    halves = [text.count(half, start, end) for half in pair]
    is_around = halves == [1, 1] and text[start] + text[end - 1] == pair
    return not is_around and halves[0] == halves[1]


def _has_letters_at_ends(fragment: str) -> bool:
    # A hyphen where a line breaks is at an end too.
    return fragment[0].isalpha() and fragment[-1].isalpha() and "-" not in fragment


def _begins_right_to_left(text: str) -> bool:
    first = _STRONG.search(text)
    return first is not None and _RTL_LETTER.match(first[0]) is not None
