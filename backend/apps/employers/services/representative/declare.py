"""Say: I may speak for this company, and what it offers is lawful."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer, Representative
from apps.employers.models.web_address import find_mail_domain
from apps.employers.selectors import find_newest_check
from apps.employers.services.representative.passing import pass_representative
from apps.users.models import User


class DeclarationMissing(DomainError):
    """Without the declaration there is no representative (DSA 30, Waadi 3, 9 and 9a)."""

    code, status = "declaration_missing", 400
    message = _("Say that your offers are lawful and that workers never pay you for a job.")


@transaction.atomic
def declare_representative(
    *, actor: User, employer: Employer, name: str, role: str, declares_lawful: bool
) -> Representative:
    """Keep who speaks for the employer; another person takes the place of the one before.

    It is proven at once if the account's e-mail address, which the person proved, is at the company's proven web
    address; else by the code of a letter to the visiting address (`issue_letter_code`).

    :raises DeclarationMissing: if the person does not say that what is offered is lawful
    """
    if not declares_lawful:
        raise DeclarationMissing(field="declares_lawful")
    employer = Employer.objects.select_for_update().get(pk=employer.pk)
    person, _is_new = Representative.objects.update_or_create(
        employer=employer,
        defaults={
            "tenant_id": employer.tenant_id,
            "user": actor,
            "name": name,
            "role": role,
            "declared_at": timezone.now(),
            "code_hash": "",
            "code_expires_at": None,
        },
    )
    record_audit(actor=actor, action="employers.declare_representative", subject=employer)
    pass_representative(
        employer=employer, reason=CheckReason.MAIL_OF_COMPANY if _has_mail(actor, employer) else None
    )
    return person


def _has_mail(actor: User, employer: Employer) -> bool:
    proof = find_newest_check(employer=employer, kind=CheckKind.DOMAIN)
    is_proven = proof is not None and proof.result_at(timezone.now()) == CheckResult.PASS
    if proof is None or not (is_proven and actor.is_email_verified):
        return False
    return bool(find_mail_domain(actor.email) == proof.detail["domain"])
