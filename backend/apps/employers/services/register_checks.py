"""Run the checks that the trade register answers."""

from uuid import UUID

from apps.core.services import acting_as_system, refuse_open_transaction, take_turns
from apps.employers.clients import register
from apps.employers.enums import CheckReason
from apps.employers.models import Employer
from apps.employers.selectors import (
    is_kvk_number_held,
    is_verified,
    list_employers_to_recheck,
    list_proven_domains,
)
from apps.employers.services.findings import Finding, Identity, find_absence, find_entry, find_silence
from apps.employers.services.recording import REGISTER, record_findings

Answer = register.RegisterEntry | type[Exception]


def run_register_checks(*, employer_id: UUID, fresh: bool = False) -> bool:
    """Ask the register about the employer and write down what it means. Waits for the register: workers only.

    :param fresh: ask again even if the register answered within the last 24 hours
    :returns: whether the register gave no answer, so that asking again later makes sense
    """
    refuse_open_transaction()
    with acting_as_system(reason="employers.read_identity"):
        asked = _identity(Employer.objects.get(pk=employer_id))
    answer = _ask(asked, fresh)
    with acting_as_system(reason="employers.record_checks"):
        return _record(employer_id, asked, answer)


def list_due_rechecks() -> list[UUID]:
    """List the active employers, whom the register is asked about every night."""
    with acting_as_system(reason="employers.list_due_rechecks"):
        return list(list_employers_to_recheck().values_list("pk", flat=True))


def list_due_domains() -> list[UUID]:
    """List the employers whose web address was proven: every night somebody looks whether the proof still stands."""
    with acting_as_system(reason="employers.list_due_domains"):
        return sorted(list_proven_domains().values_list("employer_id", flat=True))


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


def _record(employer_id: UUID, asked: Identity, answer: Answer) -> bool:
    employer = Employer.objects.select_for_update().get(pk=employer_id)
    if _identity(employer) != asked:
        return False  # the answer is about who it was before; it asks again itself
    # Two employers with one number must not both find that nobody else holds it.
    take_turns(f"employers.kvk:{asked.kvk_number}")
    was_verified = is_verified(employer=employer)
    if isinstance(answer, register.RegisterEntry):
        _keep_facts(employer, answer)
    written = record_findings(
        employer=employer,
        findings=_judge(employer, asked, answer),
        source=REGISTER,
        source_url=register.public_url(asked.kvk_number),
        was_verified=was_verified,
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
