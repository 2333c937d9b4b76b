"""Values that cannot be read, in the form that can: other digits, other dates, other words for yes.

Each way gives a text and whether it can be meant in no other way; what the key takes decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from pydantic_core import PydanticCustomError

from cjm.edits import Repair, SetText
from cjm.explain.shape import find_reader
from cjm.model.blueprint import read_link
from cjm.model.choices import SAID, read_yes_or_no
from cjm.model.dates import read_clock, read_date, read_period
from cjm.model.journey import read_format_version, read_language
from cjm.model.numbers import NumberOn, read_quantity, to_ascii_digits
from cjm.model.texts import read_slug
from cjm.rules._repairs import Symptom
from cjm.rules._respelling_dates import (
    respell_cycle,
    respell_day,
    respell_day_in_words,
    respell_time,
)

_LONGEST = 80
_LANGUAGES = {
    "arabic": "ar",
    "deutsch": "de",
    "english": "en",
    "farsi": "fa",
    "french": "fr",
    "german": "de",
    "japanese": "ja",
    "korean": "ko",
    "persian": "fa",
    "russian": "ru",
    "spanish": "es",
    "turkish": "tr",
    "انگلیسی": "en",
    "عربی": "ar",
    "فارسی": "fa",
}
_QUOTES = "“”„«»‘’\"'"
_AROUND = _QUOTES + " \t\u00a0\u202f\u3000"
"""What may stand around a value without being a part of it."""
_MARKS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff"))
"""Signs that nobody sees, and that no number, date or id holds."""
_ARROWS = (
    (re.compile(r"\s*(?:<-+>|<=+>|↔|⇔|⟷)\s*"), " <-> "),
    (re.compile(r"\s*(?:~+>|⇝|⤳)\s*"), " ~> "),
    (re.compile(r"\s*(?:-+>|=+>|→|⇒|⟶)\s*"), " -> "),
)
_REFERENCES = ("for", "pain", "stage", "to")
"""Keys whose value is an id of an element."""
_Way = Callable[[str], Iterator[tuple[str, bool]]]


def respell(symptom: Symptom) -> Repair | None:
    """The first form of the value that its key takes."""
    value = symptom.value
    read = find_reader(symptom.root, symptom.path)
    if value is None or read is None or len(value) > _LONGEST:
        return None
    for way in _find_ways(read):
        for text, is_safe in way(value.translate(_MARKS).strip(_AROUND)):
            if text != value and _takes(read, text) and not _is_amiss(symptom, text):
                says = f"write `{text}` for `{value[:60]}`"
                return Repair(SetText(symptom.path, text), says, is_safe)
    return None


def _is_amiss(symptom: Symptom, text: str) -> bool:
    """Whether another element has the id already that would be written, or none has the one that
    is referred to.
    """
    if symptom.ids is None:
        return False
    if symptom.path[-1:] == ("id",):
        return text in symptom.ids.written
    refers = any(step in _REFERENCES for step in symptom.path[-2:])
    return refers and text not in symptom.ids.written


def _takes(read: Callable[[object], object], text: str) -> bool:
    try:
        read(text)
    except PydanticCustomError:
        return False
    return True


def _bare(value: str) -> Iterator[tuple[str, bool]]:
    """The same without what cannot be seen."""
    yield value, True


def _plain_digits(value: str) -> Iterator[tuple[str, bool]]:
    """Full-width and other digits, as `１０`."""
    plain = unicodedata.normalize("NFKC", value)
    yield (
        "".join(
            str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
            for sign in plain
        ),
        True,
    )


def _yes_or_no(value: str) -> Iterator[tuple[str, bool]]:
    for word, said in SAID.items():
        if value.lower() in said:
            yield word, True
    if value in ("1", "0"):
        yield ("true" if value == "1" else "false"), False


def _number(value: str) -> Iterator[tuple[str, bool]]:
    plain = to_ascii_digits(value)
    if match := re.fullmatch(r"([-+]?[0-9]+),([0-9]{1,2})", plain):
        yield f"{match[1]}.{match[2]}", False
    if re.fullmatch(r"[-+]?[0-9]{1,3}([,' \u00a0\u202f][0-9]{3})+", plain):
        yield re.sub(r"[^-+0-9]", "", plain), False
    if match := re.fullmatch(r"([-+]?[0-9.]+)\s*%", plain):
        yield match[1], False
    if (match := re.fullmatch(r"([-+]?[0-9]+)[/،]([0-9]{1,2})", plain)) and not value.isascii():
        # On paper, Persian writes 0.5 as ۰/۵.
        yield f"{match[1]}.{match[2]}", False
    if match := re.fullmatch(r"([0-9.]+)\s*(?:/|of|out of|از)\s*[0-9]+", plain):
        yield match[1], False
    if match := re.fullmatch(r"[%٪]\s*([0-9.]+)", plain):
        yield f"{match[1]}%", True
    if re.fullmatch(r"[\u2010-\u2015]\s*[0-9.]+", plain):
        yield f"-{plain[1:].strip()}", True


def _link(value: str) -> Iterator[tuple[str, bool]]:
    for pattern, arrow in _ARROWS:
        if len(pattern.findall(value)) == 1:
            yield pattern.sub(arrow, value), True
            return


def _slug(value: str) -> Iterator[tuple[str, bool]]:
    """Capitals, blanks and underscores."""
    joined = re.sub(r"[\s_]+", "-", value.lower())
    if re.fullmatch(r"[a-z0-9-]+", joined):
        yield joined, True


def _language(value: str) -> Iterator[tuple[str, bool]]:
    yield value.replace("_", "-"), True
    if value.lower() in _LANGUAGES:
        yield _LANGUAGES[value.lower()], True


_NUMBERS: tuple[_Way, ...] = (_plain_digits, _number)
_BY_READER: dict[Callable[[object], object], tuple[_Way, ...]] = {
    read_yes_or_no: (_yes_or_no,),
    read_quantity: _NUMBERS,
    read_format_version: (_plain_digits,),
    read_date: (_plain_digits, respell_day, respell_day_in_words),
    read_period: (_plain_digits, respell_cycle),
    read_clock: (_plain_digits, respell_time),
    read_link: (_link,),
    read_language: (_language,),
    read_slug: (_slug,),
}


def _find_ways(read: Callable[[object], object]) -> tuple[_Way, ...]:
    ways = _NUMBERS if isinstance(read, NumberOn) else _BY_READER.get(read, ())
    return (_bare, *ways)
