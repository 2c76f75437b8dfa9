"""One's own application."""

from contextlib import AbstractContextManager
from typing import Any

from django.shortcuts import get_object_or_404

from apps.applications.enums import Side
from apps.applications.models import Application
from apps.applications.selectors import list_applications_by
from apps.core.services import acting_for
from apps.web.api.applications.names import say_employer
from apps.web.api.applications.news import WHAT_NEXT
from apps.web.api.applications.side_page import SidePage


class CandidateApplicationPage(SidePage):
    """What happened to it, and what one can do: say yes to an offer, or take the application back."""

    template = "web/applications/candidate.html"
    side = Side.CANDIDATE

    def acting(self) -> AbstractContextManager[None]:
        """Show what is one's own."""
        return acting_for(user_id=self.request.user.pk)

    def find_application(self) -> Application:
        """Find it among one's own."""
        own = list_applications_by(user=self.request.user)
        found: Application = get_object_or_404(own, pk=self.kwargs["application_id"])
        return found

    def context(self) -> dict[str, Any]:
        """The employer, and what comes next."""
        job, status = self.application.job, self.application.status
        return {**super().context(), "employer": say_employer(job), "what_next": WHAT_NEXT[status]}
