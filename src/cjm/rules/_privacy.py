"""E-mail addresses, phone numbers and national ids in a text."""

from __future__ import annotations

import re
from functools import cache

_TO_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "0123456789" * 2)
_FEWEST_DIGITS = 9

# Every repetition has an upper bound, so that a long text takes no more than its length in time.
_EMAIL = r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}"
_ALONE = r"(?<![\d.,/٫٬])"
_END = r"(?![\d/]|[.,٫٬]\d)"
_PHONES = (
    # +98 912 345 6789, 0098-912-345-6789, +1 (555) 123-4567
    r"(?:\+|" + _ALONE + r"00)[1-9](?:[ ().-]{0,2}\d){7,13}" + _END,
    # 0912 345 6789, 0912-3456789
    _ALONE + r"09\d{2}[ -]?\d{3}[ -]?(?:\d{4}|\d{2}[ -]\d{2})" + _END,
    # 02188776655, 02079460018
    _ALONE + r"0[1-8]\d{9}" + _END,
    # 021-88776655, (021) 8877 6655, 020 7946 0018
    _ALONE + r"\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{4}" + _END,
    # 555-123-4567, (555) 123-4567
    _ALONE + r"(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}" + _END,
)
_IRANIAN = _ALONE + r"(\d{3})(-?)(\d{6})\2(\d)" + _END
_AMERICAN = _ALONE + r"(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}" + _END


def list_personal(text: str) -> list[str]:
    """What kinds of personal data `text` holds, each once."""
    found = []
    if "@" in text and _compile(_EMAIL).search(text):
        found.append("an e-mail address")
    if sum(sign.isdigit() for sign in text) >= _FEWEST_DIGITS:
        plain = text.translate(_TO_ASCII)
        if any(_compile(phone).search(plain) for phone in _PHONES):
            found.append("a phone number")
        if _holds_national_id(plain):
            found.append("a national id")
    return found


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _holds_national_id(text: str) -> bool:
    if _compile(_AMERICAN).search(text):
        return True
    found = _compile(_IRANIAN).finditer(text)
    return any(_is_iranian(match[1] + match[3] + match[4]) for match in found)


def _is_iranian(digits: str) -> bool:
    """Whether ten digits have the check digit of an Iranian national id."""
    if len(set(digits)) == 1:
        return False
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return int(digits[9]) == (rest if rest < 2 else 11 - rest)
