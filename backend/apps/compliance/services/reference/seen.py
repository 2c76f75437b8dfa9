"""Say that the law is still the same."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.compliance.services.reference.facts import Checked
from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.users.models import User

SHORTEST_REASON = 10


class ReasonMissing(DomainError):
    """What thousands of jobs are measured by is not changed without a word."""

    code = "reason_missing"
    message = _("Please say where you saw it, in a few words.")


class DueInThePast(DomainError):
    """The next check cannot have been due already."""

    code = "due_in_the_past"
    message = _("Choose a day after today for the next check.")


def check_reason(reason: str) -> None:
    """Want a few words.

    :raises ReasonMissing: if there are none
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise ReasonMissing(field="reason")


@transaction.atomic
def confirm_reference(*, actor: User, row: Checked, due_on: date, reason: str) -> None:
    """Write down that somebody looked today and found the row right; its numbers stay.

    :param due_on: when somebody must look again
    :raises ReasonMissing: if nobody says where it was seen
    :raises DueInThePast: if that day is not after today
    """
    check_reason(reason)
    today = timezone.localdate()
    if due_on <= today:
        raise DueInThePast(field="due_on")
    stored = type(row).objects.select_for_update().get(pk=row.pk)
    stored.checked_on, stored.due_on, stored.updated_by = today, due_on, actor
    stored.save()
    record_audit(
        actor=actor,
        action="compliance.confirm_reference",
        subject=stored,
        detail={"reason": reason, "due_on": due_on.isoformat()},
    )
