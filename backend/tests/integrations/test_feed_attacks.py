"""Feeds that are broken, or meant to break something: each run ends, with a clear word about it."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from apps.integrations import services
from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import FeedRow, FeedRun
from apps.jobs.models import Job
from tests.factories.feeds import FeedFactory, FeedRunFactory
from tests.integrations.canary import listening
from tests.integrations.conftest import Serve
from tests.integrations.hostile_feeds import ANY, list_hostile_feeds
from tests.integrations.wire import NOT_FOUND, Wire, answer
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
HOSTILE = list_hostile_feeds()
TYPES = {
    FeedKind.JOBPOSTING: "text/html",
    FeedKind.INDEED_XML: "application/xml",
    FeedKind.PERSONIO_XML: "application/xml",
    FeedKind.CSV: "text/csv",
}
LONGEST = 30.0  # seconds for one feed, on a busy machine


@pytest.fixture
def read(serve: Serve, settings: Any) -> Callable[[FeedKind, bytes], FeedRun]:
    """Serve the bytes as a feed of the kind, and read them."""
    served: dict[str, bytes] = {}
    wire: Wire = serve(
        lambda path: [served.get("feed", NOT_FOUND) if path.startswith("/feed") else NOT_FOUND]
    )
    settings.FEED_BOARD_URLS = dict.fromkeys(
        ("greenhouse", "lever", "recruitee"), f"{wire.url}/feed/{{board}}?x=1"
    )

    def run(kind: FeedKind, content: bytes) -> FeedRun:
        served["feed"] = answer(content, f"Content-Type: {TYPES.get(kind, 'application/json')}")
        feed = FeedFactory(kind=kind, address=f"{wire.url}/feed" if kind in TYPES else "acme")
        made = FeedRunFactory(feed=feed, waiting=True)
        with behind_the_wall():
            services.run_feed(run_id=made.pk)
        made.refresh_from_db()
        return made

    return run


def test_hostile_feeds_are_many() -> None:
    assert len(HOSTILE) > 150
    assert len({(kind, name) for kind, name, _ in HOSTILE}) == len(HOSTILE)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FeedKind)
def test_every_hostile_feed_ends_with_a_clear_word(
    kind: FeedKind, read: Callable[[FeedKind, bytes], FeedRun], settings: Any
) -> None:
    wrong = []
    with listening() as canary:
        settings.FETCH_PORTS = [*settings.FETCH_PORTS]  # the canary's port is not among them
        for name, content in [(name, content) for of, name, content in HOSTILE if of == kind]:
            began = time.monotonic()
            run = read(kind, content.replace(b"{port}", b"%d" % canary.port))
            wrong += [(name, what) for what in complaints(run, time.monotonic() - began)]

        assert wrong == []
        assert canary.connections == 0


def complaints(run: FeedRun, seconds: float) -> list[str]:
    """What is not as it should be about a run of a broken feed."""
    rows = list(FeedRow.objects.filter(run=run))
    said = [reason["message"] for row in rows for reason in row.reasons] + [run.detail]
    checks = {
        f"took {seconds:.0f} s": seconds > LONGEST,
        f"is {run.status}": run.status not in (RunStatus.DONE, RunStatus.FAILED),
        f"ended by {run.outcome}": run.outcome in ("", "internal_error"),
        "lost a reason": any(row.outcome == "refused" and not row.reasons for row in rows),
        "failed without a word": run.status == RunStatus.FAILED
        and not any(said)
        and run.outcome != "unreadable",
        "says a rule, not a sentence": any(message and " " not in message for message in said),
        "says what is in a file of ours": any("root:" in message for message in said),
        "counts wrongly": run.read != run.created + run.updated + run.unchanged + run.refused,
    }
    return [what for what, is_so in checks.items() if is_so]


@pytest.mark.parametrize("name", ["a page", "nothing", "a php error", "zeros"])
def test_broken_feed_closes_nothing(
    read: Callable[[FeedKind, bytes], FeedRun], name: str, serve: Serve
) -> None:
    run = read(FeedKind.INDEED_XML, ANY[name])

    assert run.ended == 0
    assert run.status == RunStatus.FAILED
    assert not Job.objects.filter(external_source=run.feed.external_source).exists()
    assert urlsplit(run.feed.address).path == "/feed"
