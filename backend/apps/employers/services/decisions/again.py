"""Ask the trade register once more."""

from django.db import transaction

from apps.core.events import publish
from apps.core.services import record_audit
from apps.employers.events import VerificationRequested
from apps.employers.models import Employer
from apps.employers.services.decisions.looking import lock_employer, require_staff
from apps.users.models import User


@transaction.atomic
def check_employer_again(*, actor: User, employer: Employer) -> None:
    """Have the trade register asked again, past what it said today.

    :raises StaffOnly: if the actor is not staff
    :raises ProfileIncomplete: if there is no KvK number or name to check
    """
    require_staff(actor)
    employer = lock_employer(employer)
    record_audit(actor=actor, action="employers.check_employer_again", subject=employer)
    publish(VerificationRequested(employer_id=employer.pk, fresh=True))
