"""The fake boards and feeds answer in the formats of the real ones."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from lxml import etree

from fakes import feeds
from fakes.feeds_formats import Vacancy


@pytest.fixture
def content() -> feeds.Content:
    return feeds.Content()


@pytest.fixture
def get(content: feeds.Content) -> Iterator[Any]:
    with feeds.running(content) as url, httpx2.Client(base_url=url) as client:
        yield client.get


def test_livez_answers(get: Any) -> None:
    assert get("/livez").status_code == 200


def test_greenhouse_gives_the_content_escaped_and_only_on_request(get: Any) -> None:
    with_content = get("/v1/boards/acme/jobs", params={"content": "true"}).json()
    without = get("/v1/boards/acme/jobs").json()

    assert with_content["meta"] == {"total": 3}
    assert with_content["jobs"][0]["content"].startswith("&lt;p&gt;")
    assert with_content["jobs"][0]["location"] == {"name": "Venlo, Netherlands"}
    assert without["jobs"][0]["content"] is None


def test_lever_turns_pages(get: Any) -> None:
    first = get("/v0/postings/acme", params={"mode": "json", "skip": 0, "limit": 2}).json()
    second = get("/v0/postings/acme", params={"mode": "json", "skip": 2, "limit": 2}).json()

    assert [len(first), len(second)] == [2, 1]
    assert {"id", "text", "categories", "lists", "salaryRange", "hostedUrl"} <= first[0].keys()


def test_recruitee_lists_offers(get: Any) -> None:
    offers = get("/api/offers/acme").json()["offers"]

    assert offers[0]["salary"] == {"min": 15.5, "max": 17.0, "period": "hour", "currency": "EUR"}


@pytest.mark.parametrize(
    ("path", "root", "record"),
    [("/acme/indeed.xml", "source", "job"), ("/acme/xml", "workzag-jobs", "position")],
)
def test_xml_is_well_formed(get: Any, path: str, root: str, record: str) -> None:
    document = etree.fromstring(get(path).content)

    assert (document.tag, len(document.findall(record))) == (root, 3)


def test_csv_has_a_header(get: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(get("/acme/jobs.csv").text), delimiter=";"))

    assert (len(rows), rows[0]["Functie"]) == (3, "Orderpicker")


def test_sitemap_names_pages_that_are_there(get: Any) -> None:
    locations = [
        element.text for element in etree.fromstring(get("/acme/sitemap.xml").content).iter("{*}loc")
    ]

    assert len(locations) == 4
    assert all(get(url).status_code == 200 for url in locations)
    assert "JobPosting" in get(locations[1]).text
    assert "JobPosting" not in get(locations[0]).text


def test_what_did_not_change_is_304(get: Any, content: feeds.Content) -> None:
    etag = get("/acme/indeed.xml").headers["ETag"]

    assert get("/acme/indeed.xml", headers={"If-None-Match": etag}).status_code == 304
    content.vacancies.append(Vacancy("104", "Lasser", "Venlo", "5911 AA"))
    assert get("/acme/indeed.xml", headers={"If-None-Match": etag}).status_code == 200


def test_boards_may_be_down_empty_or_unknown(get: Any) -> None:
    assert get("/v1/boards/down/jobs").status_code == 503
    assert get("/api/offers/empty").json() == {"offers": []}
    assert get("/v9/other").status_code == 404
