"""Feeds of an organization."""

from uuid import UUID

from django.db.models import QuerySet

from apps.integrations.errors import FeedNotFound, FeedRunNotFound
from apps.integrations.models import Feed, FeedRow, FeedRun
from apps.tenants.models import Organization


def list_feeds(*, tenant: Organization) -> QuerySet[Feed]:
    """List the organization's feeds."""
    return Feed.objects.filter(tenant=tenant)


def get_feed(*, tenant: Organization, id: UUID) -> Feed:
    """Get one of the organization's feeds.

    :raises FeedNotFound: if it is not there, or another organization's
    """
    feed = list_feeds(tenant=tenant).filter(pk=id).first()
    if feed is None:
        raise FeedNotFound
    return feed


def list_runs(*, feed: Feed) -> QuerySet[FeedRun]:
    """List the runs of the feed."""
    return FeedRun.objects.filter(feed=feed)


def get_run(*, feed: Feed, id: UUID) -> FeedRun:
    """Get one run of the feed.

    :raises FeedRunNotFound: if it is not there, or another feed's
    """
    run = list_runs(feed=feed).filter(pk=id).first()
    if run is None:
        raise FeedRunNotFound
    return run


def list_rows(*, run: FeedRun, outcome: str | None = None) -> QuerySet[FeedRow]:
    """List what is kept of the run's report, of one outcome or of all."""
    rows = FeedRow.objects.filter(run=run)
    return rows.filter(outcome=outcome) if outcome else rows
