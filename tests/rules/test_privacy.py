"""Personal data is found in texts of any length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.rules._privacy import list_personal, may_be_personal

SIZE = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "9" * SIZE,
        "a" * SIZE + "@",
        "a@" * SIZE,
        "a@" + "b." * SIZE,
        "a.b" * SIZE,
        "+1 (2) " * SIZE,
        "1-" * SIZE,
        "0912-345-678 " * SIZE,
        "(" * SIZE + "1" * 9,
        "tel " * SIZE + "1" * 9,
        "tel" + " " * SIZE + "1" * 9,
    ],
    ids=lambda text: text[:8],
)
def test_a_long_text_that_nearly_is_personal_is_read_to_its_end(text: str) -> None:
    """Patterns that go back and forth would take hours."""
    assert list_personal(f"{text} ali@example.com")[0] == "an e-mail address"


@pytest.mark.parametrize(
    "text",
    [
        "+98 912 345 6789",
        "00989123456789",
        "0912-3456789",
        "۰۲۱ ۸۸۷۷ ۶۶۵۵",
        "٠٩١٢٣٤٥٦٧٨٩",
        "۹۸۹۱۲۳۴۵۶۷۸۹+",
        "0912 345 6789",
        "0912–345–6789",
        "0912.345.6789",
        "(555) 123-4567",
        "030 901820",
        "01 42 68 53 00",
        "+33 1 42 68 53 00",
        "0612345678",
        "06-12-34-56-78",
        "٠٥٠١٢٣٤٥٦٧",
        "8 (912) 345-67-89",
        "89123456789",
        "03-1234-5678",
        "02-123-4567",
        "０９０－１２３４－５６７８",
        "(030) 901820",
        "030/90 18 20",
        "۰۲۱ ۸۸ ۷۷ ۶۶ ۵۵",
        "۸۸۷۷۶۶۵۵-۰۲۱",
        "۰۹۱۲\u200c۳۴۵\u200c۶۷۸۹",
        "98 912 345 6789",
        "9121234567",
        "phone 612 345 678",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(text: str) -> None:
    assert list_personal(f"call {text}, please") == ["a phone number"]


@pytest.mark.parametrize(
    "text",
    [
        "تماس: ۹۱۲۱۲۳۴۵۶۷",
        "شماره تماس من ۹۱۲ ۱۲۳ ۴۵۶۷ است",
        "با موبایل ۹۱۲۱۲۳۴۵۶۷ زنگ بزنید",
        "mobile 912-123-4567",
        "Phone no. 9121234567",
        "call me at 912 123 4567",
        "شماره موبایل: ۹۱۲۱۲۳۴۵۶۷",
        "Mi teléfono es 91 234 56 78",
        "WhatsApp: 612345678",
    ],
)
def test_a_number_without_its_zero_is_a_phone_number_behind_a_word_for_one(text: str) -> None:
    assert list_personal(text) == ["a phone number"]


@pytest.mark.parametrize(
    "text",
    [
        "0499370899",
        "۰۴۹۹۳۷۰۸۹۹",
        "049-937089-9",
        "123-45-6789",
        "2 55 08 14 168 025 38",
        "112-233-445 95",
        "900101-1234567",
        "12345678Z",
        "12.345.678-Z",
        "X-1234567-L",
        "mein DNI: ۱۲۳۴۵۶۷۸z",
        "CPF 529.982.247-25",
        "756.9217.0769.85",
        "11010519491231002X",
        "10000000146",
        "rssmra85t10a562s",
    ],
)
def test_a_national_id_is_found_by_its_form_and_check_digit(text: str) -> None:
    assert list_personal(text) == ["a national id"]


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",
        "order 1234567890123456",
        "192.168.100.200",
        "09:00 - 17:30",
        "978-3-16-148410-0",
        "price 1,250,000,000",
        "0499370898",
        "1111111111",
        "000-12-3456",
        "1,499,370,899",
        "2026-11-22 12:30:00",
        "serial 0012345678",
        "2 55 08 14 168 025 39",
        "112-233-445 96",
        "900141-1234567",
        "01-02-2026",
        "2026-11-10 12:00 - 2026-11-12 13:00",
        "order 9121234567",
        "سفارش ۹۱۲۱۲۳۴۵۶۷",
        "calls about order 9121234567",
        "612 345 678 orders",
        "12345678A",
        "529.982.247-26",
        "111.111.111-11",
        "756.9217.0769.84",
        "110105194912310021",
        "10000000147",
        "RSSMRA85T10A562T",
        "00000000T",
        "20261122Z12",
        "version 12345678-Z-3",
        "called 900 times in 12 of 34 weeks",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list_personal(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4111 1111 1111 1111", "the number of a bank card"),
        ("۶۰۳۷-۹۹۱۱-۲۲۳۳-۴۴۵۵", "the number of a bank card"),
        ("GB82 WEST 1234 5698 7654 32", "the number of a bank account"),
        ("IR06 2960 0000 0010 0324 2000 01 است", "the number of a bank account"),
        ("DE89370400440532013000.", "the number of a bank account"),
        ("ir062960000000100324200001", "the number of a bank account"),
        ("۰۶۲۹۶۰۰۰۰۰۰۰۱۰۰۳۲۴۲۰۰۰۰۱", "the number of a bank account"),
        ("3782 822463 10005", "the number of a bank card"),
    ],
)
def test_cards_and_accounts_are_found_by_their_check_digits(text: str, kind: str) -> None:
    assert list_personal(f"pay to {text}") == [kind]


@pytest.mark.parametrize(
    "text",
    ["ali [at] example.com", "ali(at)example(dot)com", "ali＠example.com", "<ali@example.com>"],
)
def test_an_address_is_found_however_it_is_hidden(text: str) -> None:
    assert list_personal(f"write to {text}") == ["an e-mail address"]


@pytest.mark.parametrize("text", ["meets me (at) home", "follows @shop", "5 [at] most"])
def test_what_is_no_address_is_left_alone(text: str) -> None:
    assert list_personal(text) == []


@given(st.text(st.sampled_from("0912 345@a.b۰٣²₉⑨xé-([at])"), max_size=24))
def test_where_something_is_found_a_quick_look_says_so(text: str) -> None:
    assert may_be_personal(text) or not list_personal(text)
