"""The applications to one job: by status, and several decided at once."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect

from apps.applications.enums import ApplicationStatus
from apps.applications.selectors import count_by_status, list_applications_to
from apps.tenants.enums import Capability
from apps.web.api.form_page import FormPage
from apps.web.api.forms.decide import DecideForm
from apps.web.api.organization.decide import decide, say_outcome
from apps.web.api.organization.job_page import OwnJobPage
from apps.web.api.organization.row import BoardRow, list_rows
from apps.web.api.organization.tabs import list_tabs
from apps.web.api.pages import read_page


class BoardPage(OwnJobPage, FormPage):
    """Everybody in the organization looks; who may decide, ticks some and takes them a step further."""

    template = "web/organization/board.html"
    form = DecideForm

    @property
    def status(self) -> ApplicationStatus | None:
        """The status to look at; None for all, and for what is none."""
        asked = self.request.GET.get("status", "")
        return ApplicationStatus(asked) if asked in ApplicationStatus.values else None

    def read_rows(self) -> tuple[list[BoardRow], str]:
        """Read the page that was asked for, and the address of the next."""
        applications, more = read_page(self.request, list_applications_to(job=self.job, status=self.status))
        return list_rows(applications), more

    def context(self) -> dict[str, Any]:
        """The rows, and how many there are of each status."""
        with self.acting():
            rows, more = self.read_rows()
            counts = count_by_status(job=self.job)
        return {
            "job": self.job,
            "rows": rows,
            "more": more,
            "tabs": list_tabs(counts, chosen=self.status),
            "ticked": self.request.POST.getlist("ids"),
            "may_decide": self.may(Capability.DECIDE_ON_APPLICATIONS),
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Decide on those that were ticked, and say how it went.

        :raises PermissionDenied: for a role that only looks
        """
        if not self.may(Capability.DECIDE_ON_APPLICATIONS):
            raise PermissionDenied
        with self.acting():
            outcome = decide(job=self.job, actor=self.request.user, **data)
        for level, said in say_outcome(outcome):
            messages.add_message(self.request, level, said)
        return HttpResponseRedirect(self.request.get_full_path())
