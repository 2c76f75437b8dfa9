"""Calling an interview off, from either side."""

from django.utils.translation import gettext as _

from apps.applications.models import Interview
from apps.applications.services import ReasonMissing
from apps.applications.services.interviews import cancel_interview
from apps.tenants.enums import Capability
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.forms.steps import read_reason
from apps.web.api.interviews.act import InterviewAct


class CancelInterview(InterviewAct):
    """Says to the other side that it does not take place, and why."""

    def act(self, interview: Interview) -> str:
        """Call it off.

        :raises ReasonMissing: without a reason
        """
        reason = read_reason(self.request.POST)
        if not reason:
            raise ReasonMissing
        cancel_interview(interview=interview, actor=self.request.user, side=self.side, reason=reason)
        return _("The interview is called off. The other side is told.")


class CandidateCancels(CancelInterview, CandidateApplicationPage):
    """The candidate does."""


class EmployerCancels(CancelInterview, EmployerApplicationPage):
    """A member who may decide does."""

    needs = Capability.DECIDE_ON_APPLICATIONS
