"""The fake trade register answers like the real one, in success and in failure."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from stdnum.nl import bsn, postcode

from fakes import kvk
from fakes.kvk_answers import COMPANIES

KEY = {"apikey": "any", "Accept": "application/hal+json"}
TEST_NUMBERS = (
    *(
        "69599084",
        "68750110",
        "90001354",
        "68727720",
        "90004760",
        "69599068",
        "90000102",
        "90006623",
        "69599076",
    ),
    *("90005414", "55344526", "90002520", "90002490", "90000749", "90001745", "90003942", "55505201"),
)

Get = Callable[..., httpx2.Response]


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with kvk.running(slow_seconds=1.0) as url:
        yield url


@pytest.fixture(scope="module")
def get(base_url: str) -> Iterator[Get]:
    with httpx2.Client(base_url=base_url, headers=KEY) as client:
        yield client.get


def search(get: Get, **parameters: Any) -> list[dict[str, Any]]:
    answer = get("/test/api/v2/zoeken", params=parameters)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["resultaten"]
    return rows


def fault_of(answer: httpx2.Response) -> str:
    code: str = answer.json()["fout"][0]["code"]
    return code


def test_livez_answers_without_a_key(base_url: str) -> None:
    assert httpx2.get(f"{base_url}/livez").status_code == 200


def test_without_a_key_nothing_is_answered(base_url: str) -> None:
    answer = httpx2.get(f"{base_url}/test/api/v2/zoeken", params={"kvkNummer": "69599084"})

    assert answer.status_code == 401
    assert answer.json()["fout"]


def test_a_caller_who_accepts_no_json_is_refused(get: Get) -> None:
    answer = get("/api/v1/basisprofielen/69599084", headers={"Accept": "text/csv"})

    assert answer.status_code == 406


def test_answers_carry_type_and_version_of_the_register(get: Get) -> None:
    answer = get("/api/v1/basisprofielen/69599084")

    assert answer.headers["Content-Type"] == "application/hal+json"
    assert answer.headers["API-Version"] == "2.1.0"


@pytest.mark.parametrize("prefix", ["/api", "/test/api"])
def test_links_lead_back_to_the_fake(get: Get, prefix: str) -> None:
    row = get(f"{prefix}/v2/zoeken", params={"kvkNummer": "68750110"}).json()["resultaten"][0]

    for link in row["_links"].values():
        assert prefix in link["href"]
        assert get(link["href"]).status_code == 200


def test_search_finds_every_branch_of_a_company(get: Get) -> None:
    rows = search(get, kvkNummer="69599084")

    assert {row["vestigingsnummer"]: row["type"] for row in rows} == {
        "000038509504": "hoofdvestiging",
        "000038509520": "nevenvestiging",
    }
    assert rows[0]["adres"]["binnenlandsAdres"]["plaats"] == "Maastricht"


def test_search_by_rsin_names_the_rsin(get: Get) -> None:
    [row] = search(get, rsin="857587973")

    assert (row["kvkNummer"], row["rsin"], row["vestigingsnummer"]) == (
        "68750110",
        "857587973",
        "000037178598",
    )


def test_legal_person_without_branch_is_found_as_itself(get: Get) -> None:
    [row] = search(get, kvkNummer="90000102")

    assert row["type"] == "rechtspersoon"
    assert "vestigingsnummer" not in row


def test_search_combines_its_criteria(get: Get) -> None:
    rows = search(get, naam="tulpveld", type="nevenvestiging", plaats="venlo")

    assert [row["naam"] for row in rows] == ["Tulpveld Uitzendbureau Venlo"]


def test_search_by_postcode_and_house_number_ignores_spaces(get: Get) -> None:
    [row] = search(get, postcode="2675 ab", huisnummer="102")

    assert row["naam"] == "Glasrijk Tuinbouw"


def test_search_gives_pages(get: Get) -> None:
    parameters = {"naam": "test", "resultatenPerPagina": 5}
    first = get("/api/v2/zoeken", params=parameters).json()
    second = get(first["_links"]["volgende"]["href"]).json()

    assert first["totaal"] == second["totaal"] > 10
    assert len(first["resultaten"]) == len(second["resultaten"]) == 5
    assert first["resultaten"] != second["resultaten"]
    assert "vorige" in second["_links"]


def test_search_that_finds_nothing_is_not_found(get: Get) -> None:
    answer = get("/test/api/v2/zoeken", params={"kvkNummer": "12345678"})

    assert answer.status_code == 404
    assert fault_of(answer) == "IPD5200"


@pytest.mark.parametrize(
    "parameters",
    [{}, {"type": "hoofdvestiging"}, {"kvkNummer": "123"}, {"naam": "x", "pagina": "0"}, {"colour": "red"}],
)
def test_search_refuses_what_it_does_not_understand(get: Get, parameters: dict[str, str]) -> None:
    assert get("/api/v2/zoeken", params=parameters).status_code == 400


@pytest.mark.parametrize("number", TEST_NUMBERS)
def test_every_published_test_number_has_a_whole_profile(get: Get, number: str) -> None:
    body = get(f"/test/api/v1/basisprofielen/{number}").json()

    assert body["kvkNummer"] == number
    assert len(body["formeleRegistratiedatum"]) == len(body["materieleRegistratie"]["datumAanvang"]) == 8
    assert [sbi["indHoofdactiviteit"] for sbi in body["sbiActiviteiten"]].count("Ja") == 1
    assert body["_embedded"]["eigenaar"]["rechtsvorm"]
    assert [name["volgorde"] for name in body["handelsnamen"]] == list(range(len(body["handelsnamen"])))


def test_profile_embeds_main_branch_and_owner(get: Get) -> None:
    body = get("/api/v1/basisprofielen/68750110").json()

    branch = body["_embedded"]["hoofdvestiging"]
    assert branch["vestigingsnummer"] == "000037178598"
    assert branch["adressen"][0]["volledigAdres"] == "Eendenkade 13 2 1411AA Naarden"
    assert branch["adressen"][0]["land"] == "Nederland"
    assert body["_embedded"]["eigenaar"]["rsin"] == "857587973"
    assert body["statutaireNaam"] == "Test BV Donald"


def test_sole_trader_has_no_rsin(get: Get) -> None:
    owner = get("/api/v1/basisprofielen/69599084/eigenaar").json()

    assert owner["rechtsvorm"] == "Eenmanszaak"
    assert "rsin" not in owner


def test_parts_of_a_profile_have_their_own_address(get: Get) -> None:
    url = "/api/v1/basisprofielen/00009001"

    assert get(f"{url}/hoofdvestiging").json() == get(url).json()["_embedded"]["hoofdvestiging"]
    assert get(f"{url}/eigenaar").json() == get(url).json()["_embedded"]["eigenaar"]
    assert get(f"{url}/vestigingen").json()["totaalAantalVestigingen"] == 2


def test_company_without_branch_has_no_main_branch(get: Get) -> None:
    assert get("/api/v1/basisprofielen/90000749/hoofdvestiging").status_code == 404


def test_coordinates_come_only_when_asked_for(get: Get) -> None:
    plain, located = (
        get("/api/v1/basisprofielen/00009002/hoofdvestiging", params=parameters).json()["adressen"][0]
        for parameters in ({}, {"geoData": "true"})
    )

    assert "geoData" not in plain
    assert 51 < located["geoData"]["gpsLatitude"] < 53


def test_branch_profile_counts_people(get: Get) -> None:
    body = get("/api/v1/vestigingsprofielen/990000900012").json()

    assert body["kvkNummer"] == "00009001"
    assert (
        body["totaalWerkzamePersonen"] == body["voltijdWerkzamePersonen"] + body["deeltijdWerkzamePersonen"]
    )
    assert body["sbiActiviteiten"][0]["sbiCode"] == "78201"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("basisprofielen/12345678", 404, "IPD0005"),
        ("basisprofielen/1234", 400, "IPD0004"),
        ("vestigingsprofielen/000000000001", 404, "IPD0007"),
        ("vestigingsprofielen/12345678", 400, "IPD0006"),
        ("basisprofielen/90004973", 500, "IPD9999"),
        ("basisprofielen/90002903", 503, "IPD1003"),
    ],
)
def test_profiles_that_do_not_come_say_why(get: Get, path: str, status: int, code: str) -> None:
    answer = get(f"/test/api/v1/{path}")

    assert (answer.status_code, fault_of(answer)) == (status, code)


def test_ended_company_shows_its_end_and_is_found_only_on_request(get: Get) -> None:
    profile = get("/api/v1/basisprofielen/00009008").json()

    assert profile["materieleRegistratie"]["datumEinde"] == "20250630"
    assert get("/api/v2/zoeken", params={"kvkNummer": "00009008"}).status_code == 404
    [row] = search(get, kvkNummer="00009008", inclusiefInactieveRegistraties="true")
    assert row["actief"] == "Nee"


def test_shielded_address_is_marked_and_left_out_of_search(get: Get) -> None:
    address = get("/api/v1/basisprofielen/00009007/hoofdvestiging").json()["adressen"][0]
    [row] = search(get, kvkNummer="00009007")

    assert address["indAfgeschermd"] == "Ja"
    assert "straatnaam" not in row["adres"]["binnenlandsAdres"]


@pytest.mark.parametrize("path", ["v1/basisprofielen/99999999", "v2/zoeken?kvkNummer=99999999"])
def test_slow_number_times_out(get: Get, path: str) -> None:
    with pytest.raises(httpx2.TimeoutException):
        get(f"/api/{path}", timeout=0.2)


def test_slow_answer_does_not_hold_up_the_end() -> None:
    began = time.monotonic()

    with kvk.running(slow_seconds=30.0) as url, pytest.raises(httpx2.TimeoutException):
        httpx2.get(f"{url}/api/v1/basisprofielen/99999999", headers=KEY, timeout=0.1)

    assert time.monotonic() - began < 10


def test_busy_number_asks_to_come_back(get: Get) -> None:
    answer = get("/api/v1/basisprofielen/99999429")

    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "1"


def test_broken_number_sends_half_a_json(get: Get) -> None:
    answer = get("/api/v2/zoeken", params={"kvkNummer": "99999200"})

    assert answer.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        answer.json()


def test_gateway_number_answers_in_html(get: Get) -> None:
    answer = get("/api/v1/basisprofielen/99999502")

    assert answer.status_code == 502
    assert answer.headers["Content-Type"] == "text/html"


def test_invented_companies_are_well_formed() -> None:
    branches = [branch for company in COMPANIES for branch in company["vestigingen"]]

    assert len({company["kvkNummer"] for company in COMPANIES}) == len(COMPANIES)
    assert len({branch["vestigingsnummer"] for branch in branches}) == len(branches)
    assert all(bsn.is_valid(company["rsin"]) for company in COMPANIES if "rsin" in company)
    assert all(
        postcode.is_valid(address["postcode"]) for branch in branches for address in branch["adressen"]
    )
