"""What you must be paid, on a page that needs no sign-in and no script."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db
ADDRESS = "/minimum-wage/"


def read(query: str = "", status: int = 200) -> str:
    answer = Client().get(f"{ADDRESS}{query}")
    assert answer.status_code == status
    return answer.content.decode().replace("\u00a0", " ")


def test_stranger_reads_the_amounts_of_a_day() -> None:
    page = read("?age=19&hours=32&date=2026-03-01")

    for words in ("€ 8.83", "€ 282.56", "€ 1,224.43", "€ 22.60", "€ 9.54", "€ 70.64", "€ 174.90"):
        assert words in page, words
    assert "It has probably gone up" not in page


def test_first_look_shows_today_for_21_and_older() -> None:
    assert "€ 14.71" in read()


def test_amount_of_before_says_at_least() -> None:
    assert "It has probably gone up since then" in read("?date=2026-11-21")


def test_all_ages_stand_below() -> None:
    page = read("?date=2026-03-01")

    for amount in ("14.71", "11.77", "8.83", "7.36", "5.81", "5.07", "4.41"):
        assert f"€ {amount}" in page, amount


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?age=12", 400), ("?hours=61", 400), ("?hours=", 400), ("?date=soon", 400), ("?date=2099-01-01", 400),
        ("?date=2023-01-01", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_calculated_is_said_at_its_field(query: str, status: int) -> None:
    page = read(query, status)

    assert 'role="alert"' in page
    assert 'class="amount"' not in page


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_every_language_has_it(language: str) -> None:
    page = read(f"?lang={language}")

    assert f'<html lang="{language}"' in page
    assert "14" in page


def test_strangers_page_may_be_shared() -> None:
    answer = Client().get(ADDRESS)

    assert answer["Cache-Control"] == "public, max-age=60"


def test_page_needs_no_script() -> None:
    assert "<script" not in read()


def test_it_asks_nothing_but_the_law(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        read()
