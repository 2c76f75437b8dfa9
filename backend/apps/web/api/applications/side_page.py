"""What both sides' pages of one application have in common."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.applications.enums import LIVE, STARTS_WORK, Side
from apps.applications.models import Application
from apps.applications.selectors.attachments import ShownAttachment, list_attachments_shown
from apps.applications.selectors.interviews import list_interviews_of
from apps.applications.selectors.words import show_answers, show_letter
from apps.core.api.etag import etag_of
from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.notifications.services import mark_read_at
from apps.web.api.applications.steps import take_step
from apps.web.api.applications.timeline import list_steps
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.steps import StepForm, list_offered
from apps.web.api.interviews.said import SaidInterview, say_interviews
from apps.web.api.interviews.zone import find_zone
from apps.web.api.messages.prefetch import is_opened_by_person


class SidePage(OwnFormPage):
    """The application, what happened to it, and the form for the next step."""

    side: ClassVar[Side]

    def acting(self) -> AbstractContextManager[None]:
        """Show what this side may see."""
        raise NotImplementedError

    def find_application(self) -> Application:
        """Find the one of the address.

        :raises Http404: if it is not there, or somebody else's
        """
        raise NotImplementedError

    @cached_property
    def application(self) -> Application:
        """The one of the address, with job and timeline."""
        with self.acting():
            return self.find_application()

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show it; what there was to tell about it has been seen then."""
        answer = super().get(request)
        if is_opened_by_person(request):
            with acting_for(user_id=self.request.user.pk):
                mark_read_at(user=self.request.user, path=request.path)
        return answer

    def initial(self) -> Mapping[str, Any]:
        """The version that is shown."""
        return {"version": etag_of(self.application)}

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Offer the steps that the side may take now."""
        return StepForm(data, initial=self.initial(), side=self.side, status=self.application.status)

    def context(self) -> dict[str, Any]:
        """What both sides see."""
        return {
            "application": self.application,
            "letter": show_letter(self.application, reader=self.side),
            "answers": show_answers(self.application, reader=self.side),
            "steps": list_steps(self.application, reader=self.side),
            "offered": dict(list_offered(self.application.status, side=self.side)),
            "interviews": self.say_interviews(),
            "side": self.side,
            "may_talk": self.application.status in LIVE,
            "attachments": self.list_attachments(),
            "has_paper": self.application.status in STARTS_WORK,
        }

    def list_attachments(self) -> list[ShownAttachment]:
        """What was sent along."""
        with self.acting():
            return list_attachments_shown(application=self.application, reader=self.side)

    def say_interviews(self) -> list[SaidInterview]:
        """Say when the sides meet."""
        with self.acting():
            interviews = list(list_interviews_of(application=self.application))
        return say_interviews(interviews, reader=self.side, zone=find_zone(self.request.user))

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Take the step, say so, and come back."""
        with self.acting():
            entry = take_step(self.application, data, actor=self.request.user, side=self.side)
        messages.success(self.request, _("Saved: %(status)s.") % {"status": entry.get_to_status_display()})
        return self.come_back()

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Say at its field what can be mended there; else show the application as it is now."""
        if refusal.errors:
            return super().refused(form, refusal)
        messages.error(self.request, str(refusal))
        return self.come_back()

    def come_back(self) -> HttpResponse:
        """Load the page anew."""
        return redirect("web:application", self.kwargs["application_id"])
