"""The law in the database: shipped once, kept in the process for seconds, the same version everywhere."""

import time
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.compliance.models import HelpLine, ReferenceValue
from apps.compliance.selectors import forget_law, get_law, get_wage, list_help_lines
from apps.compliance.selectors.law import stored
from tests.compliance.law import shipped_law

pytestmark = pytest.mark.django_db
NOW = date(2026, 11, 21)


def raise_wage(cents: int) -> None:
    ReferenceValue.objects.filter(kind="wage_base", effective_from=date(2026, 1, 1)).update(amount=cents)


def test_shipped_rows_are_what_the_database_has() -> None:
    assert get_law() == shipped_law()


def test_process_asks_the_database_once_in_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_law()
    with CaptureQueriesContext(connection) as first:
        get_law()
    with CaptureQueriesContext(connection) as second:
        get_law()
    moved = time.monotonic() + stored.SECONDS
    monkeypatch.setattr(time, "monotonic", lambda: moved)
    raise_wage(1500)

    assert (len(first), len(second)) == (1, 0)
    assert get_wage(on=NOW, age=21).cents == 1500


def test_version_follows_the_numbers() -> None:
    before = get_law().version
    raise_wage(1500)
    forget_law()
    changed = get_law().version
    raise_wage(1471)
    forget_law()

    assert changed != before
    assert get_law().version == before


def test_amount_of_the_middle_of_2026_is_not_made_up() -> None:
    row = ReferenceValue.objects.get(kind="wage_base", effective_from=date(2026, 7, 1))

    assert (row.amount, row.is_verified) == (None, False)


def test_every_problem_has_somebody_who_helps() -> None:
    for problem in HelpLine._meta.get_field("problems").base_field.choices:
        assert list_help_lines(problem=problem[0]), problem


def test_every_line_says_in_each_language_what_it_does() -> None:
    for line in list_help_lines():
        assert set(line.about) == {"nl", "en", "pl", "ro", "bg", "es", "uk"}, line.slug
        assert all(line.about.values()), line.slug


def test_who_is_in_danger_is_sent_to_112() -> None:
    assert [line.phone for line in list_help_lines(problem="danger", language="bg")] == ["112"]


def test_of_two_as_good_who_speaks_the_language_comes_first() -> None:
    HelpLine.objects.update(position=1)

    first = list_help_lines(problem="not_paid", language="uk")[0]

    assert "uk" in first.languages
