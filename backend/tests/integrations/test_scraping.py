"""An organization looks for jobs in its own sources."""

import json
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from apps.employers.models import Employer
from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import Feed, Scrape, ScrapedJob
from apps.integrations.services.scraping import sweep_scraped
from apps.jobs.models import Job
from apps.tenants.models import Membership
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.integrations.conftest import Serve
from tests.integrations.wire import NOT_FOUND, Wire, answer

pytestmark = pytest.mark.django_db
URL = "/api/v1/jobs/scrape/"
LIST = "/api/v1/scraped-jobs/"
RunJobs = Callable[[], int]


def posting(number: int, title: str, place: str, **more: Any) -> dict[str, Any]:
    return {
        "@type": "JobPosting",
        "identifier": {"value": f"nr-{number}"},
        "title": title,
        "description": f"<p>Werk in het magazijn. Bel Anna, 06 12345678. {number}</p>",
        "jobLocation": {"address": {"addressLocality": place, "postalCode": "5911 AB"}},
        **more,
    }


def page_with(*postings: dict[str, Any]) -> bytes:
    body = f'<html><script type="application/ld+json">{json.dumps(postings)}</script></html>'.encode()
    return answer(body, "Content-Type: text/html")


PAGE = page_with(
    posting(1, "Órderpicker <b>avond</b>", "Venlo"),
    posting(2, "Heftruckchauffeur", "Venlo"),
    posting(3, "Orderpicker", "’s-Gravenhage"),
)


@pytest.fixture(autouse=True)
def _switched_on(settings: Any) -> None:
    settings.FEATURE_JOB_SCRAPING = True


@pytest.fixture
def owner() -> Membership:
    return MembershipFactory()


@pytest.fixture
def client(owner: Membership, client_for: Any) -> Any:
    return client_for(owner.user)


@pytest.fixture
def site(serve: Serve) -> Wire:
    return serve(lambda path: [NOT_FOUND if path == "/robots.txt" else PAGE])


def add_feed(owner: Membership, url: str, **more: Any) -> Feed:
    tenant = owner.organization
    employer = Employer.objects.filter(tenant=tenant).first() or EmployerFactory(tenant=tenant)
    facts = {"name": "Jobs", "kind": FeedKind.JOBPOSTING, "source_name": "Voorbeeld", **more}
    return Feed.objects.create(tenant=tenant, employer=employer, address=url, **facts)


def test_worker_looks_and_the_next_question_is_answered(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs
) -> None:
    feed = add_feed(owner, f"{site.url}/vacatures")

    first = client.get(URL, {"keyword": "orderpick", "location": "venlo"})
    run_jobs()
    second = client.get(URL, {"keyword": "ORDERPICK", "location": "Venlo "})

    assert (first.status_code, first.json()["status"]) == (202, "waiting")
    assert first.headers["Retry-After"] == "5"
    assert second.status_code == 200
    assert second.json()["sources"] == [
        {"feed": str(feed.pk), "source_name": "Voorbeeld", "outcome": "done", "read": 3, "found": 1}
    ]
    (found,) = second.json()["results"]
    assert found["title"] == "Órderpicker avond"
    assert found["place"] == "Venlo"
    assert found["source_name"] == "Voorbeeld"
    assert found["source_url"] == f"{site.url}/vacatures"
    assert found["external_id"] == "nr-1"
    assert found["facts"]["postcode"] == "5911 AB"


def test_description_is_not_shown_and_nothing_becomes_a_posting(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs
) -> None:
    add_feed(owner, site.url)
    client.get(URL)

    run_jobs()

    answered = client.get(URL)
    assert len(answered.json()["results"]) == 3
    assert "12345678" not in answered.content.decode()
    assert not Job.objects.exists()


