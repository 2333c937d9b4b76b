"""E-mail addresses, phone numbers, national ids, cards and accounts in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

# Digits of Persian and Arabic; blanks and dashes that are typed in numbers.
_TO_ASCII = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2212",
    "0123456789" * 2 + "    " + "-----",
)
_FEWEST_DIGITS = 9
_DIGIT = re.compile(r"\d")

# Every repetition has an upper bound, so that a long text takes no more than its length in time.
_EMAIL = r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}"
_ALONE = r"(?<![\d.,/٫٬])"
_END = r"(?![\d/]|[.,٫٬]\d)"
_PHONES = (
    # +98 912 345 6789, 0098-912-345-6789, +1 (555) 123-4567
    r"(?:\+|" + _ALONE + r"00)[1-9](?:[ ().-]{0,2}\d){7,13}" + _END,
    # 0912 345 6789, 0912-3456789
    _ALONE + r"09\d{2}[ .-]?\d{3}[ .-]?(?:\d{4}|\d{2}[ .-]\d{2})" + _END,
    # 989123456789
    _ALONE + r"989\d{9}" + _END,
    # 02188776655, 02079460018
    _ALONE + r"0[1-8]\d{9}" + _END,
    # 021-88776655, (021) 8877 6655, 020 7946 0018
    _ALONE + r"\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{4}" + _END,
    # 030 901820, 030/901820
    _ALONE + r"0\d{2,4}[ /-]\d{6,8}" + _END,
    # 01 42 68 53 00
    _ALONE + r"0[1-9](?:[ .]\d{2}){4}" + _END,
    # 555-123-4567, (555) 123-4567
    _ALONE + r"(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])\d{3}[ .-]\d{4}" + _END,
)
_IRANIAN = _ALONE + r"(\d{3})(-?)(\d{6})\2(\d)" + _END
_CARD = _ALONE + r"(\d{4})([ -]?)(\d{4})\2(\d{4})\2(\d{4})" + _END
_IBAN = r"(?<![A-Z0-9])([A-Z]{2}\d{2})((?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])"
_AMERICAN = _ALONE + r"(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}" + _END


EMAIL, PHONE, NATIONAL_ID = "an e-mail address", "a phone number", "a national id"
CARD, ACCOUNT = "the number of a bank card", "the number of a bank account"
KINDS = (EMAIL, PHONE, NATIONAL_ID, CARD, ACCOUNT)
"""What is looked for, as a message calls it."""


def may_be_personal(text: str) -> bool:
    """Whether `list_personal` may find something: where it does, this is so."""
    return "@" in text or len(_DIGIT.findall(text)) >= _FEWEST_DIGITS


def list_personal(text: str) -> list[str]:
    """What kinds of personal data `text` holds, each once."""
    found: set[str] = set()
    if "@" in text and _compile(_EMAIL).search(text):
        found.add(EMAIL)
    if len(_DIGIT.findall(text)) >= _FEWEST_DIGITS:
        plain = text.translate(_TO_ASCII)
        # What has check digits is told first and taken out: parts of it look like phone numbers.
        for kind, pattern, is_right in _WITH_CHECK_DIGITS:
            rest = _take_out(plain, pattern, is_right)
            if rest != plain:
                found.add(kind)
                plain = rest
        if any(_compile(phone).search(plain) for phone in _PHONES):
            found.add(PHONE)
        if _compile(_AMERICAN).search(plain):
            found.add(NATIONAL_ID)
    return sorted(found, key=KINDS.index)


def _take_out(text: str, pattern: str, is_right: Callable[[str], bool]) -> str:
    """`text` without what fits the pattern and is right."""
    return _compile(pattern).sub(lambda match: "…" if is_right(match[0]) else match[0], text)


def _is_card(written: str) -> bool:
    """Whether sixteen digits have the check digit of a bank card (ISO/IEC 7812, Luhn)."""
    digits = "".join(sign for sign in written if sign.isdigit())
    if len(set(digits)) == 1:
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return digits[0] in "234569" and sum(sum(divmod(number, 10)) for number in doubled) % 10 == 0


def _is_account(written: str) -> bool:
    """Whether an account number has the check digits of an IBAN (ISO 13616)."""
    number = written.replace(" ", "")
    moved = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_iranian(written: str) -> bool:
    """Whether ten digits have the check digit of an Iranian national id."""
    digits = written.replace("-", "")
    if len(set(digits)) == 1:
        return False
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return int(digits[9]) == (rest if rest < 2 else 11 - rest)


_WITH_CHECK_DIGITS = (
    (ACCOUNT, _IBAN, _is_account),
    (CARD, _CARD, _is_card),
    (NATIONAL_ID, _IRANIAN, _is_iranian),
)
