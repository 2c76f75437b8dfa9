"""Marks, scripts, synonyms in seven languages, words that say nothing, and what is excluded."""

import unicodedata
from typing import Any

import pytest
from django.db import connection

from apps.jobs.selectors.search.words import read_words, write_words
from apps.jobs.selectors.search.words.fold import fold
from apps.jobs.selectors.search.words.lists import empty_words, meanings, parts
from apps.jobs.selectors.search.words.meaning import MOST_WAYS
from apps.jobs.selectors.search.words.synonyms import find_synonyms
from tests.factories.jobs import JobFactory


@pytest.fixture
def ask(client_for: Any) -> Any:
    """The answer that a stranger gets for these words."""

    def get(q: str, **more: Any) -> dict[str, Any]:
        response = client_for(None).get("/api/v1/jobs/", {"q": q, **more})
        assert response.status_code == 200, response.content
        answer: dict[str, Any] = response.json()
        return answer

    return get


@pytest.fixture
def found(ask: Any) -> Any:
    """Titles that a stranger finds with these words."""
    return lambda q: {card["title"] for card in ask(q)["results"]}


def post(title: str, description: str = "Iets.") -> None:
    JobFactory(published=True, title=title, description=description, occupation=None)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź spółka", "lodz spolka"),
        ("Șantier țeavă", "santier teava"),
        ("Şantier ţeavă", "șantier țeavă"),
        ("Водій Київ", "водіи киів"),
        ("Ґанок", "ганок"),
        ("Партнёр", "партнер"),
        ("Шофьор", "шофьор"),
        ("М’ясник", "м'ясник"),
        ("М'ясокомбінат", "мясокомбінат"),
        ("Coördinator", "coordinator"),
        ("Foto's", "fotos"),
    ],
)
def test_marks_count_in_neither_direction(db, found, written, typed):
    post(written)

    for words in (typed, written, unicodedata.normalize("NFD", written), written.upper()):
        assert found(words) == {written}

    post(typed)
    assert found(written) == {written, typed}


def test_python_folds_as_the_database_does(db):
    letters = "aąăâäáàåæbcćçčdďđeęéèêëěfgğhiíîïıjklłľmnńñňoóöôőøœprřsśșşšßtțţťuúüûůűvwyýzźżžþð"
    cyrillic = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъьюяэыѝѓќ"
    typed = [*letters, *letters.upper(), *cyrillic, *cyrillic.upper(), "м'ясо", "foto’s"]

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(jobs_fold(t) ORDER BY n) FROM unnest(%s::text[]) WITH ORDINALITY AS u (t, n)",
            [typed],
        )
        folded = cursor.fetchone()[0]

    assert [fold(text) for text in typed] == folded


@pytest.mark.parametrize(
    "word",
    [
        "schoonmaak",
        "cleaning",
        "sprzątanie",
        "sprzatanie",
        "curățenie",
        "curatenie",
        "почистване",
        "limpieza",
        "прибирання",
    ],
)
def test_cleaning_is_found_in_every_language(db, found, word):
    post("Schoonmaak van kantoren")
    post("Schoonmaakster")
    post("Kok", "Geen woord over poetsen.")

    assert "Schoonmaak van kantoren" in found(word)
    assert "Kok" not in found(word)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("praca magazyn", "Magazijnmedewerker"),
        ("wózek widłowy", "Heftruckchauffeur"),
        ("șofer tir", "Vrachtwagenchauffeur CE"),
        ("водій", "Chauffeur bestelbus"),
        ("заварчик", "Lasser TIG"),
        ("order picker", "Orderpicker"),
        ("orderpicker", "Order picker nights"),
        ("order-picker", "Orderpicker"),
        ("truck driver", "Vrachtwagenchauffeur"),
        ("trucks", "Vrachtauto wassen"),
        ("hulajnoga OR kucharz", "Zelfstandig kok"),
    ],
)
def test_one_thing_has_many_names(db, found, typed, title):
    post(title)
    post("Iets anders")

    assert found(typed) == {title}


