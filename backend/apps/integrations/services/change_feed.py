"""Change how a feed is read."""

from collections.abc import Callable
from typing import Unpack

from django.db import transaction
from django.utils import timezone

from apps.core.services import record_audit
from apps.employers.models import Employer
from apps.integrations.models import Feed
from apps.integrations.services.address import name_source, require_address
from apps.integrations.services.create_feed import FeedFacts
from apps.integrations.services.locks import lock_feed
from apps.users.models import User

WHERE = {"kind", "address"}


@transaction.atomic
def change_feed(
    *, actor: User, feed: Feed, check: Callable[[Feed], None] | None = None, **facts: Unpack[FeedFacts]
) -> Feed:
    """Change these facts. To make it active again forgets its failures; another address is read as a whole.

    :param check: called with the locked row before anything changes; may refuse
    :raises FeedNotFound: if somebody deleted it meanwhile
    :raises FeedAddressRefused: if we would never read the address
    :raises BadBoard: if it names no board
    :raises FeedAddressTaken: if another feed reads it
    """
    feed = lock_feed(id=feed.pk)
    if check:
        check(feed)
    for name, value in facts.items():
        setattr(feed, name, value)
    if WHERE & facts.keys():
        Employer.objects.select_for_update(no_key=True).get(pk=feed.employer_id)  # as create_feed does
        require_address(feed=feed)
        feed.etag, feed.last_modified, feed.read_whole_at = "", "", None
    if facts.get("is_active"):
        feed.failures, feed.paused_at, feed.paused_for, feed.next_run_at = 0, None, "", timezone.now()
    feed.source_name = feed.source_name or name_source(feed=feed)
    feed.updated_by = actor
    feed.save()
    record_audit(
        actor=actor, action="integrations.change_feed", subject=feed, detail={"fields": sorted(facts)}
    )
    return feed
