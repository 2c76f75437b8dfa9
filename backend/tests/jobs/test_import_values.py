"""Single values, as people write them."""

import time
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from apps.jobs.services.imports.identity import read_identity
from apps.jobs.services.imports.pay import read_pay
from apps.jobs.services.imports.plain_text import clean_line, clean_text
from apps.jobs.services.imports.rows import Row, RowRefused
from apps.jobs.services.imports.values import read_date, read_moment, read_number, read_yes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14.71", "14.71"),
        ("14,71", "14.71"),
        ("€ 14,71", "14.71"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("2.500", "2500"),
        ("2,500", "2500"),
        ("2 500", "2500"),
        ("1.234.567", "1234567"),
        ("EUR 16,-", "16"),
        ("15.5", "15.5"),
    ],
)
def test_number_is_read_in_dutch_and_english(text, number):
    assert read_number("pay", text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "much", "12 or 13", "-", "€"])
def test_no_number_is_refused(text):
    with pytest.raises(RowRefused) as refusal:
        read_number("pay", text)

    assert (refusal.value.reason.field, refusal.value.reason.rule) == ("pay", "not_a_number")


@pytest.mark.parametrize(
    ("columns", "hours", "cents"),
    [
        ({"pay": "15,50"}, None, (1550, 1550)),
        ({"pay": "€ 15,50 - € 17,00 per uur"}, None, (1550, 1700)),
        ({"pay": "€ 15,50 tot € 17,00", "pay_unit": "HOUR"}, None, (1550, 1700)),
        ({"pay_min": "15.5", "pay_max": "17", "pay_unit": "HOUR", "currency": "EUR"}, None, (1550, 1700)),
        ({"pay_min": "2600", "pay_unit": "MONTH"}, 40, (1500, 1500)),
        ({"pay": "600", "pay_unit": "WEEK"}, 40, (1500, 1500)),
        ({"pay_min": "31200", "pay_max": "41600", "pay_unit": "YEAR"}, 40, (1500, 2000)),
        ({"pay": "2.600 per maand"}, 40, (1500, 1500)),
        ({"pay_min": "0", "pay_max": "0"}, None, None),
        ({}, None, None),
    ],
)
def test_pay_becomes_cents_per_hour(columns, hours, cents):
    pay = read_pay(columns, Decimal(hours) if hours else None)

    assert (pay["pay_min_cents"], pay["pay_max_cents"]) == cents if cents else not pay


@pytest.mark.parametrize(
    ("columns", "field", "rule"),
    [
        ({"pay": "2600", "pay_unit": "MONTH"}, "pay", "pay_needs_weekly_hours"),
        ({"pay": "120", "pay_unit": "DAY"}, "pay_unit", "pay_unit_not_convertible"),
        ({"pay": "2600"}, "pay_unit", "pay_unit_not_convertible"),
        ({"pay": "15", "currency": "USD"}, "currency", "not_in_euro"),
        ({"pay": "20 - 15"}, "pay", "pay_range_reversed"),
        ({"pay": "5000", "pay_unit": "hour"}, "pay", "pay_out_of_range"),
        ({"pay": "good"}, "pay", "not_a_number"),
    ],
)
def test_pay_that_cannot_be_taken_says_why(columns, field, rule):
    with pytest.raises(RowRefused) as refusal:
        read_pay(columns, None)

    assert (refusal.value.reason.field, refusal.value.reason.rule) == (field, rule)


def test_dates():
    assert read_date("starts_on", "2026-12-01") == date(2026, 12, 1)
    assert read_date("starts_on", "1-12-2026") == date(2026, 12, 1)
    assert read_moment("valid_through", "2026-12-01T10:00:00+01:00").astimezone(UTC) == datetime(
        2026, 12, 1, 9, tzinfo=UTC
    )
    assert read_moment("valid_through", "2026-12-01") == datetime(2026, 12, 1, 23, 59, 59, tzinfo=UTC)
    for text in ("tomorrow", "2026-13-01", "31-02-2026", ""):
        with pytest.raises(RowRefused, match="not_a_date"):
            read_date("starts_on", text)


def test_yes_and_no():
    assert [read_yes("housing", text) for text in ("ja", "Yes", "true", "1")] == [True] * 4
    assert [read_yes("housing", text) for text in ("nee", "No", "false", "0", "")] == [False] * 5
    with pytest.raises(RowRefused, match="not_known"):
        read_yes("housing", "perhaps")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hi</p><p>you</p>", "Hi\n\nyou"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("&lt;p&gt;Hi &amp;amp; you&lt;/p&gt;", "Hi & you"),
        ("R&amp;D caf&eacute;", "R&D café"),
        ("<script>alert(1)</script>work<style>p{}</style>", "work"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("a\x00b\u202ec\u200bd", "abcd"),
        ("cafe\u0301", "café"),
        ("one\r\n\r\n\r\n\r\ntwo", "one\n\ntwo"),
        ("<p>not closed", "not closed"),
        ("<p>not <!-- closed", "not <!-- closed"),
        ("a<!-- b > c -->d<!doctype html>", "ad"),
        ("<a title='2 > 1'>two</a> &#8364; <svg><p>one</p></svg>", "two €"),
        ("<script>if (a<b) {'</p>'}</script>work", "work"),
        (f"<p>no such letter: &#{'9' * 5000};", "no such letter: \ufffd"),
    ],
)
def test_html_becomes_plain_text(html, text):
    assert clean_text(html) == text


@pytest.mark.parametrize(
    "piece", ["<!--", "</", "<a ", "<a <", "<a b='", "<?", "<!-- >", "<a 'b\">", "<script>"]
)
def test_a_megabyte_of_broken_html_is_read_at_once(piece):
    began = time.process_time()

    clean_text("<b>" + piece * (1_000_000 // len(piece)) + '">')

    assert time.process_time() - began < 5


def test_pay_with_a_hundred_thousand_spaces_is_read_at_once():
    began = time.process_time()

    assert read_pay({"pay": f"15{' ' * 100_000}- 16"}, None) == {"pay_min_cents": 1500, "pay_max_cents": 1600}
    assert time.process_time() - began < 2


@pytest.mark.parametrize("name", ["external_id", "title", "pay", "work_hours", "cao"])
def test_value_that_is_far_too_long_costs_its_row_and_no_time(name):
    columns = {"external_id": "1", "title": "Kok", "description": "long " * 10_000, name: "x" * 2001}

    _, reasons = read_identity(Row(1, columns), seen=())

    assert (name, "too_long") in [(reason.field, reason.rule) for reason in reasons]
    assert {reason.field for reason in reasons} == {name}


def test_line_has_no_line_ends():
    assert clean_line("  Order\n picker <b>now</b> ") == "Order picker now"
