"""Saying how it went with several applications."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.applications.enums import Outcome
from apps.applications.models import Application
from apps.applications.services.decide import Decision
from apps.web.api.applications.names import say_applicant


def name_applicants(applications: Iterable[Application]) -> dict[UUID, str]:
    """Name the applicants by the application's id. Wants `candidate__user` with each."""
    return {application.pk: say_applicant(application) for application in applications}


def say_outcome(decisions: Sequence[Decision], names: Mapping[UUID, str]) -> Iterator[tuple[int, str]]:
    """Say how many took the step, and who did not and why; each with the level of its message."""
    done = sum(decision.outcome != Outcome.REFUSED for decision in decisions)
    if done:
        said = ngettext("Saved for %(number)s application.", "Saved for %(number)s applications.", done)
        yield messages.SUCCESS, said % {"number": done}
    for decision in decisions:
        if decision.outcome == Outcome.REFUSED and decision.id in names:
            words = {"name": names[decision.id], "why": decision.detail}
            yield messages.ERROR, _("%(name)s: %(why)s") % words
