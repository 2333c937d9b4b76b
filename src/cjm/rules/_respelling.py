"""Values that cannot be read, in the form that can: other digits, other dates, other words for yes.

Each way gives a text and whether it can be meant in no other way; what the key takes decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pydantic_core import PydanticCustomError

from cjm.edits import RenameKey, Repair, SetText
from cjm.explain.shape import find_reader
from cjm.explain.words import says_nothing_yet
from cjm.model.blueprint import read_link
from cjm.model.choices import SAID, read_yes_or_no
from cjm.model.dates import read_clock, read_date, read_period
from cjm.model.journey import read_format_version, read_language
from cjm.model.languages import guess_language
from cjm.model.numbers import NumberOn, read_quantity
from cjm.model.texts import read_slug
from cjm.rules._repairs import Symptom
from cjm.rules._respelling_dates import (
    respell_cycle,
    respell_day,
    respell_day_in_words,
    respell_time,
)
from cjm.rules._respelling_numbers import (
    respell_amount,
    respell_bound,
    respell_digits,
    respell_number,
    respell_part_of,
)
from cjm.source.remarks import part_remark

_LONGEST = 80
_LONGEST_CODE = 2
_QUOTES = "“”„«»‘’\"'"
_BLANKS = " \t\u00a0\u202f\u3000"
_AROUND = _QUOTES + _BLANKS
"""What may stand around a value without being a part of it."""
_STOPS = ",;،؛。."
"""What may stand behind one, as in a sentence or in JSON."""
_MARKS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff"))
"""Signs that nobody sees, and that no number, date or id holds."""
_DASHES = "-\u2010-\u2015\u2212"
_ARROWS = (
    (re.compile(rf"\s*(?:<[{_DASHES}]+>|<=+>|↔|⇔|⟷)\s*"), " <-> "),
    (re.compile(r"\s*(?:~+>|⇝|⤳)\s*"), " ~> "),
    (re.compile(rf"\s*(?:[{_DASHES}]+(?:>|&gt;)|=+>|→|⇒|⟶)\s*"), " -> "),
)
_BACKWARDS = re.compile(rf"(?P<head>.+?)\s*(?:<[{_DASHES}]+|←|⇐|⟵)\s*(?P<tail>[^<>]+)")
_LEADING_ARROW = re.compile(rf"(?:[{_DASHES}]+>|=+>|→|⇒|⟶)\s*")
_REFERENCES = ("for", "links", "next", "pain", "stage", "to")
"""Keys whose value is an id of an element, or two of them."""
_Way = Callable[[str], Iterator[tuple[str, bool]]]


def respell(symptom: Symptom) -> Repair | None:
    """The first form of the value that its key takes."""
    value = symptom.value
    read = find_reader(symptom.root, symptom.path)
    if symptom.at_key:
        # Of keys that are read, all are days.
        value, read = str(symptom.path[-1]), read_date
    if value is None or read is None or len(value) > _LONGEST:
        return None
    is_reference = read is read_slug and symptom.path[-1:] != ("id",)
    for way in (*_find_ways(read), *((_last_part,) if is_reference else ())):
        for text, is_safe in way(_strip(value)):
            if text != value and _takes(read, text) and not _is_amiss(symptom, text):
                says = f"write `{text}` for `{value[:60]}`"
                set_it = RenameKey if symptom.at_key else SetText
                return Repair(set_it(symptom.path, text), says, is_safe)
    return None


def _strip(value: str) -> str:
    """The value without what cannot be seen, and without what stands around it."""
    return value.translate(_MARKS).strip(_AROUND).rstrip(_STOPS + _BLANKS).strip(_AROUND)


def _is_amiss(symptom: Symptom, text: str) -> bool:
    """Whether another element has the id already that would be written, or none has the one that
    is referred to.
    """
    if symptom.ids is None:
        return False
    if symptom.path[-1:] == ("id",):
        return text in symptom.ids.written
    ends = text.split()[::2] if "links" in symptom.path else [text]
    refers = any(step in _REFERENCES for step in symptom.path[-2:])
    # What has no id yet but the one that its name gives is mended by writing that.
    known = {*symptom.ids.written, *symptom.ids.by_path.values()} if refers else set()
    return refers and any(end not in known for end in ends)


def is_taken(symptom: Symptom, text: str) -> bool:
    """Whether the key of a symptom takes a text as its value."""
    read = find_reader(symptom.root, symptom.path)
    return read is None or _takes(read, text)


def _takes(read: Callable[[object], object], text: str) -> bool:
    try:
        read(text)
    except PydanticCustomError:
        return False
    return True


def _bare(value: str) -> Iterator[tuple[str, bool]]:
    """The same without what cannot be seen, and what stands around it."""
    yield value, True


def _before_remark(value: str) -> Iterator[tuple[str, bool]]:
    """The value without a comment of another language behind it."""
    if remarked := part_remark(value):
        yield remarked.value, False


def _yes_or_no(value: str) -> Iterator[tuple[str, bool]]:
    for word, said in SAID.items():
        if value.lower() in said:
            yield word, True
    if value in ("1", "0"):
        yield ("true" if value == "1" else "false"), False


def _link(value: str) -> Iterator[tuple[str, bool]]:
    for pattern, arrow in _ARROWS:
        if len(pattern.findall(value)) == 1:
            yield from _write_link(pattern.sub(arrow, value), is_safe=True)
            return
    if match := _BACKWARDS.fullmatch(value):
        yield from _write_link(f"{match['tail']} -> {match['head']}", is_safe=False)


def _write_link(value: str, *, is_safe: bool) -> Iterator[tuple[str, bool]]:
    """A link as it is, else with its ends as ids are written."""
    yield value, is_safe
    ends = [
        next(_slug(_strip(word)), ("", True))[0] for word in re.split(r" (<->|~>|->) ", value)[::2]
    ]
    arrows = re.findall(r" (?:<->|~>|->) ", value)
    if len(ends) == 2 and all(ends):
        yield arrows[0].join(ends), is_safe


def _slug(value: str) -> Iterator[tuple[str, bool]]:
    """Capitals, blanks and underscores, an arrow before it."""
    joined = re.sub(r"[\s_]+", "-", _LEADING_ARROW.sub("", value, count=1).lower())
    if re.fullmatch(r"[a-z0-9-]+", joined) and not says_nothing_yet(value):
        yield joined, True


def _last_part(value: str) -> Iterator[tuple[str, bool]]:
    """An id of `#pay`, `@pay`, `stages/pay` and `stages.pay`; of several words none is the id."""
    if not re.search(r"\s", value):
        yield re.split(r"[/.#@]", value)[-1], True


def _language(value: str) -> Iterator[tuple[str, bool]]:
    yield value.replace("_", "-"), True
    if meant := guess_language(value):
        yield meant, len(value) > _LONGEST_CODE


_NUMBERS: tuple[_Way, ...] = (respell_digits, respell_number)
_BY_READER: dict[Callable[[object], object], tuple[_Way, ...]] = {
    read_yes_or_no: (_yes_or_no,),
    read_quantity: (*_NUMBERS, respell_amount, respell_bound),
    read_format_version: (respell_digits,),
    read_date: (respell_digits, respell_day, respell_day_in_words),
    read_period: (respell_digits, respell_cycle),
    read_clock: (respell_digits, respell_time),
    read_link: (_link,),
    read_language: (_language,),
    read_slug: (_slug,),
}


def _find_ways(read: Callable[[object], object]) -> tuple[_Way, ...]:
    if isinstance(read, NumberOn):
        return (_bare, *_NUMBERS, respell_part_of(read.high), _before_remark)
    return (_bare, *_BY_READER.get(read, ()), _before_remark)
