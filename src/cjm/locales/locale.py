"""One language of the interface: its words, its digits, its dates."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias

from cjm.shipped import read_shipped
from cjm.values import NamedTuple

_FOLDER = Path(__file__).parent
_ASCII_DIGITS = "0123456789"
_PERSIAN_ZERO = "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}"
_Entry: TypeAlias = tuple[str, str]
_Lists: TypeAlias = dict[str, tuple[str, ...]]
_Data: TypeAlias = tuple[dict[str, str], _Lists, dict[str, str], tuple[str, ...], dict[str, str]]
"""The single values of `form`, its lists, the rules for counts, the forms of small counts, and all
words.
"""
_SMALL = 200
"""Counts below this have their forms noted: of small ones, and these are most, Babel is asked when
a language is parsed, and never again.
"""
_QUOTES = {"«": "»", "“": "”", "„": "“", "「": "」", '"': '"'}
"""The signs that writers put around spoken words themselves."""
_ARABIC_MARK = "\N{ARABIC LETTER MARK}"


class Locale(NamedTuple):
    """Words, digits and dates of one language.

    `code` is the language tag of the words; a map in a language without words of its own is
    labelled in English. `digits` are the ten digits from zero. `words` maps keys of the data file
    (`lane.pain_points`, `confidence.validated`) to texts with `{named}` gaps; a phrase with a count
    has a key for each form of it (`unit.d.one`, `unit.d.other`), chosen by `plurals`, the rules of
    CLDR; `forms` are those of the counts from 0 on, as far as they are noted. `signs` are minus and
    plus. In languages that run to the left, marks that show nothing keep the signs of a number on
    their side of it, whatever stands around.
    """

    code: str
    direction: str
    digits: str
    decimal: str
    group: str
    signs: tuple[str, str]
    percent_sign: str
    calendar: str
    date_pattern: str
    months: tuple[str, ...]
    quotes: tuple[str, str]
    separator: str
    colon: str
    plurals: Mapping[str, str]
    forms: tuple[str, ...]
    words: Mapping[str, str]

    def word(self, key: str, **values: str) -> str:
        """The text of `key`, its gaps filled. Raises KeyError for a key that no file defines."""
        return self.words[key].format(**values) if values else self.words[key]

    def phrase(self, key: str, number: float, **values: str) -> str:
        """A phrase with how many there are, in the form that goes with the number: `1 map`,
        `2 maps`. Its gap is `{count}`. Raises KeyError for a key that no file defines.
        """
        form = key if key in self.words else f"{key}.{self._choose_form(number)}"
        return self.words[form].format(count=self.number(number), **values)

    def _choose_form(self, number: float) -> str:
        if not self.plurals:
            return "other"
        # A rule asks how a number is written, and a whole one is written without a point.
        if 0 <= number < len(self.forms) and (whole := int(number)) == number:
            return self.forms[whole]
        return _load_rule(self.code)(number)

    def has_word(self, key: str) -> bool:
        """Whether the language has a text for `key`."""
        return key in self.words

    def find_key(self, *keys: str) -> str | None:
        """The first of `keys` that the language has a text for."""
        return next((key for key in keys if key in self.words), None)

    def localise_digits(self, text: str) -> str:
        """`text` with its ASCII digits written in this language's digits."""
        if self.digits == _ASCII_DIGITS:
            return text
        return text.translate(str.maketrans(_ASCII_DIGITS, self.digits))

    def number(self, value: float) -> str:
        """A number as this language writes it: `1,234.5`, `۱٬۲۳۴٫۵`, `−2`."""
        written = self.localise_digits(_write_plain(abs(value), self.group, self.decimal))
        return (self.signs[0] if value < 0 else "") + written

    def score(self, value: float) -> str:
        """An emotion score with its sign: `+1.5`, `0`, `−2`."""
        return (self.signs[1] if value > 0 else "") + self.number(value)

    def percent(self, value: float) -> str:
        """A percentage, 40 for 40 %."""
        # Persian digits take the direction of what stands before them, and the sign changes sides
        # with them: the mark, which shows nothing, makes it the same wherever it stands.
        mark = _ARABIC_MARK if self.digits[0] == _PERSIAN_ZERO else ""
        return mark + self.number(value) + self.percent_sign

    def date(self, day: date) -> str:
        """A day in this language's calendar and pattern: `1 Nov 2026`, `۱۰ آبان ۱۴۰۵`."""
        if self.calendar == "jalali":
            import jdatetime

            # `jdatetime.date` knows no year after 9377, which is 9998 in the other calendar.
            converter = jdatetime.GregorianToJalali(day.year, day.month, day.day)
            year, month, number = converter.getJalaliList()
        else:
            year, month, number = day.year, day.month, day.day
        written = self.date_pattern.format(day=number, month=self.months[month - 1], year=year)
        return self.localise_digits(written)

    def quote(self, text: str) -> str:
        """`text` in this language's quotation marks."""
        before, after = self.choose_quotes(text)
        return f"{before}{text}{after}"

    def choose_quotes(self, text: str) -> tuple[str, str]:
        """The signs to set around spoken words; none where the text brings its own."""
        bare = text.strip()
        opening, inner, closing = bare[:1], bare[1:-1], bare[-1:]
        is_quoted = len(bare) > 1 and _QUOTES.get(opening) == closing
        if is_quoted and not {opening, closing} & {*inner}:
            return "", ""
        return self.quotes[0], self.quotes[1]

    def abreast(self, *texts: str | None) -> str:
        """Texts of several kinds on one line: `a · b`, and `a، b` where a middle dot between digits
        would be read as a nought (۰).
        """
        between = self.separator if self.direction == "rtl" else " · "
        return between.join(filter(None, texts))

    def join(self, texts: tuple[str, ...] | list[str]) -> str:
        """Texts as a list on one line: `a, b`, `الف، ب`."""
        return self.separator.join(texts)

    def label(self, label: str, value: str) -> str:
        """A value behind its label: `Owner: billing`, `Responsable : facturation`."""
        return f"{label}{self.colon}{value}"


