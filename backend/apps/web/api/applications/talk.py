"""From an application to its conversation."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from apps.core.errors import DomainError
from apps.messaging.enums import MessageSide
from apps.messaging.services import open_conversation
from apps.tenants.enums import Capability
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.side_page import SidePage


class Talk(SidePage):
    """Opens the conversation, or the one that there is, and goes there."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Open it; a refusal is told on the page of the application."""
        application = self.application
        try:
            with self.acting():
                opened = open_conversation(application=application, side=MessageSide(self.side.value))
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return self.come_back()
        return redirect("web:conversation", opened.pk)


class CandidateTalks(Talk, CandidateApplicationPage):
    """The candidate does."""


class EmployerTalks(Talk, EmployerApplicationPage):
    """A member who may write does."""

    needs = Capability.DECIDE_ON_APPLICATIONS
