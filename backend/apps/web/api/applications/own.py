"""The applications that somebody sent."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.applications.enums import Side
from apps.applications.models import Application
from apps.applications.selectors import list_applications_by
from apps.core.services import acting_for
from apps.users.enums import UserType
from apps.web.api.applications.names import say_employer
from apps.web.api.applications.news import WAITS_FOR_YOU, WHAT_NEXT
from apps.web.api.applications.timeline import Step, list_steps
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.pages import read_page


@dataclass(frozen=True)
class OwnRow:
    """One of them."""

    application: Application
    employer: str
    what_next: str
    waits_for_you: bool
    steps: list[Step]


class OwnApplicationsPage(CandidatePage):
    """All of them, with what happened and what comes next; members are led to their organization's."""

    template = "web/applications/own.html"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Lead members on."""
        if request.user.is_authenticated and request.user.user_type == UserType.EMPLOYER:
            return redirect("web:organization-applications")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the newest first."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            applications, more = read_page(request, list_applications_by(user=user))
        return self.show(rows=[_row(application) for application in applications], more=more)


def _row(application: Application) -> OwnRow:
    return OwnRow(
        application=application,
        employer=say_employer(application.job),
        what_next=str(WHAT_NEXT[application.status]),
        waits_for_you=application.status in WAITS_FOR_YOU,
        steps=list_steps(application, reader=Side.CANDIDATE),
    )
