"""Dutch compounds are found by their parts, and the other way round."""

from typing import Any

import pytest
from django.db import connection

from apps.jobs.selectors.search.words.compounds import split_compound
from apps.jobs.services import load_occupations
from tests.factories.jobs import JobFactory

PARTS = [
    ("magazijnmedewerker", "magazijn", "medewerker"),
    ("magazijnmedewerkers", "magazijn", "medewerker"),
    ("heftruckchauffeur", "heftruck", "chauffeur"),
    ("schoonmaakmedewerkster", "schoonmaak", "medewerkster"),
    ("vrachtwagenchauffeur", "vrachtwagen", "chauffeur"),
    ("bedrijfsleider", "bedrijfs", "leider"),
    ("productieleider", "productie", "leider"),
    ("kinderverzorger", "kinder", "verzorger"),
    ("bloemenkweker", "bloemen", "kweker"),
    ("onderhoudsmonteur", "onderhoud", "monteur"),
    ("pluimveemedewerker", "pluimvee", "medewerker"),
    ("kokosteler", "kokos", "teler"),
    ("nachtdienst", "nacht", "dienst"),
    ("boomkwekerijmedewerker", "boomkwekerij", "medewerker"),
]
WHOLE = [
    "kantoortijden", "verwacht", "werkzaamheden", "bestelling", "november", "oktober", "kasteel",
    "autoriteit", "trainer", "planner", "medewerker", "postcode", "loonstrook", "verkoopster", "hollander",
]  # fmt: skip


@pytest.fixture
def found(client_for: Any) -> Any:
    """Titles that a stranger finds with these words."""

    def ask(q: str) -> set[str]:
        answer = client_for(None).get("/api/v1/jobs/", {"q": q}).json()
        assert answer["corrected_q"] is None
        return {card["title"] for card in answer["results"]}

    return ask


def post(title: str, description: str = "Iets.") -> None:
    JobFactory(published=True, title=title, description=description, occupation=None)


@pytest.mark.parametrize(("word", "first", "second"), PARTS)
def test_compound_is_two_known_parts(word, first, second):
    assert split_compound(word) == (first, second)


@pytest.mark.parametrize("word", WHOLE)
def test_other_words_are_whole(word):
    assert split_compound(word) == ()


@pytest.mark.parametrize(("word", "first", "second"), PARTS)
def test_database_splits_alike(db, word, first, second):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT jobs_search_words(%s, ''::tsvector, '') @@ (to_tsquery('dutch', %s) && to_tsquery('dutch', %s))",
            [word, first, second],
        )

        assert cursor.fetchone() == (True,)


@pytest.mark.parametrize("word", WHOLE)
def test_database_finds_no_parts_either(db, word):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array(SELECT l FROM unnest(tsvector_to_array(jobs_more_words(jobs_stem(%s),"
            " to_tsvector('dutch', %s)))) l WHERE l !~ '00$')",
            [word, word],
        )

        assert cursor.fetchone() == ([],)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Magazijnmedewerker", ["magazijn", "medewerker", "magazijn medewerker", "Magazijnmedewerkers"]),
        ("Heftruckchauffeur gezocht", ["heftruck", "chauffeur", "heftruck chauffeur"]),
        ("Schoonmaakmedewerkers", ["schoonmaak", "medewerker", "schoonmaakmedewerker"]),
        ("Medewerker magazijn", ["magazijnmedewerker"]),
        ("Allround chauffeur voor de heftruck", ["heftruckchauffeur"]),
        ("Pluimveemedewerker", ["pluimvee"]),
    ],
)
def test_part_finds_the_whole_and_the_whole_its_parts(db, found, title, words):
    post(title)
    post("Dagopleiding")

    assert [found(word) for word in words] == [{title}] * len(words)


@pytest.mark.parametrize("word", ["ding", "dagop", "gazijn", "werker", "mede", "truck chauf"])
def test_half_a_word_finds_nothing(db, client_for, word):
    post("Dagopleiding magazijnmedewerker")

    assert client_for(None).get("/api/v1/jobs/", {"q": f'"{word}"'}).json()["results"] == []


def test_parts_that_stand_apart_in_a_description_are_no_compound(db, found):
    post("Kok", "Ons magazijn is groot, en iedere medewerker is welkom.")

    assert found("magazijnmedewerker") == set()


def test_a_part_excludes_the_whole(db, found):
    post("Schoonmaakmedewerker")
    post("Kok")

    assert found("-schoonmaak") == {"Kok"}


def test_english_endings_take_no_compound_apart(db, found):
    post("Magazijnwerker")

    assert found("werk") == set()
    assert found("werker") == found("magazijn") == {"Magazijnwerker"}


def test_occupation_of_a_posting_is_split_too(db, found):
    JobFactory(published=True, title="Iets", description="Anders.")
    load_occupations()

    assert found("verzamelaar") == {"Iets"}  # orderverzamelaar
