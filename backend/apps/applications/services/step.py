"""Take an application one step further."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import (
    CONTACT_SHOWN,
    NEEDS_REASON,
    TAKES_PLACE,
    TRANSITIONS,
    ApplicationStatus,
    Side,
)
from apps.applications.events import ApplicationStatusChanged
from apps.applications.models import Application, TimelineEntry
from apps.core.errors import DomainError
from apps.core.events import publish
from apps.employers.selectors import is_verified
from apps.jobs.services import release_place, take_place
from apps.users.models import User


class StepNotAllowed(DomainError):
    """The table of transitions does not know this step for this side."""

    code = "step_not_allowed"
    message = _("This application cannot take this step now.")


class ReasonMissing(DomainError):
    """Who is rejected may know why."""

    code, status = "reason_missing", 400
    message = _("Please give a reason.")


class EmployerNotVerified(DomainError):
    """Only a verified employer comes to know who applied."""

    code = "employer_not_verified"
    message = _("Your company is not checked now. You can do this as soon as the checks have passed.")


def accept_any_version(application: Application) -> None:
    """Take whatever is stored as the version to change."""


@transaction.atomic
def change_status(
    *,
    application: Application,
    to: ApplicationStatus,
    actor: User,
    side: Side,
    reason: str = "",
    check: Callable[[Application], None] = accept_any_version,
) -> TimelineEntry:
    """Take the application to `to` for one side, write it into the timeline and tell it.

    Going straight from submitted to a decision is allowed: deciding implies having read it.

    :param check: called with the locked row before anything is written; what it raises stops the step

    :raises StepNotAllowed: if this side may not take this step from the status that is stored now, or somebody who
        applied would decide for the employer on their own application
    :raises ReasonMissing: if the step needs a reason (rejection) and none is given
    :raises NoPlaceLeft: if the step takes a place of the job (accepting) and all are taken
    :raises JobHasEnded: if it takes a place of a job that was closed or is over
    :raises EmployerNotVerified: if the step would show the candidate's name to an employer that is not verified
    """
    rows = Application.objects.select_for_update(of=("self",), no_key=True).select_related("job__employer")
    application = rows.get(pk=application.pk)
    check(application)
    before = ApplicationStatus(application.status)
    is_own = side == Side.EMPLOYER and application.applicant_id == actor.pk
    if is_own or to not in TRANSITIONS[side].get(before, ()):
        raise StepNotAllowed
    if to in NEEDS_REASON and not reason.strip():
        raise ReasonMissing(field="reason")
    if side == Side.EMPLOYER and to in CONTACT_SHOWN and not is_verified(employer=application.job.employer):
        raise EmployerNotVerified

    _count_place(application, before, to, actor)
    application.status, application.updated_by = to, actor
    application.save(update_fields=["status", "updated_by", "updated_at"])
    entry = TimelineEntry.objects.create(
        application=application,
        actor=actor,
        side=side,
        from_status=before,
        to_status=to,
        reason=reason.strip(),
    )
    publish(ApplicationStatusChanged(application_id=application.pk, entry_id=entry.pk, to_status=to.value))
    return entry


def _count_place(
    application: Application, before: ApplicationStatus, to: ApplicationStatus, actor: User
) -> None:
    if to in TAKES_PLACE and before not in TAKES_PLACE:
        take_place(job_id=application.job_id, actor=actor)
    elif before in TAKES_PLACE and to not in TAKES_PLACE:
        release_place(job_id=application.job_id, actor=actor)
