"""What happens to a feed while it is read, and rows that mean harm to all the others."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from apps.integrations import services
from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import Feed, FeedRow, FeedRun, Scrape, ScrapedJob
from apps.integrations.services.running import run as running
from apps.integrations.services.scraping import run_scrape
from apps.jobs.models import Job
from tests.factories.feeds import FeedFactory
from tests.factories.tenants import MembershipFactory
from tests.integrations.conftest import Serve
from tests.integrations.wire import NOT_FOUND, answer
from tests.wall import behind_the_wall

ROW = {
    "@type": "JobPosting",
    "identifier": "1",
    "title": "Orderpicker",
    "description": "Je pakt orders in het magazijn.",
    "jobLocation": {"address": {"addressLocality": "Venlo"}},
}
HARM: dict[str, dict[str, Any]] = {
    "digits without end": {"title": f"Kok &#{'9' * 5000};", "description": f"&#{'9' * 5000};"},
    "spaces without end": {"baseSalary": f"15{' ' * 500_000}- 16"},
    "tags without end": {"title": "<b>" + "<a " * 150_000, "description": "<b>" + "<a " * 60_000},
    "halves of letters": {
        "title": "\ud800",
        "jobLocation": {"address": {"addressLocality": "Ven\udfff\x00lo"}},
    },
    "types in types": {"employmentType": json.loads("[" * 300 + "]" * 300)},
    "dates at the edge": {"validThrough": "9999-12-31T23:59:59-14:00", "jobStartDate": "0001-01-01"},
    "numbers without end": {"baseSalary": 1e308, "identifier": int("9" * 4000)},
    "a place like a query": {
        "jobLocation": {"address": {"addressLocality": "'; %s %(x)s \\ {0}", "postalCode": "\x00"}}
    },
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", HARM)
def test_harmful_row_costs_itself_and_no_time(
    serve: Serve, read_now: Callable[..., FeedRun], name: str
) -> None:
    rows = [ROW, {**ROW, "identifier": "2", **HARM[name]}, {**ROW, "identifier": "3"}]
    page = f'<script type="application/ld+json">{json.dumps(rows)}</script>'.encode()
    wire = serve(lambda path: [answer(page, "Content-Type: text/html") if path == "/jobs" else NOT_FOUND])
    feed = FeedFactory(kind=FeedKind.JOBPOSTING, address=f"{wire.url}/jobs")
    MembershipFactory(organization=feed.tenant)
    began = timezone.now()

    run = read_now(feed)

    assert (run.outcome, run.read) == ("ok", 3)
    assert {"1", "3"} <= set(Job.objects.values_list("external_id", flat=True))
    assert (timezone.now() - began).total_seconds() < 10
    assert all(reason["message"] for row in FeedRow.objects.filter(run=run) for reason in row.reasons)


@pytest.mark.django_db(transaction=True)
def test_run_of_the_old_address_teaches_nothing_about_the_new_one(
    serve: Serve, read_now: Callable[..., FeedRun]
) -> None:
    def move(path: str) -> list[bytes]:
        if path == "/robots.txt":
            return [NOT_FOUND]
        Feed.objects.update(address=f"{wire.url}/new.xml", etag="", last_modified="", read_whole_at=None)
        connection.close()
        return [answer(b"<source></source>", 'ETag: "old"', "Content-Type: application/xml")]

    wire = serve(move)
    feed = FeedFactory(address=f"{wire.url}/old.xml")
    MembershipFactory(organization=feed.tenant)

    run = read_now(feed)

    assert run.outcome == "ok"
    assert (feed.address, feed.etag, feed.read_whole_at) == (f"{wire.url}/new.xml", "", None)


@pytest.mark.django_db(transaction=True)
def test_two_feeds_that_move_to_one_address_at_once_take_turns(at_once: Callable[..., list[Any]]) -> None:
    first = FeedFactory()
    feeds = [first, FeedFactory(employer=first.employer), FeedFactory(employer=first.employer)]
    owner = MembershipFactory(organization=first.tenant).user

    results = at_once(
        lambda n: services.change_feed(actor=owner, feed=feeds[n], address="https://jobs.example.nl/one"), 3
    )

    assert sorted(type(result).__name__ for result in results) == ["Feed", *["FeedAddressTaken"] * 2]


@pytest.mark.django_db
def test_pages_without_postings_do_not_outlast_the_time_of_a_run(
    serve: Serve, read_now: Callable[..., FeedRun], monkeypatch: pytest.MonkeyPatch
) -> None:
    def site(path: str) -> list[bytes]:
        if path != "/sitemap.xml":
            return [NOT_FOUND if path == "/robots.txt" else answer(b"<p>none</p>", "Content-Type: text/html")]
        pages = "".join(f"<url><loc>{wire.url}/{n}</loc></url>" for n in range(9))
        return [answer(f"<urlset>{pages}</urlset>".encode(), "Content-Type: application/xml")]

    wire = serve(site)
    feed = FeedFactory(kind=FeedKind.JOBPOSTING, address=f"{wire.url}/sitemap.xml")
    MembershipFactory(organization=feed.tenant)
    monkeypatch.setattr(running, "LONGEST_SECONDS", -1)

    run = read_now(feed)

    assert run.outcome == "unreadable"
    assert "/0" not in wire.asked
    assert FeedRow.objects.get(run=run).reasons[0]["rule"] == "too_many_rows"


@pytest.mark.django_db(transaction=True)
def test_source_deleted_while_it_is_looked_through_costs_only_itself(serve: Serve) -> None:
    page = f'<script type="application/ld+json">{json.dumps(ROW)}</script>'.encode()

    def site(path: str) -> list[bytes]:
        if path == "/gone":
            Feed.objects.filter(address=f"{wire.url}/gone").delete()
            connection.close()
        return [NOT_FOUND if path == "/robots.txt" else answer(page, "Content-Type: text/html")]

    wire = serve(site)
    gone = FeedFactory(kind=FeedKind.JOBPOSTING, address=f"{wire.url}/gone")
    FeedFactory(kind=FeedKind.JOBPOSTING, address=f"{wire.url}/kept", employer=gone.employer)
    look = Scrape.objects.create(tenant=gone.tenant, keyword="orderpicker")

    with behind_the_wall():
        run_scrape(scrape_id=look.pk, tenant_id=gone.tenant.pk)

    look.refresh_from_db()
    assert look.status == RunStatus.DONE
    assert sorted(source["outcome"] for source in look.sources) == ["done", "not_found"]
    assert ScrapedJob.objects.get().feed.address == f"{wire.url}/kept"
