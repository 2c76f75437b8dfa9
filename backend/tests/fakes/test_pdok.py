"""The fake geocoder answers like the real one, in success and in failure."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from fakes import pdok

Get = Callable[..., httpx2.Response]


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with pdok.running(slow_seconds=1.0) as url:
        yield url


@pytest.fixture(scope="module")
def get(base_url: str) -> Iterator[Get]:
    with httpx2.Client(base_url=base_url + pdok.BASE_PATH) as client:
        yield client.get


def docs(answer: httpx2.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["response"]["docs"]
    return found


def point(text: str) -> tuple[float, float]:
    match = re.fullmatch(r"POINT\((\S+) (\S+)\)", text)
    assert match
    return float(match[1]), float(match[2])


def test_livez_answers(base_url: str) -> None:
    assert httpx2.get(f"{base_url}/livez").status_code == 200


def test_free_finds_an_address_by_postcode_and_house_number(get: Get) -> None:
    filters = ["type:adres", "postcode:2675AB", "huisnummer:102"]
    [found] = docs(get("/free", params={"fq": filters, "rows": 1}))

    assert found["weergavenaam"] == "Kasteellaan 102, 2675AB Honselersdijk"
    assert (found["gemeentenaam"], found["provincienaam"]) == ("Westland", "Zuid-Holland")
    assert found["nummeraanduiding_id"]
    assert found["score"] > 0


def test_points_put_longitude_first(get: Get) -> None:
    [found] = docs(get("/free", params={"q": "1012AB", "fq": "type:postcode"}))

    longitude, latitude = point(found["centroide_ll"])
    assert (round(longitude, 1), round(latitude, 1)) == (4.9, 52.4)


def test_national_grid_agrees_with_the_degrees(get: Get) -> None:
    [found] = docs(get("/free", params={"q": "Dam 1 Amsterdam", "fq": "type:adres"}))

    x, y = point(found["centroide_rd"])
    assert (round(x, -2), round(y, -2)) == (121400, 487300)


def test_any_postcode_of_a_known_four_digits_has_a_place(get: Get) -> None:
    [found] = docs(get("/free", params={"q": "*:*", "fq": ["type:postcode", "postcode:9999ZZ"]}))

    assert found["postcode"] == "9999ZZ"
    assert found["woonplaatsnaam"] == "Stitswerd"


def test_postcode_that_does_not_exist_is_not_found(get: Get) -> None:
    assert docs(get("/free", params={"q": "1000ZZ", "fq": "type:postcode"})) == []


def test_suggest_completes_what_is_typed(get: Get) -> None:
    answer = get("/suggest", params={"q": "rotterd", "rows": 3})

    first, *_ = docs(answer)
    assert first["type"] == "woonplaats"
    assert first["weergavenaam"] == "Rotterdam, Rotterdam, Zuid-Holland"
    assert set(first) == {"id", "type", "weergavenaam", "score"}
    assert first["id"] in answer.json()["highlighting"]


def test_suggest_reads_accents_case_and_spaces_generously(get: Get) -> None:
    assert docs(get("/suggest", params={"q": "GOENGA"}))[0]["weergavenaam"].startswith("Goënga")
    assert docs(get("/suggest", params={"q": "1012 js dam"}))[0]["weergavenaam"] == "Dam 1, 1012JS Amsterdam"


@pytest.mark.parametrize("query", ["Dam 1 Amsterdam", "1012AB", "Venlo"])
def test_lookup_tells_all_about_a_suggestion(get: Get, query: str) -> None:
    suggested = docs(get("/suggest", params={"q": query}))[0]

    [found] = docs(get("/lookup", params={"id": suggested["id"]}))
    assert found["weergavenaam"] == suggested["weergavenaam"]
    assert found["centroide_ll"].startswith("POINT(")


def test_lookup_of_an_unknown_id_finds_nothing(get: Get) -> None:
    assert docs(get("/lookup", params={"id": "adr-unknown"})) == []


def test_reverse_finds_the_nearest_address_first(get: Get) -> None:
    first, second, *_ = docs(get("/reverse", params={"lat": 52.3728, "lon": 4.8933}))

    assert first["weergavenaam"] == "Dam 1, 1012JS Amsterdam"
    assert 0 < first["afstand"] < 100
    assert (second["type"], second["postcode"]) == ("postcode", "1012")


def test_reverse_keeps_to_the_type_asked_for(get: Get) -> None:
    found = docs(get("/reverse", params={"lat": 51.44, "lon": 5.478, "type": "woonplaats", "rows": 5}))

    assert {row["type"] for row in found} == {"woonplaats"}
    assert found[0]["woonplaatsnaam"] == "Eindhoven"


def test_filter_takes_alternatives(get: Get) -> None:
    found = docs(get("/free", params={"q": "venlo", "fq": "type:(postcode OR adres)", "rows": 50}))

    assert {row["type"] for row in found} == {"postcode", "adres"}


def test_fields_are_chosen_with_fl(get: Get) -> None:
    found = docs(get("/free", params={"q": "Utrecht", "fl": "weergavenaam,centroide_ll", "rows": 1}))

    assert set(found[0]) == {"id", "weergavenaam", "centroide_ll"}


def test_rows_and_start_turn_the_pages(get: Get) -> None:
    first = get("/free", params={"q": "den", "rows": 2}).json()["response"]
    second = get("/free", params={"q": "den", "rows": 2, "start": 2}).json()["response"]

    assert first["numFound"] == second["numFound"] > 4
    assert second["start"] == 2
    assert not {row["id"] for row in first["docs"]} & {row["id"] for row in second["docs"]}


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("/suggest", {}),
        ("/suggest", {"q": " "}),
        ("/suggest", {"q": "Breda", "country": "nl"}),
        ("/free", {"q": "Breda", "query": "Breda"}),
        ("/free", {"q": "Breda", "rows": "many"}),
        ("/free", {"q": "Breda", "fq": "type"}),
        ("/lookup", {}),
        ("/lookup", {"id": "wpl-1", "q": "Breda"}),
        ("/reverse", {"lat": "52"}),
        ("/reverse", {"lat": "north", "lon": "5"}),
    ],
)
def test_what_it_does_not_understand_it_refuses(get: Get, path: str, parameters: dict[str, str]) -> None:
    answer = get(path, params=parameters)

    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_other_paths_are_not_found(get: Get, base_url: str) -> None:
    assert get("/geocode", params={"q": "Breda"}).status_code == 404
    assert httpx2.get(f"{base_url}/free", params={"q": "Breda"}).status_code == 404


def test_asked_to_time_out_it_does(get: Get) -> None:
    with pytest.raises(httpx2.TimeoutException):
        get("/suggest", params={"q": "timeout"}, timeout=0.2)


def test_asked_to_be_unavailable_it_is(get: Get) -> None:
    assert get("/free", params={"q": "503"}).status_code == 503


def test_started_unavailable_it_answers_nothing_but_its_health() -> None:
    with pdok.running(mode="503") as url:
        assert httpx2.get(f"{url}{pdok.BASE_PATH}/suggest", params={"q": "Breda"}).status_code == 503
        assert httpx2.get(f"{url}/livez").status_code == 200


def test_same_question_gets_the_same_answer(get: Get) -> None:
    parameters = {"q": "oost", "rows": 40}

    assert get("/suggest", params=parameters).json() == get("/suggest", params=parameters).json()
