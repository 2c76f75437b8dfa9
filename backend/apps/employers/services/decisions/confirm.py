"""Two people look at an employer, each alone."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.employers.enums import CheckKind, CheckResult
from apps.employers.events import ApprovalNeeded
from apps.employers.models import Approval, Check, Employer
from apps.employers.selectors import find_last_word, list_approvals
from apps.employers.services.decisions.agreed import find_agreement
from apps.employers.services.decisions.looking import BY_HAND, take_up
from apps.employers.services.recording import record_findings
from apps.tenants.selectors import find_membership_in
from apps.users.models import User

PEOPLE = 2  # how many have to agree


class AlreadyApproved(DomainError):
    """The same person looked before."""

    code = "already_approved"
    message = _("You already approved this employer. A colleague has to look as well.")


class OwnOrganization(DomainError):
    """Nobody decides about an organization to which they belong."""

    code, status = "own_organization", 403
    message = _("You belong to this organization. A colleague has to decide.")


class RegisterSaysNo(DomainError):
    """The trade register answered that there is no such company, or that it has ended."""

    code = "register_says_no"
    message = _("The trade register does not know this company, or it has ended. Check again first.")


@transaction.atomic
def confirm_employer(
    *, actor: User, employer: Employer, reason: str, evidence_url: str = "", seen: datetime | None = None
) -> Employer:
    """Say that a person saw evidence of who this employer is.

    The second person who says so about the same identity makes the check `approval` pass, and what the register
    could not say (a name that is only similar, no answer) counts as looked at by hand.

    :param reason: what was seen and where; stands in the audit trail, never on the public card
    :raises OwnOrganization: if the actor is a member of the employer's organization
    :raises AlreadyApproved: if the actor was the first of the two
    :raises RegisterSaysNo: if the register knows no such company: people do not overrule that
    Other refusals as those of `looking.take_up`.
    """
    employer = take_up(actor=actor, employer=employer, reason=reason, seen=seen)
    agreed = _require_another(actor, employer)
    approval = Approval.objects.create(
        tenant_id=employer.tenant_id,
        employer=employer,
        staff=actor,
        fingerprint=employer.fingerprint,
        reason=reason.strip(),
        evidence_url=evidence_url,
    )
    checks = _settle(actor, employer, evidence_url) if agreed + 1 >= PEOPLE else _wait(employer)
    _write_down(actor, approval, checks)
    return employer


def _require_another(actor: User, employer: Employer) -> int:
    if find_membership_in(user=actor, organization_id=employer.tenant_id):
        raise OwnOrganization
    people = set(list_approvals(employer=employer).values_list("staff_id", flat=True))
    if actor.pk in people:
        raise AlreadyApproved
    register = find_last_word(employer=employer, kind=CheckKind.KVK)
    if register and register.result == CheckResult.FAIL and register.checked_by_id is None:
        raise RegisterSaysNo
    return len(people)


def _settle(actor: User, employer: Employer, evidence_url: str) -> list[Check]:
    return record_findings(
        employer=employer,
        findings=find_agreement(employer),
        source=BY_HAND,
        source_url=evidence_url,
        actor=actor,
    )


def _wait(employer: Employer) -> list[Check]:
    publish(ApprovalNeeded(employer_id=employer.pk))
    return []


def _write_down(actor: User, approval: Approval, checks: list[Check]) -> None:
    record_audit(
        actor=actor,
        action="employers.confirm_employer",
        subject=approval.employer,
        detail={
            "reason": approval.reason,
            "kvk_number": approval.employer.kvk_number,
            "approval": str(approval.pk),
            "checks": [str(check.pk) for check in checks],
        },
    )
