"""Feed files that nobody should have made: no exception, a clear word about each, nothing half done, nothing closed."""

from dataclasses import replace
from typing import Any

import pytest

from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import FeedRow
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from fakes.feeds import VACANCIES
from fakes.server import Answer
from tests.integrations.broken_feeds import list_broken_feeds

BROKEN = list_broken_feeds()
PATHS = {
    FeedKind.GREENHOUSE: "/v1/boards/acme/jobs", FeedKind.LEVER: "/v0/postings/acme",
    FeedKind.RECRUITEE: "/api/offers/acme", FeedKind.INDEED_XML: "/acme/indeed.xml", FeedKind.PERSONIO_XML: "/acme/xml",
    FeedKind.CSV: "/acme/jobs.csv", FeedKind.JOBPOSTING: "/acme/sitemap.xml",
}  # fmt: skip


def test_there_are_more_than_a_hundred() -> None:
    assert len(BROKEN) > 100
    assert {kind for _, kind, _ in BROKEN} == set(FeedKind)
    assert len({name for name, _, _ in BROKEN}) == len(BROKEN)


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "data"), [one[1:] for one in BROKEN], ids=[one[0] for one in BROKEN])
def test_broken_feed_is_reported_and_harms_nothing(
    make_feed: Any, read_now: Any, fake_feeds: Any, kind: str, data: bytes
) -> None:
    fake_feeds.vacancies += [replace(VACANCIES[0], id=str(number)) for number in range(200, 207)]
    feed = make_feed(kind)
    read_now(feed)
    before = {job.pk: job.status for job in Job.objects.all()}
    assert len(before) == 10
    content_type = "text/html" if kind == FeedKind.JOBPOSTING else "application/octet-stream"
    fake_feeds.files[PATHS[FeedKind(kind)]] = Answer(data, content_type=content_type)

    run = read_now(feed)

    rows = list(FeedRow.objects.filter(run=run))
    assert run.status in (RunStatus.DONE, RunStatus.FAILED)
    assert run.outcome not in ("", "ok", "internal_error") or run.refused
    assert run.outcome in ("held", "not_modified") or run.detail or any(row.reasons for row in rows)
    assert all(
        reason["message"] and reason["rule"] != reason["message"] for row in rows for reason in row.reasons
    )
    assert before.items() <= {job.pk: job.status for job in Job.objects.all()}.items()
    assert not Job.objects.exclude(pk__in=before).filter(status=JobStatus.PUBLISHED, point=None).exists()
    assert (run.read, run.ended) == (run.created + run.updated + run.unchanged + run.refused, 0)
