"""The candidate's answers: a time, or none of them."""

from datetime import datetime

from django.utils.translation import gettext as _

from apps.applications.models import Interview
from apps.applications.services.interviews import SlotNotOffered, choose_slot, decline_interview
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.forms.steps import read_reason
from apps.web.api.interviews.act import InterviewAct


class ChooseSlot(InterviewAct, CandidateApplicationPage, CandidatePage):
    """Takes one of the times."""

    def act(self, interview: Interview) -> str:
        """Choose it.

        :raises SlotNotOffered: for what is no time, too
        """
        choose_slot(interview=interview, actor=self.request.user, starts_at=self._read_time())
        return _("The time is set. The employer is told.")

    def _read_time(self) -> datetime:
        try:
            moment = datetime.fromisoformat(self.request.POST.get("starts_at", ""))
        except ValueError as error:
            raise SlotNotOffered from error
        if moment.tzinfo is None:
            raise SlotNotOffered
        return moment


class DeclineSlots(InterviewAct, CandidateApplicationPage, CandidatePage):
    """Says that none fits."""

    def act(self, interview: Interview) -> str:
        """Say so."""
        reason = read_reason(self.request.POST)
        decline_interview(interview=interview, actor=self.request.user, reason=reason)
        return _("The employer is told that no time fits.")
