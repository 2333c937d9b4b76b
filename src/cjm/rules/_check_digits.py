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
