"""Feeds of an organization."""

from uuid import UUID

from django.db.models import QuerySet

from apps.integrations.errors import FeedNotFound, FeedRunNotFound
from apps.integrations.models import Feed, FeedRow, FeedRun
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.models import Membership, Organization


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


def list_feed_administrators(*, feed_id: UUID) -> QuerySet[Membership]:
    """List who may change the feed and whose account is in use."""
    allowed = WHO_MAY[Capability.ADMINISTER_FEEDS]
    members = Membership.objects.filter(organization__feeds=feed_id, role__in=allowed, user__is_active=True)
    return members.order_by("id")


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