def test_facts_are_found_in_descriptions(db, found):
    post("Kok", "Geen ervaring nodig.")
    post("Ober", "Ervaring is nodig.")

    assert found("bez doświadczenia") == found("no experience") == found("geen ervaring") == {"Kok"}


def test_a_word_of_a_description_does_not_make_a_job_mean_something(db, found):
    post("Kok", "Wij zorgen voor een schone keuken; de schoonmaak doet een ander.")

    assert found("sprzątanie") == found("cuidador") == set()
    assert found("schoonmaak") == {"Kok"}


@pytest.mark.parametrize("typed", ["de", "the", "De van HET", "praca", "\\", "... !?", '"de"', "-de", "or"])
def test_words_that_say_nothing_filter_nothing_and_it_is_said(db, ask, typed):
    post("Kok")
    post("Lasser")

    answer = ask(typed, sort="relevance", near="1012", radius_km=200)

    assert (answer["count"], answer["corrected_q"]) == (2, "")


def test_pages_of_a_search_that_says_nothing_go_on(db, ask, client_for):
    for number in range(3):
        post(f"Kok {number}")

    first = ask("de", page_size=2)
    second = client_for(None).get(first["next"]).json()

    assert len({card["id"] for card in [*first["results"], *second["results"]]}) == 3


@pytest.mark.parametrize("excluded", ["schoonmaak", "werkers", "Lassers", "working", '"in ploegen"'])
def test_what_is_excluded_is_out_in_both_languages(db, found, excluded):
    post("Een", f"Iets met {excluded.strip(chr(34))} hier.")
    post("Twee")

    assert found(f"-{excluded}") == {"Twee"}
    assert found(f"iets -{excluded}") == {"Twee"}


def test_either_of_two_with_an_exclusion(db, found):
    post("Kok", "nacht")
    post("Kok overdag")
    post("Lasser", "nacht")

    assert found("kok -nacht or lasser") == {"Kok overdag", "Lasser"}


def test_exact_words_have_no_synonyms(db, found):
    post("Schoonmaak")
    post("Cleaning")

    assert found('"cleaning"') == {"Cleaning"}


def test_query_is_one_value(db):
    lines = write_words(read_words('magazijnmedewerker "in ploegen" -nacht or kok'))

    with connection.cursor() as cursor:
        cursor.execute("SELECT jobs_query(%s)::text", [lines])
        query = cursor.fetchone()[0]

    assert "!'nacht'" in query
    assert "'magazijn':AB & 'medewerker':AB" in query


@pytest.mark.parametrize(
    "typed", ["'", "a'b", "a:*", "<->", "((", "!!", "\\'", "a\\", "%s", "кок'", "🙂 kok", "²³"]
)
def test_signs_are_no_operators(db, ask, typed):
    ask(typed)
    ask(f'"{typed}"')
    ask(f"-{typed}")


def test_lists_are_sound():
    names = [meaning.name for meaning in meanings()]
    words = [(part.word, part.at) for part in parts()]

    assert len(names) == len(set(names)) >= 150
    assert all(name.isascii() and name.isalpha() and name.islower() for name in names)
    assert len(words) == len(set(words)) >= 400
    assert {part.at for part in parts()} == {"begin", "end", "any", "firm"}
    assert all(find_synonyms(member) for meaning in meanings() for member in meaning.members)
    assert {"de", "the", "praca"} <= empty_words()


@pytest.mark.parametrize("between", [" ", " or "])
def test_search_for_all_there_is_to_say_is_bounded(between: str) -> None:
    facts = sorted(
        min(" ".join(name) for name in meaning.members) for meaning in meanings() if meaning.is_fact
    )

    words = read_words(between.join(facts))
    ways = [clause.alternatives for group in words.groups for clause in group]

    assert len(ways) > 10
    assert sum(map(len, ways)) <= MOST_WAYS + len(ways)
    assert all(ways)
    assert len(write_words(read_words(facts[0]))) > 5
