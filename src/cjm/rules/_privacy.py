"""E-mail addresses, phone numbers, national ids, cards and accounts in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from cjm.rules._check_digits import (
    is_account,
    is_brazilian,
    is_card,
    is_chinese,
    is_french,
    is_iranian,
    is_italian,
    is_russian,
    is_sheba,
    is_spanish,
    is_swiss,
    is_turkish,
)

# Digits of Persian, Arabic and Japanese; blanks and dashes that are typed in numbers; half-spaces
# and marks of direction, which stand in them unseen.
_TO_ASCII = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩０１２３４５６７８９"
    "\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2212\uff0d\uff0b",
    "0123456789" * 3 + "    " + "------+",
    "\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
_FEWEST_DIGITS = 7
_DIGIT = re.compile(r"\d")

# Every repetition has an upper bound, so that a long text takes no more than its length in time.
_NAME, _HOST = r"[\w.+%-]{1,64}", r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}"
_DOT = r" ?[\[(]dot[\])] ?"
# Also as people hide one from programs: ana [at] example [dot] com
_EMAIL = rf"{_NAME}(?:[@＠]{_HOST}| ?[\[(]at[\])] ?(?:{_HOST}|[\w-]{{1,63}}{_DOT}[^\W\d_]{{2,24}}))"
_ALONE = r"(?<![\d.,/٫٬])"
_END = r"(?![\d/]|[.,٫٬]\d)"
_PHONES = (
    # +98 912 345 6789, 0098-912-345-6789, +1 (555) 123-4567
    r"\+[1-9](?:[ ().-]{0,2}\d){7,13}" + _END,
    _ALONE + r"00[1-9](?:[ ().-]{0,2}\d){8,13}" + _END,
    # 0912 345 6789, 0912-3456789
    _ALONE + r"09\d{2}[ .-]?\d{3}[ .-]?(?:\d{4}|\d{2}[ .-]\d{2})" + _END,
    # 989123456789, 98 912 345 6789
    _ALONE + r"98 ?9\d{2}[ -]?\d{3}[ -]?\d{4}" + _END,
    # 02188776655, 02079460018
    _ALONE + r"0[1-8]\d{9}" + _END,
    # 0612345678, 0501234567
    _ALONE + r"0[5-7]\d{8}" + _END,
    # 8 (912) 345-67-89, 89123456789
    _ALONE + r"8[ -]?(?:\(9\d{2}\)|9\d{2})[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}" + _END,
    # 03-1234-5678, 02-123-4567
    _ALONE + r"0\d-\d{3,4}-\d{4}" + _END,
    # (030) 901820, 030/90 18 20, 021 88 77 66 55
    _ALONE + r"\(0\d{2,4}\) ?\d{6,8}" + _END,
    _ALONE + r"0\d{2,3}[ /-](?:\d{2} ){2,3}\d{2}" + _END,
    # 88776655-021, as it comes to stand in a line from right to left
    _ALONE + r"\d{8}-0\d{2}" + _END,
    # 021-88776655, (021) 8877 6655, 020 7946 0018
    _ALONE + r"\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{4}" + _END,
    # 030 901820, 030/901820
    _ALONE + r"0\d{2,4}[ /-]\d{6,8}" + _END,
    # 01 42 68 53 00
    _ALONE + r"0[1-9](?:[ .-]\d{2}){4}" + _END,
    # 555-123-4567, (555) 123-4567
    _ALONE + r"(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}" + _END,
)
_CALLED = r"""(?ix)
    (?:\b(?:phone|mobile|cell|whatsapp|tel|call|tel[eé]fonos?|m[oó]vil|ll[aá]m[ae]\w*)\b
    |تماس|موبا[یي]ل|تلفن|همراه|واتساپ|واتس‌?اپ|جوال|هاتف)
    (?:[ :]{0,2}(?:no|nr|number|n[uú]mero|is|es|me|at|on|al|شماره|من|او|ام|را|به|با|رقم)\b){0,2}
    [ :.=(-]{0,4}"""
_BEHIND_A_WORD = (
    # mobile: 912 345 6789, as a table leaves it that takes it for a number
    _CALLED + r"(?<!\d)9\d{2}[ -]?\d{3}[ -]?\d{4}" + _END,
    # tel. 612 345 678, teléfono 91 234 56 78
    _CALLED + r"(?<!\d)[6-9](?:[ -]?\d){8}" + _END,
)
"""Numbers that are those of phones where a word says so, and any others elsewhere."""
_IRANIAN = _ALONE + r"(\d{3})(-?)(\d{6})\2(\d)" + _END
_CARD = _ALONE + r"(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})" + _END
_IBAN = r"(?i)(?<![A-Z0-9])([A-Z]{2}\d{2})((?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Z0-9])"
_SHEBA = _ALONE + r"\d{24}" + _END
_KOREAN = _ALONE + r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-4]\d{6}" + _END
_RUSSIAN = _ALONE + r"\d{3}-\d{3}-\d{3} \d{2}" + _END
_FRENCH = _ALONE + r"[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}" + _END
_SPANISH = r"(?<![\w.-])(?:[XYZxyz]-?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})-?[A-Za-z](?![\w-])"
_BRAZILIAN = _ALONE + r"\d{3}\.\d{3}\.\d{3}-\d{2}" + _END
_SWISS = _ALONE + r"756\.\d{4}\.\d{4}\.\d{2}" + _END
_CHINESE = (
    r"(?<![\w.])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)"
)
_TURKISH = _ALONE + r"[1-9]\d{10}" + _END
_ITALIAN = r"(?i)(?<!\w)[A-Z]{6}\d{2}[A-EHLMPRST][0-7]\d[A-Z]\d{3}[A-Z](?!\w)"
_AMERICAN = _ALONE + r"(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}" + _END


EMAIL, PHONE, NATIONAL_ID = "an e-mail address", "a phone number", "a national id"
CARD, ACCOUNT = "the number of a bank card", "the number of a bank account"
KINDS = (EMAIL, PHONE, NATIONAL_ID, CARD, ACCOUNT)
"""What is looked for, as a message calls it."""


def may_be_personal(text: str) -> bool:
    """Whether `list_personal` may find something: where it does, this is so."""
    return _may_hold_address(text) or len(_DIGIT.findall(text)) >= _FEWEST_DIGITS


def _may_hold_address(text: str) -> bool:
    return "@" in text or "＠" in text or "at]" in text or "at)" in text


def list_personal(text: str) -> list[str]:
    """What kinds of personal data `text` holds, each once."""
    found: set[str] = set()
    if _may_hold_address(text) and _compile(_EMAIL).search(text):
        found.add(EMAIL)
    if len(_DIGIT.findall(text)) >= _FEWEST_DIGITS:
        plain = text.translate(_TO_ASCII)
        # What has check digits is told first and taken out: parts of it look like phone numbers.
        for kind, pattern, is_right in _WITH_CHECK_DIGITS:
            rest = _take_out(plain, pattern, is_right)
            if rest != plain:
                found.add(kind)
                plain = rest
        if any(_compile(phone).search(plain) for phone in (*_PHONES, *_BEHIND_A_WORD)):
            found.add(PHONE)
        if any(_compile(own).search(plain) for own in (_AMERICAN, _KOREAN)):
            found.add(NATIONAL_ID)
    return sorted(found, key=KINDS.index)


def _take_out(text: str, pattern: str, is_right: Callable[[str], bool]) -> str:
    """`text` without what fits the pattern and is right."""
    return _compile(pattern).sub(lambda match: "…" if is_right(match[0]) else match[0], text)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_WITH_CHECK_DIGITS = (
    (ACCOUNT, _IBAN, is_account),
    (ACCOUNT, _SHEBA, is_sheba),
    (CARD, _CARD, is_card),
    (NATIONAL_ID, _FRENCH, is_french),
    (NATIONAL_ID, _RUSSIAN, is_russian),
    (NATIONAL_ID, _IRANIAN, is_iranian),
    (NATIONAL_ID, _SPANISH, is_spanish),
    (NATIONAL_ID, _BRAZILIAN, is_brazilian),
    (NATIONAL_ID, _SWISS, is_swiss),
    (NATIONAL_ID, _CHINESE, is_chinese),
    (NATIONAL_ID, _TURKISH, is_turkish),
    (NATIONAL_ID, _ITALIAN, is_italian),
)
