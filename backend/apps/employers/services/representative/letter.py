"""A letter with a code, to the visiting address that the trade register knows."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.employers.models import Employer, Representative
from apps.employers.services.decisions.looking import require_staff
from apps.users.models import User

HOLDS = timedelta(days=30)
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that is read as another
LENGTH = 10  # 50 bits, and few tries


class NoRepresentative(DomainError):
    """Nobody said yet that they speak for the company."""

    code = "no_representative"
    message = _("Nobody has said yet that they speak for this company.")


@transaction.atomic
def issue_letter_code(*, actor: User, employer: Employer) -> str:
    """Make the code that a member of staff writes into a letter; shown once, good for 30 days, the newest counts.

    :raises StaffOnly: if the actor is not staff
    :raises NoRepresentative: if there is nobody to write to
    """
    require_staff(actor)
    person = Representative.objects.select_for_update().filter(employer=employer).first()
    if person is None:
        raise NoRepresentative
    code = "".join(secrets.choice(LETTERS) for _number in range(LENGTH))
    person.code_hash, person.code_expires_at = hash_code(person, code), timezone.now() + HOLDS
    person.save()
    record_audit(actor=actor, action="employers.issue_letter_code", subject=employer)
    return code


def hash_code(person: Representative, code: str) -> str:
    """Hash what somebody typed: capitals and what stands between the letters make no difference."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(f"{person.pk}:{plain}".encode()).hexdigest()
