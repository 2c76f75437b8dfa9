"""Typing mistakes: when nothing was found, what was probably meant is searched."""

import random
import time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from apps.jobs.models import Spelling
from apps.jobs.selectors.search.words.distance import count_mistakes
from apps.jobs.services.words import load_words, refresh_spellings
from tests.factories.jobs import JobFactory


@pytest.fixture
def ask(client_for: Any) -> Any:
    """What a stranger finds, and what was searched instead."""

    def get(q: str, **more: Any) -> tuple[set[str], str | None]:
        response = client_for(None).get("/api/v1/jobs/", {"q": q, **more})
        assert response.status_code == 200, response.content
        answer = response.json()
        return {card["title"] for card in answer["results"]}, answer["corrected_q"]

    return get


def post(title: str, description: str = "Iets.") -> None:
    JobFactory(published=True, title=title, description=description, occupation=None)


@pytest.mark.parametrize(
    ("typed", "meant", "title"),
    [
        ("heftrukchaufeur", "heftruckchauffeur", "Heftruckchauffeur"),
        ("magazijnmedwerker", "magazijnmedewerker", "Magazijnmedewerker"),
        ("sprzatnie", "sprzątanie", "Schoonmaak"),
        ("clenaer", "cleaner", "Schoonmaker"),
        ("Ordrepicker nacht", "orderpicker nacht", "Orderpicker nacht"),
        ("vrachtwagnchauffeur", "vrachtwagenchauffeur", "Vrachtwagenchauffeur"),
        ("прибираня", "прибирання", "Schoonmaak"),
        ("curatenje", "curățenie", "Schoonmaak"),
    ],
)
def test_mistake_is_mended(db, ask, typed, meant, title):
    post(title)

    assert ask(typed) == ({title}, meant)


def test_words_that_are_found_stay_as_they_are(db, ask):
    post("Lasser op de scheepswerf")

    assert ask("lasser schepswerf") == ({"Lasser op de scheepswerf"}, "lasser scheepswerf")
    assert ask("lasser") == ({"Lasser op de scheepswerf"}, None)


def test_known_words_without_a_job_are_left_alone(db, ask):
    post("Kok")

    assert ask("timmerman") == (set(), None)
    assert ask("lasser", employer="nobody") == (set(), None)


@pytest.mark.parametrize(
    "typed", ['"heftrukchaufeur"', "-heftruckchauffeur -kok", '"heftrukchaufeur" heftruck']
)
def test_exact_and_excluded_words_are_never_mended(db, ask, typed):
    post("Heftruckchauffeur en kok")

    assert ask(typed) == (set(), None)


def test_only_what_is_wrong_is_mended_and_the_rest_stays(db, ask):
    post("Heftruckchauffeur overdag")
    post("Heftruckchauffeur nacht")

    assert ask('"overdag" heftrukchaufeur  -nacht') == (
        {"Heftruckchauffeur overdag"},
        '"overdag" heftruckchauffeur  -nacht',
    )


def test_pages_of_a_mended_search_go_on(db, client_for):
    for number in range(3):
        post(f"Heftruckchauffeur {number}")
    first = client_for(None).get("/api/v1/jobs/", {"q": "heftrukchaufeur", "page_size": 2}).json()

    second = client_for(None).get(first["next"]).json()

    assert len({card["id"] for card in [*first["results"], *second["results"]]}) == 3
    assert first["corrected_q"] == second["corrected_q"] == "heftruckchauffeur"


def test_words_of_live_titles_are_learned_and_forgotten(db, ask):
    post("Zeilmakerijspecialiteit")
    assert ask("zeilmakerijspecialitet") == (set(), None)

    assert refresh_spellings() > 0
    assert ask("zeilmakerijspecialitet") == ({"Zeilmakerijspecialiteit"}, "zeilmakerijspecialiteit")

    with connection.cursor() as cursor:
        cursor.execute("UPDATE jobs_job SET status = 'paused'")
    refresh_spellings()
    assert not Spelling.objects.filter(word="zeilmakerijspecialiteit").exists()
    assert Spelling.objects.filter(is_shipped=True).count() > 2000


def test_words_are_learned_once_at_a_time(db):
    assert refresh_spellings() == refresh_spellings()


def test_loading_the_same_lists_changes_nothing(db):
    post("Kok")

    assert load_words() == 0


def test_changed_lists_reach_live_postings(db, ask):
    post("Kok")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM jobs_searchword")
        cursor.execute("UPDATE jobs_livejob SET words = jobs_search_words('Kok', ''::tsvector, '')")
    assert ask("cocinero") == (set(), None)

    assert load_words() == 1
    assert ask("cocinero") == ({"Kok"}, None)


def test_nothing_found_costs_at_most_three_statements(db, client_for):
    post("Heftruckchauffeur")
    with CaptureQueriesContext(connection) as mended:
        client_for(None).get("/api/v1/jobs/", {"q": "heftrukchaufeur"})
    with CaptureQueriesContext(connection) as unknown:
        client_for(None).get("/api/v1/jobs/", {"q": "xqzvkjw"})

    assert (len(mended), len(unknown)) == (3, 2)


def test_rubbish_is_answered_soon(db, ask):
    post("Kok")
    letters = random.Random(4)
    for size in (1, 3, 7, 12, 40, 200):
        rubbish = "".join(
            letters.choice("abcdeklmnorst ążщ") if n % size else " " for n in range(200)
        ).strip()
        start = time.monotonic()
        ask(rubbish)

        assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("abc", "abc", 0),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "abxc", 1),
        ("abc", "xyz", 3),
        ("", "ab", 2),
    ],
)
def test_mistakes_are_counted(typed, meant, count):
    assert count_mistakes(typed, meant, at_most=3) == count


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_counting_is_the_same_both_ways_and_stops_at_the_limit(one, other):
    far = count_mistakes(one, other, at_most=20)

    assert far == count_mistakes(other, one, at_most=20)
    assert count_mistakes(one, other, at_most=2) == min(far, 3)
    assert (far == 0) == (one == other)
