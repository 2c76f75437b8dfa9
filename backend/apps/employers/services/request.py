"""Ask for the checks."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import count_attempt, record_audit
from apps.employers.events import VerificationRequested
from apps.employers.models import Employer
from apps.employers.selectors import list_checks
from apps.users.models import User

REQUESTS_PER_DAY = 10
RUNNING = timedelta(minutes=10)  # a request that has no answer after this may be made again


class ProfileIncomplete(DomainError):
    """There is nothing to check yet."""

    code = "profile_incomplete"
    message = _("Fill in your KvK number and the name of your company first.")


class VerificationRunning(DomainError):
    """The same question is being answered."""

    code = "verification_running"
    message = _("We are already checking. Please wait a few minutes.")


def request_verification(*, actor: User, employer: Employer) -> Employer:
    """Start the register checks; they run in a worker. At most 10 requests a day for an employer.

    :raises ProfileIncomplete: if the KvK number or the name is missing
    :raises VerificationRunning: if a request of the last 10 minutes has no answer yet
    :raises TooManyAttempts: after 10 requests in a day
    """
    count_attempt(
        limit="employers.verification", who=str(employer.pk), at_most=REQUESTS_PER_DAY, seconds=86400
    )
    return _request(actor, employer)


@transaction.atomic
def _request(actor: User, employer: Employer) -> Employer:
    employer = Employer.objects.select_for_update().get(pk=employer.pk)
    if not employer.kvk_number or not employer.legal_name:
        raise ProfileIncomplete(field="legal_name" if employer.kvk_number else "kvk_number")
    if _is_running(employer):
        raise VerificationRunning(retry_after=60)
    employer.verification_requested_at = timezone.now()
    employer.save(update_fields=["verification_requested_at", "updated_at"])
    record_audit(actor=actor, action="employers.request_verification", subject=employer)
    publish(VerificationRequested(employer_id=employer.pk))
    return employer


def _is_running(employer: Employer) -> bool:
    asked_at = employer.verification_requested_at
    if asked_at is None or asked_at < timezone.now() - RUNNING:
        return False
    return not list_checks(employer=employer).filter(checked_at__gte=asked_at).exists()
