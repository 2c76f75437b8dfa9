"""What every decision of staff needs: a member of staff, a reason, and the employer that was looked at."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.core.errors import DomainError
from apps.employers.models import Employer
from apps.employers.services.request import ProfileIncomplete
from apps.users.models import User

SHORTEST_REASON = 10  # characters
BY_HAND = gettext_noop("Looked at by hand")  # stored as it is, said in the reader's language


class ReasonNeeded(DomainError):
    """A decision without a reason cannot be explained to anybody."""

    code, status = "reason_needed", 400
    message = _("Write down what you saw and where, in at least 10 characters.")


class EmployerChanged(DomainError):
    """What the member of staff looked at is not what stands there now."""

    code = "employer_changed"
    message = _("Somebody changed this after you opened it. Please open it again.")


class StaffOnly(DomainError):
    """Only staff decides."""

    code, status = "staff_only", 403
    message = _("Only our staff can do this.")


def take_up(*, actor: User, employer: Employer, reason: str, seen: datetime | None = None) -> Employer:
    """Lock the employer for a decision, in the caller's transaction.

    :param seen: the `updated_at` of what the person looked at; None skips the comparison
    :raises StaffOnly: if the actor is not staff
    :raises ReasonNeeded: if the reason is shorter than 10 characters
    :raises ProfileIncomplete: if there is no KvK number or name
    :raises EmployerChanged: if it is another one now: nobody agrees to a name that came after the look
    """
    require_staff(actor)
    if len(reason.strip()) < SHORTEST_REASON:
        raise ReasonNeeded(field="reason")
    employer = lock_employer(employer)
    if seen not in (None, employer.updated_at):
        raise EmployerChanged
    return employer


def require_staff(actor: User) -> None:
    """Let staff pass.

    :raises StaffOnly: for everybody else
    """
    if not (actor.is_staff and actor.is_active):
        raise StaffOnly


def lock_employer(employer: Employer) -> Employer:
    """Hold the employer until the transaction ends.

    :raises ProfileIncomplete: if there is no KvK number or name to decide about
    """
    locked: Employer = Employer.objects.select_for_update().get(pk=employer.pk)
    if not locked.kvk_number or not locked.legal_name:
        raise ProfileIncomplete
    return locked
