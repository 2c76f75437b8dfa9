"""The applications to one job: by status, and several decided at once."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect

from apps.applications.enums import ApplicationStatus
from apps.applications.selectors import count_by_status, list_applications_to
from apps.applications.services import note_contact_reads
from apps.applications.services.decide import decide_on_applications
from apps.tenants.enums import Capability
from apps.web.api.form_page import FormPage
from apps.web.api.forms.decide import DecideForm
from apps.web.api.organization.decide import name_applicants, say_outcome
from apps.web.api.organization.job_page import OwnJobPage
from apps.web.api.organization.row import BoardRow, list_rows
from apps.web.api.organization.tabs import list_tabs, read_status
from apps.web.api.pages import read_page


class BoardPage(OwnJobPage, FormPage):
    """Everybody in the organization looks; who may decide, ticks some and takes them a step further."""

    template = "web/organization/board.html"
    form = DecideForm

    def read_rows(self) -> tuple[list[BoardRow], str]:
        """Read the page that was asked for, and the address of the next."""
        applications, more = read_page(
            self.request, list_applications_to(job=self.job, status=read_status(self.request))
        )
        note_contact_reads(reader=self.request.user, applications=applications)
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
            "chosen": read_status(self.request),
            "tabs": list_tabs(counts, chosen=read_status(self.request)),
            "ticked": self.request.POST.getlist("ids"),
            "may_decide": self.may(Capability.DECIDE_ON_APPLICATIONS),
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Decide on those that were ticked, and say how it went.

        :raises PermissionDenied: for a role that only looks
        """
        if not self.may(Capability.DECIDE_ON_APPLICATIONS):
            raise PermissionDenied
        decisions = decide_on_applications(
            tenant=self.organization,
            job_id=self.job.pk,
            ids=data["ids"],
            to=ApplicationStatus(data["status"]),
            actor=self.request.user,
            reason=data["reason"],
        )
        with self.acting():
            names = name_applicants(list_applications_to(job=self.job).filter(pk__in=data["ids"]))
        for level, said in say_outcome(decisions, names):
            messages.add_message(self.request, level, said)
        return HttpResponseRedirect(self.request.get_full_path())
