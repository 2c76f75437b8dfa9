"""What notices say about the verification of a company."""

from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localtime

from apps.employers.enums import CheckReason
from apps.employers.models import Grace
from apps.notifications.services.links import link_to

Facts = dict[str, str]


def grace_facts(grace_id: UUID) -> Facts | None:
    """Say what failed and until when it can be put right; None if it was meanwhile."""
    grace = Grace.objects.select_related("tenant").filter(pk=grace_id, closed_at__isnull=True).first()
    if grace is None:
        return None
    return {
        "organization": grace.tenant.name,
        "reason": str(CheckReason(grace.reason).label),
        "date": date_format(localtime(grace.ends_at), "DATE_FORMAT"),
        "link": link_to("organization/verification/"),
    }