@pytest.mark.parametrize(
    ("sought", "ids"),
    [
        ({}, {"nr-1", "nr-2", "nr-3"}),
        ({"keyword": "orderpicker"}, {"nr-1", "nr-3"}),
        ({"keyword": "avond órder"}, {"nr-1"}),
        ({"keyword": "magazijn"}, {"nr-1", "nr-2", "nr-3"}),
        ({"keyword": "picker"}, set()),
        ({"location": "s gravenhage"}, {"nr-3"}),
        ({"location": "5911ab"}, {"nr-1", "nr-2", "nr-3"}),
        ({"location": "5911 AB"}, {"nr-1", "nr-2", "nr-3"}),
        ({"location": "5911"}, {"nr-1", "nr-2", "nr-3"}),
        ({"location": "lo"}, set()),
        ({"keyword": "100%_", "location": "_"}, set()),
    ],
)
def test_words_and_places_are_compared_without_accents(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs, sought: dict[str, str], ids: set[str]
) -> None:
    add_feed(owner, site.url)
    client.get(URL, sought)

    run_jobs()

    assert {job["external_id"] for job in client.get(URL, sought).json()["results"]} == ids
    assert set(ScrapedJob.objects.values_list("external_id", flat=True)) == ids


def test_limit_bounds_the_answer_only(owner: Membership, client: Any, site: Wire, run_jobs: RunJobs) -> None:
    add_feed(owner, site.url)
    client.get(URL, {"limit": 1})

    run_jobs()

    assert len(client.get(URL, {"limit": 1}).json()["results"]) == 1
    assert len(client.get(URL, {"limit": 100}).json()["results"]) == 3
    for wrong in ("0", "101", "x"):
        assert client.get(URL, {"limit": wrong}).status_code == 400


def test_asking_again_starts_nothing(owner: Membership, client: Any, site: Wire, run_jobs: RunJobs) -> None:
    add_feed(owner, site.url)

    assert [client.get(URL, {"keyword": word}).status_code for word in ("a", "a", "b")] == [202, 202, 202]

    assert Scrape.objects.count() == 1
    run_jobs()
    assert [client.get(URL, {"keyword": word}).status_code for word in ("a", "a", "b")] == [200, 200, 202]
    assert Scrape.objects.count() == 2


def test_answer_is_refreshed_after_an_hour(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs
) -> None:
    add_feed(owner, site.url)
    client.get(URL)
    run_jobs()

    Scrape.objects.update(finished_at=timezone.now() - timedelta(minutes=61))

    assert client.get(URL).status_code == 202


def test_same_posting_is_one_row_however_often_it_is_seen(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs
) -> None:
    add_feed(owner, site.url)
    for word in ("orderpicker", "venlo", ""):
        client.get(URL, {"keyword": word})
        run_jobs()

    assert ScrapedJob.objects.count() == 3


def test_source_that_refuses_costs_only_itself(
    owner: Membership, client: Any, serve: Serve, site: Wire, run_jobs: RunJobs
) -> None:
    strict = serve(lambda _: [answer(b"User-agent: *\nDisallow: /")])
    broken = serve(
        lambda path: [
            NOT_FOUND if path == "/robots.txt" else answer(b"\xff\xfe<html", "Content-Type: text/html")
        ]
    )
    for url in (strict.url, site.url, broken.url, "http://169.254.169.254/"):
        add_feed(owner, url)
    client.get(URL)

    run_jobs()

    told = client.get(URL).json()
    assert told["status"] == "done"
    assert [source["outcome"] for source in told["sources"]] == [
        "address_not_public", "done", "done", "robots_disallow",
    ]  # fmt: skip
    assert strict.asked == ["/robots.txt"]
    assert len(told["results"]) == 3


def test_failure_of_all_sources_is_told(
    owner: Membership, client: Any, serve: Serve, run_jobs: RunJobs
) -> None:
    add_feed(owner, serve(lambda _: [NOT_FOUND]).url)
    client.get(URL)

    run_jobs()

    told = client.get(URL)
    assert (told.status_code, told.json()["status"]) == (200, "failed")
    assert [source["outcome"] for source in told.json()["sources"]] == ["http_status"]


def test_look_whose_worker_died_is_given_up(owner: Membership, client: Any, site: Wire) -> None:
    add_feed(owner, site.url)
    client.get(URL)

    Scrape.objects.update(status=RunStatus.RUNNING, created_at=timezone.now() - timedelta(minutes=31))

    assert client.get(URL).status_code == 202
    assert sorted(Scrape.objects.values_list("status", flat=True)) == ["failed", "waiting"]


def test_organization_without_sources_is_told(client: Any) -> None:
    answered = client.get(URL)

    assert (answered.status_code, answered.json()["code"]) == (409, "no_sources")


def test_paused_feeds_are_left_alone(owner: Membership, client: Any, site: Wire) -> None:
    add_feed(owner, site.url, is_active=False)

    assert client.get(URL).json()["code"] == "no_sources"


