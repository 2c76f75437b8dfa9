"""End applications that nobody decided on."""

from django.db import transaction
from django.utils import timezone

from apps.applications.enums import ApplicationStatus, EndReason, Side
from apps.applications.events import ApplicationStatusChanged
from apps.applications.models import Application, TimelineEntry
from apps.applications.querysets import ApplicationQuerySet
from apps.core.events import publish_all


@transaction.atomic
def expire_applications(
    *, applications: ApplicationQuerySet, reason: EndReason, skip_locked: bool = False
) -> int:
    """End these open applications for the platform, write it into their timelines and tell it. Returns how many.

    :param applications: open ones only
    :param skip_locked: leave out those that somebody is changing now, instead of waiting
    """
    held = list(applications.select_for_update(of=("self",), no_key=True, skip_locked=skip_locked))
    entries = TimelineEntry.objects.bulk_create(_write_entry(application, reason) for application in held)
    Application.objects.filter(pk__in=[application.pk for application in held]).update(
        status=ApplicationStatus.EXPIRED, updated_by=None, updated_at=timezone.now()
    )
    publish_all(
        ApplicationStatusChanged(
            application_id=entry.application_id, entry_id=entry.pk, to_status=entry.to_status
        )
        for entry in entries
    )
    return len(entries)


def _write_entry(application: Application, reason: EndReason) -> TimelineEntry:
    return TimelineEntry(
        application=application,
        side=Side.SYSTEM,
        from_status=application.status,
        to_status=ApplicationStatus.EXPIRED,
        reason=reason,
    )
