"""Numbers that hold digits by which a slip in them can be told: cards, accounts, national ids."""

from __future__ import annotations


def is_card(written: str) -> bool:
    """Whether 15 or 16 digits have the check digit of a bank card (ISO/IEC 7812, Luhn)."""
    digits = "".join(sign for sign in written if sign.isdigit())
    if len(set(digits)) == 1:
        return False
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return digits[0] in "234569" and sum(sum(divmod(number, 10)) for number in doubled) % 10 == 0


def is_account(written: str) -> bool:
    """Whether an account number has the check digits of an IBAN (ISO 13616)."""
    number = written.replace(" ", "").upper()
    moved = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def is_iranian(written: str) -> bool:
    """Whether ten digits have the check digit of an Iranian national id."""
    digits = written.replace("-", "")
    if len(set(digits)) == 1:
        return False
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return int(digits[9]) == (rest if rest < 2 else 11 - rest)


def is_sheba(written: str) -> bool:
    """Whether 24 digits are an Iranian account number without the `IR` before it."""
    return len(set(written)) > 1 and is_account(f"IR{written}")


def is_french(written: str) -> bool:
    """Whether fifteen digits have the key of a French social security number (INSEE)."""
    digits = written.replace(" ", "")
    return int(digits[13:]) == 97 - int(digits[:13]) % 97


def is_russian(written: str) -> bool:
    """Whether eleven digits have the check number of a Russian insurance account (SNILS)."""
    digits = "".join(sign for sign in written if sign.isdigit())
    total = sum(int(digit) * (9 - place) for place, digit in enumerate(digits[:9]))
    return int(digits[9:]) == total % 101 % 100


def is_spanish(written: str) -> bool:
    """Whether eight digits, or seven behind X, Y or Z, have the letter of a Spanish identity card
    (Real Decreto 1553/2005).
    """
    plain = written.replace("-", "").replace(".", "").upper()
    number = plain[:-1].translate(str.maketrans("XYZ", "012"))
    return len(set(number)) > 1 and plain[-1] == "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23]


def is_brazilian(written: str) -> bool:
    """Whether eleven digits have the two check digits of a Brazilian CPF."""
    digits = [int(sign) for sign in written if sign.isdigit()]
    sums = (
        sum(digit * (size + 1 - at) for at, digit in enumerate(digits[:size])) for size in (9, 10)
    )
    return len(set(digits)) > 1 and [total * 10 % 11 % 10 for total in sums] == digits[9:]


def is_swiss(written: str) -> bool:
    """Whether thirteen digits have the check digit of a Swiss insurance number (EAN-13)."""
    digits = [int(sign) for sign in written if sign.isdigit()]
    return sum(digit * (1 + 2 * (at % 2)) for at, digit in enumerate(digits)) % 10 == 0


def is_chinese(written: str) -> bool:
    """Whether 17 digits have the check sign of a Chinese identity card (GB 11643, MOD 11-2)."""
    total = sum(int(digit) * 2 ** (17 - at) for at, digit in enumerate(written[:17]))
    return written[17].upper() == "10X98765432"[total % 11]


def is_turkish(written: str) -> bool:
    """Whether eleven digits have the two check digits of a Turkish identity number."""
    digits = [int(sign) for sign in written]
    tenth = (sum(digits[0:9:2]) * 7 - sum(digits[1:8:2])) % 10
    return digits[9:] == [tenth, sum(digits[:10]) % 10]


_ODD = (
    1,
    0,
    5,
    7,
    9,
    13,
    15,
    17,
    19,
    21,
    2,
    4,
    18,
    20,
    11,
    3,
    6,
    8,
    12,
    14,
    16,
    10,
    22,
    25,
    24,
    23,
)
"""What digits and letters on odd places count in an Italian tax code."""


def is_italian(written: str) -> bool:
    """Whether fifteen signs have the check letter of an Italian tax code (DM 23.12.1976)."""
    plain = written.upper()
    places = [int(sign) if sign.isdigit() else ord(sign) - ord("A") for sign in plain[:15]]
    total = sum(_ODD[place] if at % 2 == 0 else place for at, place in enumerate(places))
    return ord(plain[15]) - ord("A") == total % 26
