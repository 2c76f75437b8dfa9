"""Deciding on several applications, and saying how it went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application
from apps.applications.selectors import list_applications_to
from apps.applications.services import change_status
from apps.core.errors import DomainError
from apps.jobs.models import Job
from apps.users.models import User
from apps.web.api.applications.names import say_applicant


@dataclass(frozen=True)
class Outcome:
    """How many took the step, and who did not and why."""

    done: int
    refused: list[tuple[str, str]]


def decide(*, job: Job, actor: User, ids: Sequence[UUID], status: str, reason: str) -> Outcome:
    """Take each one a step further that is there; who is refused keeps nobody else back."""
    refused = []
    applications = list(list_applications_to(job=job).filter(pk__in=ids))
    for application in applications:
        if why := _refusal(application, actor=actor, status=status, reason=reason):
            refused.append((say_applicant(application), why))
    return Outcome(len(applications) - len(refused), refused)


def _refusal(application: Application, *, actor: User, status: str, reason: str) -> str:
    try:
        change_status(
            application=application,
            to=ApplicationStatus(status),
            actor=actor,
            side=Side.EMPLOYER,
            reason=reason,
        )
    except DomainError as refusal:
        return str(refusal)
    return ""


def say_outcome(outcome: Outcome) -> Iterable[tuple[int, str]]:
    """Say it, with the level of each message."""
    if outcome.done:
        said = ngettext(
            "Saved for %(number)s application.", "Saved for %(number)s applications.", outcome.done
        )
        yield messages.SUCCESS, said % {"number": outcome.done}
    for name, why in outcome.refused:
        yield messages.ERROR, _("%(name)s: %(why)s") % {"name": name, "why": why}
