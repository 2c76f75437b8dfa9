"""Read a feed now."""

from django.db import transaction

from apps.core.events import publish
from apps.core.services import record_audit
from apps.integrations.events import FeedRunRequested
from apps.integrations.models import Feed, FeedRun
from apps.integrations.services.locks import lock_feed, refuse_open_run
from apps.users.models import User


@transaction.atomic
def ask_run(*, actor: User, feed: Feed, is_dry: bool = False, ends_missing: bool = False) -> FeedRun:
    """Have the feed read by a worker, soon.

    :param is_dry: keep nothing but the report
    :param ends_missing: close what is gone from it, even if that is nearly everything
    :raises FeedNotFound: if somebody deleted it meanwhile
    :raises FeedIsRunning: if it is being read, or about to be
    """
    feed = lock_feed(id=feed.pk)
    refuse_open_run(feed=feed)
    run = FeedRun.objects.create(
        tenant_id=feed.tenant_id, feed=feed, is_dry=is_dry, ends_missing=ends_missing, asked_by=actor
    )
    record_audit(actor=actor, action="integrations.ask_run", subject=run, detail={"is_dry": is_dry})
    publish(FeedRunRequested(run_id=run.pk))
    return run