# The same few numbers stand in all maps: scores, shares, counts.
@lru_cache(maxsize=1024)
def _write_plain(value: float, group: str, decimal: str, /) -> str:
    """A number of zero or more in ASCII digits, all it has: `1,234.5`."""
    plain = f"{Decimal(repr(float(value))):,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    marks = {",": group, ".": decimal}
    return "".join(marks.get(sign, sign) for sign in plain)


@cache
def locale_codes() -> tuple[str, ...]:
    """The languages that have words, by code. Imports nothing."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


def load_locale(lang: str) -> Locale:
    """The locale for a language tag: the tag itself, its language alone, else English."""
    primary = lang.replace("_", "-").split("-")[0].lower()
    return _read(primary if primary in locale_codes() else "en")


@cache
def _load_rule(code: str) -> Callable[[float], str]:
    return _make_rule(_read(code).plurals)


def _make_rule(plurals: Mapping[str, str]) -> Callable[[float], str]:
    # Babel would read all it knows of a language to tell its rules: the rules stand with the words,
    # and a test compares them with Babel's.
    from babel.plural import PluralRule

    return PluralRule(plurals)


@cache
def _read(code: str) -> Locale:
    form, lists, plurals, forms, words = read_shipped(_FOLDER / f"{code}.toml", _parse)
    return Locale(
        code=code,
        direction=form["direction"],
        digits=form["digits"],
        decimal=form["decimal"],
        group=form["group"],
        signs=(lists["signs"][0], lists["signs"][1]),
        percent_sign=form["percent"],
        calendar=form["calendar"],
        date_pattern=form["date"],
        months=lists["months"],
        quotes=(lists["quotes"][0], lists["quotes"][1]),
        separator=form["separator"],
        colon=form["colon"],
        plurals=plurals,
        forms=forms,
        words=words,
    )


def _parse(text: str) -> _Data:
    # Python's own reader of TOML is written in Python: it takes as long as drawing a stage.
    import tomllib

    data = tomllib.loads(text)
    form = data.pop("form")
    plurals = form.pop("plurals")
    lists = {key: tuple(value) for key, value in form.items() if isinstance(value, list)}
    single = {key: value for key, value in form.items() if isinstance(value, str)}
    rule = _make_rule(plurals)
    forms = tuple(map(rule, range(_SMALL))) if plurals else ()
    return single, lists, plurals, forms, dict(_list_words(data))


def _list_words(data: Mapping[str, Mapping[str, str | Mapping[str, str]]]) -> Iterator[_Entry]:
    for section, entries in data.items():
        for key, text in entries.items():
            if isinstance(text, str):
                yield f"{section}.{key}", text
            else:
                yield from ((f"{section}.{key}.{form}", one) for form, one in text.items())
