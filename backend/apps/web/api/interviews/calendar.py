"""An interview for one's own calendar."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from apps.applications.models import Application, Interview
from apps.applications.selectors.interviews import InterviewNotPlanned, list_interviews_of, write_calendar
from apps.applications.services import note_contact_reads
from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.side_page import SidePage


class CalendarFile(SidePage):
    """The chosen interview as a file; one that was called off takes itself out of the calendar."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Give the file.

        :raises Http404: if no time was ever chosen
        """
        application = self.application
        try:
            with self.acting():
                note_contact_reads(reader=self.request.user, applications=[application])
                file = write_calendar(interview=self._find(application), reader=self.side)
        except InterviewNotPlanned as refusal:
            raise Http404 from refusal
        headers = {"Content-Disposition": 'attachment; filename="interview.ics"'}
        return HttpResponse(file, headers=headers, content_type="text/calendar; charset=utf-8")

    def _find(self, application: Application) -> Interview:
        rows = list_interviews_of(application=application)
        with_names = rows.select_related("application__job__employer", "application__applicant")
        return get_object_or_404(with_names, pk=self.kwargs["interview_id"])


class CandidateCalendar(CalendarFile, CandidateApplicationPage):
    """For the candidate."""


class EmployerCalendar(CalendarFile, EmployerApplicationPage):
    """For the members."""
