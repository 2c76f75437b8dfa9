"""One vacancy posted for many towns is one card."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.gis.geos import Point
from django.utils import timezone

from apps.employers.models import Employer
from apps.jobs.models import Job, Occupation
from tests.factories.jobs import JobFactory

TOWNS = ["Amsterdam", "Diemen", "Duivendrecht", "Weesp", "Muiden", "Naarden", "Bussum"]
STEP = 0.03  # degrees; 2 km


@pytest.fixture
def post(db: None, employer: Employer) -> Callable[..., list[Job]]:
    """Post the same vacancy for so many towns, each farther east; the last is the newest."""

    def make(towns: int, **facts: Any) -> list[Job]:
        now = timezone.now()
        return [
            JobFactory(
                published=True,
                **{"employer": employer, "title": "Order picker", **facts},
                place_name=TOWNS[number % len(TOWNS)],
                point=Point(4.8951 + number * STEP, 52.3735, srid=4326),
                published_at=now - timedelta(hours=24 - number),
            )
            for number in range(towns)
        ]

    return make


@pytest.fixture
def search(client_for: Any) -> Callable[..., Any]:
    """Search as a stranger; the same question twice, because the second may be asked in another way."""

    def ask(**parameters: Any) -> Any:
        first = client_for(None).get("/api/v1/jobs/", parameters)
        assert first.status_code == 200, first.content
        assert client_for(None).get("/api/v1/jobs/", parameters).json() == first.json()
        return first.json()

    return ask


ASKED: list[dict[str, Any]] = [
    {},
    {"near": "1012"},
    {"q": "picker"},
    {"near": "1012", "q": "picker"},
    {"sort": "pay"},
]


@pytest.mark.parametrize("parameters", ASKED)
def test_it_counts_once_and_names_its_places(post, search, parameters):
    post(3)
    JobFactory(published=True, title="Another")

    found = search(facets="true", **parameters)

    cards = {card["title"]: card for card in found["results"]}
    assert found["count"] == len(found["results"]) == 2
    assert cards["Order picker"]["places_count"] == 3
    assert {cards["Order picker"]["place"], *cards["Order picker"]["also_in"]} == set(TOWNS[:3])
    assert (cards["Another"]["places_count"], cards["Another"]["also_in"]) == (1, [])
    assert [facet["count"] for facet in found["facets"]["occupation"]] == [2]
    assert [facet["count"] for facet in found["facets"]["contract"]] == [2]


def test_the_posting_that_comes_first_stands_for_it(post, search):
    jobs = post(3)

    assert search(near="1012")["results"][0]["id"] == str(jobs[0].pk)
    assert search(near="52.3735,4.9551", radius_km=1)["results"][0]["id"] == str(jobs[2].pk)
    assert search()["results"][0]["id"] == str(jobs[2].pk)  # the newest
    assert search(q="picker", sort="newest")["results"][0]["id"] == str(jobs[2].pk)


def test_only_what_was_found_counts(post, search):
    jobs = post(3)
    jobs[2].expires_at = timezone.now() - timedelta(seconds=1)
    jobs[2].save()

    assert search()["results"][0]["id"] == str(jobs[1].pk)
    assert search()["results"][0]["places_count"] == 2
    assert (
        search(published_since=(timezone.now() - timedelta(hours=23, minutes=30)).isoformat())["count"] == 1
    )
    assert search(bbox="4.89,52.37,4.90,52.38")["results"][0]["id"] == str(jobs[0].pk)


def test_other_places_come_nearest_first_and_at_most_five(post, search):
    post(7)

    card = search(near="1012")["results"][0]

    assert (card["place"], card["places_count"]) == ("Amsterdam", 7)
    assert card["also_in"] == TOWNS[1:6]


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Order picker at night"},
        {"description": "Something else."},
        {"pay_min_cents": 1546},
        {"max_hours": 39},
        {"shifts": ["night"]},
        {"days": ["mon"]},
        {"housing_offered": True},
        {"transport": "none"},
        {"languages_needed": []},
        {"starts_on": timezone.now().date()},
        {"contract_type": "payroll", "agency_clause": None},
        {"source_name": "Another site"},
    ],
)
def test_whatever_else_differs_makes_it_another_vacancy(post, search, other):
    post(1)
    post(1, **other)

    assert search()["count"] == 2


def test_employers_share_no_vacancy(post, search):
    post(1)
    JobFactory(published=True, title="Order picker")

    assert search()["count"] == 2


@pytest.mark.parametrize("sort", [{}, {"near": "1012", "radius_km": 200}, {"q": "picker"}, {"sort": "pay"}])
def test_it_is_on_one_page_only_whichever_way_they_are_turned(post, search, sort, client_for):
    for number in range(5):
        post(1 + number % 3, title=f"Order picker {number}")

    whole = [card["id"] for card in search(**sort)["results"]]
    page, forward, pages = search(**sort, page_size=2), [], []
    while True:
        forward += [card["id"] for card in page["results"]]
        pages.append([card["id"] for card in page["results"]])
        if not page["next"]:
            break
        page = client_for(None).get(page["next"]).json()
    back = []
    while page["previous"]:
        page = client_for(None).get(page["previous"]).json()
        back.append([card["id"] for card in page["results"]])

    assert forward == whole
    assert len(set(whole)) == page["count"] == 5
    assert back == pages[-2::-1]


def test_all_facets_count_vacancies(post, client_for):
    post(4)
    post(2, occupation=Occupation.objects.get(slug="cook"), days=["sat", "sun"])

    answer = client_for(None).get("/api/v1/jobs/facets/").json()

    assert answer["count"] == 2
    assert [facet["count"] for facet in answer["facets"]["occupation"]] == [1, 1]
    assert answer["facets"]["day"] == [{"value": day, "name": None, "count": 1} for day in ("sat", "sun")]
    assert answer["facets"]["employer"][0]["count"] == 2
