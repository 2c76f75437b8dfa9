"""The clock of answers: the employer is reminded once, and after some more days nobody is left waiting.

Both walk through what is due in batches, each a transaction of its own, oldest first: whoever is stopped in between
goes on where the rows say. An application that somebody is changing now waits for the next round.
"""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from apps.applications.enums import EndReason
from apps.applications.events import AnswerDue
from apps.applications.models import Application
from apps.applications.services.expire import expire_applications
from apps.core.events import publish_all
from apps.core.services import acting_as_system

BATCH = 500


def remind_of_answers() -> int:
    """Tell of every application that nobody answered for `ANSWER_REMINDER_DAYS`; returns how many."""
    return _repeat(_remind_some, reason="applications.remind_of_answers")


def expire_unanswered() -> int:
    """End every application that nobody answered for `ANSWER_LIMIT_DAYS`; returns how many.

    Counted from the reminder, so that nothing ends without one, also where nobody was reminded in time.
    """
    return _repeat(_expire_some, reason="applications.expire_unanswered")


def _repeat(take_some: Callable[[], int], *, reason: str) -> int:
    total = 0
    while True:
        with acting_as_system(reason=reason):
            taken = take_some()
        total += taken
        if taken < BATCH:
            return total


def _remind_some() -> int:
    now = timezone.now()
    waiting = Application.objects.waiting_for_reminder(
        sent_before=now - timedelta(days=settings.ANSWER_REMINDER_DAYS)
    )
    held = waiting.select_for_update(of=("self",), no_key=True, skip_locked=True).only("pk")[:BATCH]
    ids = [application.pk for application in held]
    Application.objects.filter(pk__in=ids).update(answer_reminded_at=now)
    publish_all(AnswerDue(application_id=pk) for pk in ids)
    return len(ids)


def _expire_some() -> int:
    grace = timedelta(days=settings.ANSWER_LIMIT_DAYS - settings.ANSWER_REMINDER_DAYS)
    waiting = Application.objects.unanswered_after_reminder(reminded_before=timezone.now() - grace)
    return expire_applications(applications=waiting[:BATCH], reason=EndReason.NO_ANSWER, skip_locked=True)
