"""What people type leads to the place they mean."""

import pytest
from django.db import connection

from tests.factories.locations import PlaceFactory, PlaceNameFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/locations/suggest/"


@pytest.fixture
def suggest(client_for):
    client = client_for(None)

    def ask(q, **params):
        answer = client.get(URL, {"q": q, **params})
        assert answer.status_code == 200, answer.content
        return answer.json()["results"]

    return ask


def labels(results):
    return [result["label"] for result in results]


@pytest.mark.parametrize(
    "typed",
    [
        "Den Haag", "den haag", "DEN HAAG", "  den   haag ", "Den Ha", "The Hague", "Haga", "haga", "Haag", "La Haye",
        "'s-Gravenhage", "’s-Gravenhage", "s gravenhage", "'s Gravenh", "Гаага", "гаага", "Хага",
    ],
)  # fmt: skip
def test_every_name_of_the_hague_gives_it_first(suggest, typed):
    first = suggest(typed)[0]

    assert first == {
        "id": "2747373",
        "kind": "place",
        "label": "Den Haag",
        "municipality": "Den Haag",
        "province": "Zuid-Holland",
        "lat": 52.07667,
        "lon": 4.29861,
    }


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Den Bosch", "'s-Hertogenbosch"), ("bois le duc", "'s-Hertogenbosch"), ("u", "Utrecht"),
        ("Амстердам", "Amsterdam"), ("Ротердам", "Rotterdam"), ("eindh", "Eindhoven"),
    ],
)  # fmt: skip
def test_names_in_other_languages_and_beginnings_are_found(suggest, typed, meant):
    assert labels(suggest(typed))[0] == meant


def test_whole_name_comes_before_a_larger_place_that_begins_like_it(suggest):
    PlaceFactory(name="Zzterp", population=10)
    PlaceFactory(name="Zzterpstad", population=900_000)

    assert labels(suggest("zzterp")) == ["Zzterp", "Zzterpstad"]


def test_beginning_of_the_name_comes_before_the_beginning_of_a_later_word(suggest):
    later = PlaceFactory(name="Nieuw Zzterp", population=900_000)
    PlaceNameFactory(place=later, name="Nieuw Zzterp", folded="zzterp", is_whole=False)
    PlaceFactory(name="Zzterpen", population=10)

    assert labels(suggest("zzterp")) == ["Zzterpen", "Nieuw Zzterp"]


def test_shipped_places_are_found_by_a_later_word(suggest):
    assert "Bergen op Zoom" in labels(suggest("zoom"))


def test_larger_place_comes_first_and_unknown_population_last(suggest):
    PlaceFactory(name="Zzdorp C", population=None)
    PlaceFactory(name="Zzdorp B", population=10)
    PlaceFactory(name="Zzdorp A", population=20)

    assert labels(suggest("zzdorp")) == ["Zzdorp A", "Zzdorp B", "Zzdorp C"]


def test_place_with_several_fitting_names_is_given_once(suggest):
    results = suggest("amst", limit=25)

    assert len({result["id"] for result in results}) == len(results)


def test_two_places_of_one_name_are_both_given(suggest):
    provinces = [result["province"] for result in suggest("Hengelo") if result["label"] == "Hengelo"]

    assert provinces == ["Overijssel", "Gelderland"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Roterdam", "Rotterdam"),
        ("Eindhovn", "Eindhoven"),
        ("Tilbrug", "Tilburg"),
        ("Gronnigen", "Groningen"),
    ],
)
def test_typing_mistake_is_forgiven(suggest, typed, meant):
    assert labels(suggest(typed))[0] == meant


def test_nothing_is_guessed_where_something_begins_like_the_text(suggest):
    assert set(labels(suggest("Breda", limit=25))) == {"Breda"}


def test_nothing_found_is_an_empty_list(suggest):
    assert suggest("qqxqqx") == []


@pytest.mark.parametrize("typed", ["---", "''", "%", "_", "\\", "%%%_"])
def test_signs_alone_find_nothing(suggest, typed):
    assert suggest(typed) == []


@pytest.mark.parametrize("typed", ["101", "1"])
def test_digits_give_postcodes_that_begin_so(suggest, typed):
    results = suggest(typed, limit=3)

    assert [result["id"] for result in results] == ["1011", "1012", "1013"]
    assert {result["kind"] for result in results} == {"postcode"}


@pytest.mark.parametrize("typed", ["1012", "1012 ", "1012 A", "1012a", "1012AB", "1012 ab"])
def test_letters_after_four_digits_change_nothing(suggest, typed):
    assert suggest(typed) == [
        {
            "id": "1012",
            "kind": "postcode",
            "label": "1012 Amsterdam",
            "municipality": "Amsterdam",
            "province": "Noord-Holland",
            "lat": 52.3735,
            "lon": 4.8951,
        }
    ]


@pytest.mark.parametrize("typed", ["0", "0999", "9990", "10121", "1012ABC", "101 A"])
def test_digits_that_begin_no_postcode_find_nothing(suggest, typed):
    assert suggest(typed) == []


def test_limit_is_kept(suggest):
    assert len(suggest("a", limit=4)) == 4
    assert len(suggest("a")) == 10


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({}, "q"), ({"q": ""}, "q"), ({"q": "x" * 101}, "q"), ({"q": "a\0b"}, "q"),
        ({"q": "a", "limit": "0"}, "limit"), ({"q": "a", "limit": "26"}, "limit"), ({"q": "a", "limit": "x"}, "limit"),
        ({"q": "a", "country": "be"}, "country"),
    ],
)  # fmt: skip
def test_wrong_question_is_refused_by_field(client_for, params, field):
    answer = client_for(None).get(URL, params)

    assert answer.status_code == 400
    assert [error["pointer"] for error in answer.json()["errors"]] == [f"/{field}"]


@pytest.mark.parametrize("typed", ["den", "qqxqqx", "101"])
def test_one_query_answers(suggest, typed, django_assert_num_queries):
    with django_assert_num_queries(1):
        suggest(typed)


def test_caches_may_keep_the_answer_but_not_a_refusal(client_for):
    good, refused = client_for(None).get(URL, {"q": "den"}), client_for(None).get(URL)

    assert set(good.headers["Cache-Control"].split(", ")) == {"public", "max-age=86400"}
    assert "Cache-Control" not in refused.headers


def test_beginning_is_looked_up_in_the_index():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN SELECT place_id FROM locations_placename WHERE folded LIKE 'den h%'")
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "locations_name_by_prefix" in plan
