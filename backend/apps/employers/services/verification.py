"""Ask for the checks, and run those that the trade register answers."""

from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import count_attempt, record_audit
from apps.employers.clients import register
from apps.employers.enums import CheckReason
from apps.employers.events import VerificationRequested
from apps.employers.models import Employer
from apps.employers.selectors import is_kvk_number_held, list_checks
from apps.employers.services.findings import Finding, Identity, find_absence, find_entry, find_silence
from apps.employers.services.lookup import refuse_open_transaction
from apps.employers.services.recording import REGISTER, record_findings
from apps.users.models import User

REQUESTS_PER_DAY = 10
RUNNING = timedelta(minutes=10)  # a request that has no answer after this may be made again
LOCK_NUMBER = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
Answer = register.RegisterEntry | type[Exception]


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


def run_register_checks(*, employer_id: UUID, fresh: bool = False) -> bool:
    """Ask the register about the employer and write down what it means. Waits for the register: workers only.

    :param fresh: ask again even if the register answered within the last 24 hours
    :returns: whether the register gave no answer, so that asking again later makes sense
    """
    refuse_open_transaction()
    employer = Employer.objects.get(pk=employer_id)
    asked = _identity(employer)
    answer = _ask(asked, fresh)
    return _record(employer_id, asked, answer)


def _identity(employer: Employer) -> Identity:
    return Identity(
        kvk_number=employer.kvk_number,
        branch_number=employer.branch_number,
        legal_name=employer.legal_name,
        trade_name=employer.trade_name,
    )


def _ask(asked: Identity, fresh: bool) -> Answer:
    try:
        return register.lookup_with_branch(asked.kvk_number, asked.branch_number, fresh=fresh)
    except (register.NotInRegister, register.RegisterUnavailable) as outcome:
        return type(outcome)


@transaction.atomic
def _record(employer_id: UUID, asked: Identity, answer: Answer) -> bool:
    employer = Employer.objects.select_for_update().get(pk=employer_id)
    if _identity(employer) != asked:
        return False  # the answer is about who it was before; it asks again itself
    # Two employers with one number must not both find that nobody else holds it.
    with connection.cursor() as cursor:
        cursor.execute(LOCK_NUMBER, [f"employers.kvk:{asked.kvk_number}"])
    if isinstance(answer, register.RegisterEntry):
        _keep_facts(employer, answer)
    written = record_findings(
        employer=employer,
        findings=_judge(employer, asked, answer),
        source=REGISTER,
        source_url=register.public_url(asked.kvk_number),
    )
    return any(check.detail["reason"] == CheckReason.REGISTER_UNAVAILABLE for check in written)


def _judge(employer: Employer, asked: Identity, answer: Answer) -> list[Finding]:
    if isinstance(answer, register.RegisterEntry):
        return find_entry(
            asked, answer, is_held=is_kvk_number_held(employer=employer), btw_id=employer.btw_id
        )
    return find_absence() if answer is register.NotInRegister else find_silence()


def _keep_facts(employer: Employer, entry: register.RegisterEntry) -> None:
    employer.sbi_codes = list(entry.sbi_codes)
    employer.legal_form = entry.legal_form
    employer.is_address_hidden = entry.is_address_hidden
    employer.is_non_mailing = entry.is_non_mailing
    employer.register_read_at = entry.read_at
    employer.save()