def test_work_of_one_organization_is_limited(
    owner: Membership, client: Any, site: Wire, run_jobs: RunJobs
) -> None:
    add_feed(owner, site.url)
    with time_machine.travel(timezone.now(), tick=False):
        statuses = []
        for number in range(13):
            statuses.append(client.get(URL, {"keyword": f"word{number}"}).status_code)
            Scrape.objects.update(status=RunStatus.DONE, finished_at=timezone.now())

    assert statuses == [202] * 12 + [429]


def test_unsafe_links_of_a_source_are_not_kept(
    owner: Membership, client: Any, serve: Serve, run_jobs: RunJobs
) -> None:
    bad = [posting(number, "Job", "Venlo", url=url) for number, url in enumerate(
        ["javascript:alert(1)", "http://10.0.0.1/", "data:text/html,x", "https://a:b@example.org/", "x" * 3000]
    )]  # fmt: skip
    add_feed(owner, serve(lambda path: [NOT_FOUND if path == "/robots.txt" else page_with(*bad)]).url)
    client.get(URL)

    run_jobs()

    results = client.get(URL).json()["results"]
    assert len(results) == 5
    assert {job["source_url"] for job in results} == {""}


def test_finds_are_listed_and_shown(owner: Membership, client: Any, site: Wire, run_jobs: RunJobs) -> None:
    add_feed(owner, site.url)
    client.get(URL)
    run_jobs()

    listed = client.get(LIST, {"page_size": 2}).json()

    assert len(listed["results"]) == 2
    assert listed["next"]
    assert client.get(f"{LIST}{listed['results'][0]['id']}/").json() == listed["results"][0]
    assert client.get(f"{LIST}{uuid4()}/").status_code == 404


def test_finds_are_for_the_organization_only(
    owner: Membership, client: Any, client_for: Any, site: Wire, run_jobs: RunJobs
) -> None:
    add_feed(owner, site.url)
    client.get(URL)
    run_jobs()
    found = client.get(LIST).json()["results"][0]
    other = client_for(MembershipFactory().user)

    assert other.get(LIST).json()["results"] == []
    assert other.get(f"{LIST}{found['id']}/").status_code == 404
    assert other.get(URL).json()["code"] == "no_sources"


@pytest.mark.parametrize("role", ["admin", "recruiter", "viewer", "stranger", "candidate"])
def test_who_may(role: str, owner: Membership, client_for: Any) -> None:
    makers: dict[str, Callable[[], Any]] = {"stranger": lambda: None, "candidate": UserFactory}
    maker = makers.get(role, lambda: MembershipFactory(organization=owner.organization, **{role: True}).user)
    client = client_for(maker())

    statuses = {client.get(path).status_code for path in (URL, LIST, f"{LIST}{uuid4()}/")}

    expected = {"admin": {409, 200, 404}, "stranger": {401}}
    assert statuses == expected.get(role, {403})


def test_nothing_is_there_while_the_feature_is_off(client: Any, settings: Any) -> None:
    settings.FEATURE_JOB_SCRAPING = False

    assert {client.get(path).status_code for path in (URL, LIST, f"{LIST}{uuid4()}/")} == {404}


def test_old_finds_go(owner: Membership, client: Any, site: Wire, run_jobs: RunJobs) -> None:
    add_feed(owner, site.url)
    client.get(URL)
    run_jobs()
    kept, *old = ScrapedJob.objects.all()
    ScrapedJob.objects.exclude(pk=kept.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    Scrape.objects.update(created_at=timezone.now() - timedelta(days=31))

    assert len(client.get(LIST).json()["results"]) == 1
    assert sweep_scraped() == len(old) + 1

    assert list(ScrapedJob.objects.all()) == [kept]
    assert not Scrape.objects.exists()


def test_list_takes_few_queries(
    owner: Membership, client: Any, serve: Serve, run_jobs: RunJobs, django_assert_num_queries: Any
) -> None:
    many: Iterable[dict[str, Any]] = [posting(number, "Job", "Venlo") for number in range(30)]
    add_feed(owner, serve(lambda path: [NOT_FOUND if path == "/robots.txt" else page_with(*many)]).url)
    client.get(URL)
    run_jobs()
    client.get(LIST)

    with django_assert_num_queries(2):
        client.get(LIST)
