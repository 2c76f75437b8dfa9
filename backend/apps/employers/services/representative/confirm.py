"""The code of the letter came back."""

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import count_attempt, record_audit
from apps.employers.enums import CheckReason
from apps.employers.models import Employer, Representative
from apps.employers.services.representative.letter import hash_code
from apps.employers.services.representative.passing import pass_representative
from apps.users.models import User

TRIES_PER_DAY = 5


class CodeWrong(DomainError):
    """The code is not the one of the newest letter, or is too old, or there is no letter."""

    code, status = "code_wrong", 400
    message = _("This code is not right, or too old. Please look at our letter again.")


def confirm_representative(*, actor: User, employer: Employer, code: str) -> None:
    """Take the code of the letter; it works once. At most 5 tries a day for an employer.

    :raises CodeWrong: if it is not the code
    :raises TooManyAttempts: after 5 tries in a day
    """
    count_attempt(limit="employers.letter", who=str(employer.pk), at_most=TRIES_PER_DAY, seconds=86400)
    with transaction.atomic():
        employer = Employer.objects.select_for_update().get(pk=employer.pk)
        person = Representative.objects.select_for_update().filter(employer=employer).first()
        if person is None or not _is_right(person, code):
            raise CodeWrong(field="code")
        person.code_hash, person.code_expires_at = "", None
        person.save()
        record_audit(actor=actor, action="employers.confirm_representative", subject=employer)
        pass_representative(employer=employer, reason=CheckReason.LETTER_RECEIVED)


def _is_right(person: Representative, code: str) -> bool:
    if person.code_expires_at is None or person.code_expires_at <= timezone.now():
        return False
    return constant_time_compare(person.code_hash, hash_code(person, code))
