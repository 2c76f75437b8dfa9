"""What the sides do with an interview: one press each, and back to the application."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from apps.applications.models import Application, Interview
from apps.applications.selectors.interviews import list_interviews_of
from apps.core.errors import DomainError
from apps.web.api.applications.side_page import SidePage


class InterviewAct(SidePage):
    """Does one thing by POST."""

    http_method_names = ["post"]

    def act(self, interview: Interview) -> str:
        """Do it, and say what was done.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Do it for an interview of this application; a refusal is told on its page."""
        application = self.application
        try:
            with self.acting():
                messages.success(request, self.act(self._find(application)))
        except DomainError as refusal:
            messages.error(request, str(refusal))
        except ValidationError as wrong:
            messages.error(request, " ".join(wrong.messages))
        return self.come_back()

    def _find(self, application: Application) -> Interview:
        own = list_interviews_of(application=application)
        return get_object_or_404(own, pk=self.kwargs["interview_id"])
