"""Rules of masking, against generated text."""

import string
import time
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from apps.compliance.enums import HIDDEN
from apps.compliance.services.masking import mask_contact
from apps.compliance.services.masking.masked import cover
from apps.core.models import new_id

PATIENT = settings(deadline=None)  # a busy machine is no reason to fail
MONEY = st.integers(1, 9_999_999).map(lambda cents: f"{cents / 100:,.2f}")
SENTENCES = st.sampled_from(
    ["You earn {} per hour.", "{}", "Wij betalen {}, elke maand.", "Płacimy {} brutto"]
)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2049, 12, 31))
DATE_FORMATS = st.sampled_from(
    ["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "%d-%m-%Y %H:%M"]
)
DIGITS = st.text(string.digits, min_size=8, max_size=8)
GAPS = st.lists(
    st.sampled_from(["", " ", "-", ".", "  ", " - ", "/", "\u200b", "_"]), min_size=10, max_size=10
)
NUMERALS = st.sampled_from(["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "⓪①②③④⑤⑥⑦⑧⑨"])
WORDS = st.sampled_from(
    [
        "zero one two three four five six seven eight nine",
        "nul een twee drie vier vijf zes zeven acht negen",
        "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
        "zero unu doi trei patru cinci șase șapte opt nouă",
        "нула едно две три четири пет шест седем осем девет",
        "нуль один два три чотири п'ять шість сім вісім дев'ять",
        "cero uno dos tres cuatro cinco seis siete ocho nueve",
    ]
)


@PATIENT
@given(
    SENTENCES,
    MONEY,
    st.sampled_from(["€ {}", "€{}", "{} euro", "EUR {}", "{} €", "{} zł", "{} lei", "{} лв"]),
)
def test_money_is_not_masked(sentence, amount, shape):
    english = sentence.format(shape.format(amount))
    dutch = sentence.format(shape.format(amount.translate(str.maketrans(".,", ",."))))

    assert [mask_contact(text).text for text in (english, dutch)] == [english, dutch]


@PATIENT
@given(MOMENTS, DATE_FORMATS)
def test_dates_are_not_masked(moment, shape):
    text = f"You start {moment.strftime(shape)}, at the gate."

    assert mask_contact(text).text == text


@PATIENT
@given(st.times(), st.times(), st.integers(1, 60))
def test_times_and_hours_are_not_masked(start, end, hours):
    text = f"From {start:%H:%M} to {end:%H:%M}, or {start:%H:%M}-{end:%H:%M}, {hours} hours a week."

    assert mask_contact(text).text == text


@PATIENT
@given(
    st.integers(1000, 9999),
    st.sampled_from(["AB", "XZ", "ab"]),
    st.sampled_from(["", " "]),
    st.integers(1, 999),
)
def test_addresses_are_not_masked(digits, letters, gap, house):
    text = f"Kerkstraat {house}, {digits}{gap}{letters} Tilburg"

    assert mask_contact(text).text == text


@PATIENT
@given(st.integers(0, 2**74 - 1), MOMENTS)
def test_ids_of_jobs_are_not_masked(noise, moment):
    """As `new_id` makes them, at any moment of this century so far."""
    at = int(moment.replace(year=2020 + moment.year % 18, tzinfo=UTC).timestamp() * 1000)
    high, low = noise >> 62, noise & (2**62 - 1)
    made = UUID(int=(at << 80) | (7 << 76) | (high << 64) | (2 << 62) | low)
    text = f"About job {made}, /jobs/{made}/ and {new_id()}."

    assert mask_contact(text).text == text


@PATIENT
@given(DIGITS, GAPS, NUMERALS)
def test_mobile_number_is_masked_however_it_is_written(digits, gaps, numerals):
    number = "06" + "1" + digits[1:]
    written = "".join(numerals[int(digit)] + gap for digit, gap in zip(number, gaps, strict=True)).rstrip(
        " -./_"
    )

    masked = mask_contact(f"Reach me: {written} thanks")

    assert masked.text.startswith(f"Reach me: {HIDDEN}"), masked
    assert not any(numeral in masked.text for numeral in numerals)


@PATIENT
@given(DIGITS, WORDS, st.sampled_from([" ", ", ", "-", " . "]))
def test_mobile_number_in_words_is_masked(digits, words, gap):
    written = gap.join(words.split()[int(digit)] for digit in "061" + digits[1:])

    assert mask_contact(f"{written}!").text == f"{HIDDEN}!"


@PATIENT
@given(st.integers(10_000_000, 99_999_999))
def test_citizen_number_is_masked_and_never_as_anything_else(start):
    found = (
        next(number for number in (f"{start}{last}" for last in range(10)) if bsn.is_valid(number))
        if any(bsn.is_valid(f"{start}{last}") for last in range(10))
        else None
    )
    if found:
        (span,) = mask_contact(f"BSN {found}.").spans
        assert span.kind == "citizen_number"


@PATIENT
@given(st.text(max_size=300))
def test_spans_are_in_order_and_inside(text):
    masked = mask_contact(text)

    ends = [0]
    for span in masked.spans:
        assert ends[-1] <= span.start < span.end <= len(text)
        ends.append(span.end)
    assert cover(text, masked.spans) == masked.text


@PATIENT
@given(st.text(alphabet="0123456789 .-+()@aбоз€:/\u200bl", max_size=200))
def test_strange_mixtures_do_no_harm(text):
    masked = mask_contact(text)

    assert masked.original == text
    assert (masked.text == text) == (not masked.spans) or HIDDEN in text


@pytest.mark.parametrize(
    "piece",
    [
        "0 6 1 2 ",
        "nl12",
        "06 12 3 ",
        "a@",
        "a.",
        "1:2 ",
        "wa . ",
        "zero six ",
        "x at ",
        "12.345,",
        "01-01-2020 ",
        "telegram: ",
    ],
)
def test_long_hostile_text_takes_no_time(piece):
    text = (piece * 4000)[:4000]
    mask_contact(text)  # the first call reads the plans of all numbers
    begin = time.process_time()
    mask_contact(text)

    assert time.process_time() - begin < 0.5
