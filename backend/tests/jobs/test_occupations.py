"""Occupations: the shipped list, suggestions and how a new list comes in."""

import csv
from pathlib import Path
from typing import Any

import pytest
from django.contrib.postgres.search import SearchQuery
from django.core.management import call_command

from apps.jobs.models import LiveJob, Occupation
from apps.jobs.services import load_occupations
from apps.jobs.services.occupations import OCCUPATIONS
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/jobs/occupations/"
LANGUAGES = ["nl", "en", "pl", "ro", "bg", "es", "uk"]


def suggest(client_for: Any, **query: str) -> list[dict[str, str]]:
    results: list[dict[str, str]] = client_for(None).get(URL, query).json()["results"]
    return results


def test_at_least_120_occupations_have_a_name_in_every_language() -> None:
    occupations = list(Occupation.objects.all())

    assert len(occupations) >= 120
    assert all(occupation.names[language] for occupation in occupations for language in LANGUAGES)
    assert all(
        len(occupation.isco_code) == 4 and occupation.isco_code.isdigit() for occupation in occupations
    )


def test_everybody_gets_the_list_and_may_keep_it(client_for: Any) -> None:
    answer = client_for(None).get(URL, {"language": "nl"})

    assert answer.status_code == 200
    assert "max-age" in answer.headers["Cache-Control"]
    assert len(answer.json()["results"]) == Occupation.objects.count()


@pytest.mark.parametrize(
    "typed", ["orderp", "ORDER PIC", "kompletator", "picker com", "pick", "комплект", "  order   pick "]
)
def test_the_beginning_of_a_word_in_any_language_is_enough(client_for: Any, typed: str) -> None:
    assert "order-picker" in [row["slug"] for row in suggest(client_for, q=typed)]


def test_marks_do_not_count(client_for: Any) -> None:
    assert suggest(client_for, q="zamowien") == suggest(client_for, q="zamówień") != []


@pytest.mark.parametrize("typed", ["%", "_", "\\", "|"])
def test_signs_match_nothing_by_themselves(client_for: Any, typed: str) -> None:
    assert suggest(client_for, q=f"order{typed}picker{typed}x") == []


def test_names_come_in_the_language_asked_for(client_for: Any) -> None:
    polish = Occupation.objects.get(slug="order-picker").names["pl"]

    assert polish in [row["name"] for row in suggest(client_for, q="order", language="pl")]


def test_one_sector_at_a_time(client_for: Any) -> None:
    assert {row["sector"] for row in suggest(client_for, sector="care")} == {"care"}


@pytest.mark.parametrize("query", [{"language": "de"}, {"colour": "red"}, {"q": "x" * 81}])
def test_a_wrong_question_is_refused(client_for: Any, query: dict[str, str]) -> None:
    assert client_for(None).get(URL, query).status_code == 400


def test_the_list_is_one_query(client_for: Any, django_assert_num_queries: Any) -> None:
    stranger = client_for(None)

    with django_assert_num_queries(1):
        stranger.get(URL, {"q": "o"})


def test_loading_the_same_list_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_occupations")

    assert capsys.readouterr().out.strip() == "0 occupations changed."


def test_a_new_name_reaches_the_postings(tmp_path: Path) -> None:
    job = JobFactory(published=True)
    with OCCUPATIONS.open(encoding="utf-8", newline="") as lines:
        row = next(row for row in csv.DictReader(lines) if row["slug"] == "order-picker")
    new_list = tmp_path / "occupations.csv"
    with new_list.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, row.keys())
        writer.writeheader()
        writer.writerow(row | {"synonyms_en": "zebrahandler"})

    changed = load_occupations(file=new_list)

    assert changed == 1
    assert [
        live.job_id for live in LiveJob.objects.filter(words=SearchQuery("zebrahandler", config="english"))
    ] == [job.pk]
    assert Occupation.objects.count() >= 120
