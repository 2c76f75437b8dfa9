"""The days on which the law begins to ask for more (2027-01-01, 2028-01-01: Wtta): nothing else changes on them."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from apps.core.events import publish
from apps.core.services import acting_as_system
from apps.employers.enums import CheckReason
from apps.employers.events import EmployerVerificationChanged, EmployerVerificationLost
from apps.employers.models import Check, Employer
from apps.employers.querysets import PERMIT_KINDS

A_DAY = timedelta(days=1)


def list_due_permits() -> list[UUID]:
    """List the lenders that were verified a day ago and are not now, though nobody said anything new of their permits.

    Ask once a day: who asks more often hears of the same lender again.
    """
    with acting_as_system(reason="employers.list_due_permits"):
        now = timezone.now()
        free_now = Employer.objects.all().free_to_lend(now).values("pk")
        said = Check.objects.filter(kind__in=PERMIT_KINDS, checked_at__gt=now - A_DAY).values("employer")
        were = Employer.objects.all().verified(now - A_DAY).exclude(pk__in=free_now).exclude(pk__in=said)
        return list(were.order_by("pk").values_list("pk", flat=True))


def tell_of_missing_permit(*, employer_id: UUID) -> None:
    """Tell that the law asks the employer for a permit from today on."""
    with acting_as_system(reason="employers.tell_of_missing_permit"):
        publish(EmployerVerificationChanged(employer_id=employer_id))
        reasons = f"nau:{CheckReason.PERMIT_NEEDED}"
        publish(EmployerVerificationLost(employer_id=employer_id, reasons=reasons, is_automatic=True))
