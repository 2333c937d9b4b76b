"""Latin fragments in right-to-left text whose signs would jump to the other side: `C++`, `.NET`."""

import re
from collections.abc import Iterator
from functools import cache

RTL_LETTERS = (
    "\u0590-\u05ff\u0620-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
)
"""Ranges of letters, without digits and punctuation: those follow the letters around them."""
_DIGITS = "\u0660-\u066c\u06f0-\u06f9"
# Words side by side that hold nothing of a right-to-left script.
_FOREIGN = f"[^\\s{RTL_LETTERS}{_DIGITS}]+"
_LATIN = re.compile("[A-Za-z]")
_CLOSING = ".,:;!?)]»”\"'…،؛؟"
_JOINING = frozenset("=<>≤≥≈≠±×÷→←+-−–—/|&·•")
_OPENING = "([«“\"'"
_PAIRS = ("()", "[]", "«»", "“”")
_MARK = "\N{LEFT-TO-RIGHT MARK}"


def list_fragments(text: str) -> Iterator[tuple[int, int]]:
    """Where such fragments begin and end. Those with letters at both ends keep together anyhow."""
    for run in _foreign_run().finditer(text):
        start, end = _trim(text, run.start(), run.end())
        if _LATIN.search(text, start, end) and not _has_letters_at_ends(text[start:end]):
            yield start, end


@cache
def _foreign_run() -> re.Pattern[str]:
    # Not compiled before it is needed: many drawings have no text from right to left.
    return re.compile(f"(?<!\\S){_FOREIGN}(?: {_FOREIGN})*(?!\\S)")


def fence(text: str) -> str:
    """A text with marks that show nothing where such fragments begin or end with a sign.

    A digit at the end goes with the letters before it; one at the start would not go with those
    behind it.
    """
    if not _LATIN.search(text):
        return text
    done = 0
    parts: list[str] = []
    for start, end in list_fragments(text):
        before = "" if text[start].isalpha() else _MARK
        after = "" if text[end - 1].isalnum() else _MARK
        parts += (text[done:start], before, text[start:end], after)
        done = end
    return "".join((*parts, text[done:]))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave punctuation of the sentence outside the fragment, and a sign that joins it to what is
    beside it, as in `P95 = ۸۷`: it stands between both whichever way one reads.
    """
    while (first := text.find(" ", start, end)) > 0 and _joins(text[start:first]):
        start = first + 1
    while (last := text.rfind(" ", start, end)) > 0 and _joins(text[last + 1 : end]):
        end = last
    while end > start and text[end - 1] in _CLOSING and not _is_paired(text, end - 1, start, end):
        end -= 1
    while start < end and text[start] in _OPENING and not _is_paired(text, start, start, end):
        start += 1
    return start, end


def _joins(word: str) -> bool:
    return bool(word) and set(word) <= _JOINING


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
