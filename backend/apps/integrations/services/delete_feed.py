"""Stop reading an address for good."""

from django.db import transaction

from apps.core.services import record_audit
from apps.integrations.models import Feed
from apps.integrations.services.locks import lock_feed, refuse_open_run
from apps.integrations.services.running import make_source
from apps.jobs.services.imports.bulk import end_missing_jobs
from apps.users.models import User


@transaction.atomic
def delete_feed(*, actor: User, feed: Feed) -> int:
    """Delete the feed with its reports, and close what it brought: nobody would notice any more when it is over.

    Returns how many postings were closed.

    :raises FeedNotFound: if somebody deleted it meanwhile
    :raises FeedIsRunning: if it is being read
    """
    feed = lock_feed(id=feed.pk)
    refuse_open_run(feed=feed)
    ended = end_missing_jobs(source=make_source(feed, actor), seen=(), however_many=True)
    detail = {"kind": feed.kind, "ended": ended.count}
    record_audit(actor=actor, action="integrations.delete_feed", subject=feed, detail=detail)
    feed.delete()
    return ended.count
