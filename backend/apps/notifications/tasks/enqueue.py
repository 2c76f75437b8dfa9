"""From errands to jobs."""

from collections.abc import Iterable

from apps.notifications.enums import Channel, Kind
from apps.notifications.services import Errand
from apps.notifications.tasks.send import send_mail, send_notice
from apps.notifications.tasks.summary import send_summary


def enqueue(errands: Iterable[Errand]) -> None:
    """Put each errand into the queue, for its moment, in the caller's transaction.

    The queue lives in PostgreSQL: what waits for the morning is there whatever dies in the night.
    """
    for errand in errands:
        _enqueue(errand)


def _enqueue(errand: Errand) -> None:
    who = {"recipient_id": str(errand.recipient_id)}
    what = {"event_id": str(errand.event_id), "about_id": str(errand.about_id), **who}
    when = errand.not_before
    if errand.kind == Kind.DIGEST and when:
        send_summary.configure(schedule_at=when).defer(
            channel=errand.channel.value, due_at=when.isoformat(), **who
        )
    elif errand.channel == Channel.EMAIL:
        # With these arguments the workers of the release before know the job as well.
        send_mail.configure(schedule_at=when).defer(mail=errand.kind.value, **what)
    else:
        send_notice.configure(schedule_at=when).defer(
            kind=errand.kind.value, channel=errand.channel.value, **what
        )
