"""Begin to read an address."""

from typing import TypedDict, Unpack

from django.db import transaction
from django.utils import timezone

from apps.core.services import record_audit
from apps.employers.models import Employer
from apps.integrations.errors import TooManyFeeds
from apps.integrations.models import Feed
from apps.integrations.services.address import name_source, require_address
from apps.users.models import User

MOST_FEEDS = 20


class FeedFacts(TypedDict, total=False):
    """What an organization may say of a feed; what is not there stays as it is."""

    name: str
    kind: str
    address: str
    source_name: str
    every_minutes: int
    publishes: bool
    is_active: bool


@transaction.atomic
def create_feed(*, actor: User, employer: Employer, **facts: Unpack[FeedFacts]) -> Feed:
    """Make a feed of the employer; it is read for the first time within minutes, unless it is not active.

    :raises TooManyFeeds: if the organization has 20
    :raises FeedAddressRefused: if we would never read the address
    :raises BadBoard: if it names no board
    :raises FeedAddressTaken: if another feed reads it
    """
    Employer.objects.select_for_update(no_key=True).get(pk=employer.pk)  # two at once are counted one by one
    if Feed.objects.filter(tenant=employer.tenant_id).count() >= MOST_FEEDS:
        raise TooManyFeeds
    feed = Feed(employer=employer, tenant_id=employer.tenant_id, created_by=actor, updated_by=actor, **facts)
    require_address(feed=feed)
    feed.source_name = feed.source_name or name_source(feed=feed)
    feed.next_run_at = timezone.now()
    feed.save(force_insert=True)
    record_audit(actor=actor, action="integrations.create_feed", subject=feed, detail={"kind": feed.kind})
    return feed
