"""Numbers of Dutch companies, without asking anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from apps.employers.models.identifiers import (
    is_branch_number,
    is_kvk_number,
    is_sole_trader,
    may_hold_bsn,
    read_btw_id,
    read_postcode,
)

NINE_DIGITS = st.from_regex(r"[0-9]{9}", fullmatch=True)


@given(st.from_regex(r"[0-9]{8}", fullmatch=True))
def test_every_8_digits_can_be_a_kvk_number(text: str) -> None:
    assert is_kvk_number(text)


@given(st.text(max_size=12).filter(lambda text: not (len(text) == 8 and text.isascii() and text.isdigit())))
def test_nothing_else_can(text: str) -> None:
    assert not is_kvk_number(text)


@pytest.mark.parametrize(
    "text", ["٠١٢٣٤٥٦٧", "1234567", "123456789", "1234567 ", "12345678\n", "１２３４５６７８"]
)
def test_kvk_number_is_ascii_and_exact(text: str) -> None:
    assert not is_kvk_number(text)


@pytest.mark.parametrize(
    ("text", "ok"), [("000037178598", True), ("37178598", False), ("00003717859a", False)]
)
def test_branch_number_has_12_digits(text: str, ok: bool) -> None:
    assert is_branch_number(text) is ok


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("NL857587973B01", "NL857587973B01"),  # 11-proof
        ("NL002455799B11", "NL002455799B11"),  # mod 97 only
        ("NL000099998B57", "NL000099998B57"),
        ("NL123456789B13", "NL123456789B13"),
        ("nl 8575.87.973.b01", "NL857587973B01"),
        ("857587973B01", "NL857587973B01"),
        ("NL123456789B90", None),
        ("NL857587973B00", None),
        ("NL857587973C01", None),
        ("BE0403019261", None),
        ("NL1234567B01", None),
        ("857587973", None),
        ("", None),
    ],
)
def test_btw_id_passes_by_either_proof(text: str, stored: str | None) -> None:
    assert read_btw_id(text) == stored


@given(NINE_DIGITS, st.integers(0, 99))
def test_btw_id_is_stored_in_one_form_or_not_at_all(digits: str, end: int) -> None:
    text = f"NL{digits}B{end:02d}"

    assert read_btw_id(text) in (text, None)
    assert read_btw_id(text) == read_btw_id(f" nl{digits[:4]}.{digits[4:]} b{end:02d}")


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    stored = read_btw_id(text)

    assert stored is None or (len(stored) == 14 and read_btw_id(stored) == stored)


def with_check_digit(first: str) -> str:
    """Add the digit that passes the 11-proof; where that would be a 10, no number begins like this."""
    return f"{first}{sum((9 - place) * int(digit) for place, digit in enumerate(first)) % 11}"


BSNS = NINE_DIGITS.map(lambda digits: with_check_digit(digits[:8])).filter(bsn.is_valid)


@given(BSNS, st.integers(1, 99))
def test_digits_of_a_bsn_are_suspect_unless_mod_97_clears_them(digits: str, end: int) -> None:
    number = int("".join(str(int(letter, 36)) for letter in f"NL{digits}B{end:02d}"))

    assert may_hold_bsn(f"NL{digits}B{end:02d}") is (number % 97 != 1)


@given(NINE_DIGITS.filter(lambda digits: not bsn.is_valid(digits)), st.integers(1, 99))
def test_other_digits_are_never_suspect(digits: str, end: int) -> None:
    assert not may_hold_bsn(f"NL{digits}B{end:02d}")


@pytest.mark.parametrize(
    ("form", "expected"), [("Eenmanszaak", True), (" eenmanszaak", True), ("Maatschap", False)]
)
def test_sole_trader_is_told_by_the_legal_form(form: str, expected: bool) -> None:
    assert is_sole_trader(form) is expected


@pytest.mark.parametrize(
    ("text", "stored"),
    [("1012 ab", "1012AB"), ("1012AB", "1012AB"), ("0012NX", None), ("1012SA", None), ("1012", None)],
)
def test_postcode_is_stored_in_one_form(text: str, stored: str | None) -> None:
    assert read_postcode(text) == stored
