"""Feeds to read, served by the fake; conftest.py hands the fixtures on."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from apps.integrations import services
from apps.integrations.enums import FeedKind
from apps.integrations.models import Feed, FeedRun
from fakes import feeds
from tests.factories.employers import EmployerFactory
from tests.factories.feeds import FeedFactory, FeedRunFactory
from tests.factories.tenants import MembershipFactory
from tests.wall import behind_the_wall

PATHS = {
    FeedKind.JOBPOSTING: "/acme/sitemap.xml",
    FeedKind.INDEED_XML: "/acme/indeed.xml",
    FeedKind.PERSONIO_XML: "/acme/xml",
    FeedKind.CSV: "/acme/jobs.csv",
}
Read = Callable[..., FeedRun]


@pytest.fixture
def fake_feeds() -> feeds.Content:
    """What the fake serves."""
    return feeds.Content()


@pytest.fixture
def feeds_url(fake_feeds: feeds.Content, settings: Any) -> Iterator[str]:
    """The fake, running; boards are read there."""
    with feeds.running(fake_feeds) as url:
        settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_PORTS = True, [urlsplit(url).port]
        settings.FEED_BOARD_URLS = {
            "greenhouse": f"{url}/v1/boards/{{board}}/jobs?content=true",
            "lever": f"{url}/v0/postings/{{board}}?mode=json",
            "recruitee": f"{url}/api/offers/{{board}}",
        }
        yield url


@pytest.fixture
def make_feed(feeds_url: str) -> Callable[..., Feed]:
    """Make a feed of a kind; the fake has it."""

    def make(kind: str = FeedKind.INDEED_XML, **fields: Any) -> Feed:
        path = PATHS.get(FeedKind(kind))
        address = fields.pop("address", f"{feeds_url}{path}" if path else "acme")
        employer = fields.pop("employer", None) or EmployerFactory(verified=True, is_labour_supplier=True)
        MembershipFactory(organization=employer.tenant)
        made: Feed = FeedFactory(employer=employer, kind=kind, address=address, **fields)
        return made

    return make


@pytest.fixture
def read_now() -> Read:
    """Do a run of the feed behind the wall, and return it as it is then."""

    def run(feed: Feed, **fields: Any) -> FeedRun:
        made = FeedRunFactory(feed=feed, waiting=True, **fields)
        with behind_the_wall():
            services.run_feed(run_id=made.pk)
        made.refresh_from_db()
        feed.refresh_from_db()
        return made

    return run
