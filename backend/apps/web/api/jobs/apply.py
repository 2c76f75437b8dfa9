"""Applying to a job, with a letter or without."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.applications.selectors import list_jobs_to_apply_to
from apps.applications.services import submit_application
from apps.candidates.services import ensure_candidate
from apps.core.services import acting_for
from apps.jobs.models import Job
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.apply import ApplyForm, list_answers
from apps.web.api.forms.base import HouseForm


class ApplyPage(CandidatePage, FormPage):
    """A short form; strangers sign in first, and come back to it."""

    template = "web/jobs/apply.html"
    form = ApplyForm

    @cached_property
    def job(self) -> Job:
        """The job to apply to.

        :raises Http404: for one that was never live, or that another site posted: there one applies at that site
        """
        id: UUID = self.kwargs["id"]
        job: Job = get_object_or_404(list_jobs_to_apply_to(), pk=id)
        return job

    def context(self) -> dict[str, Any]:
        """The job above the form."""
        return {"job": self.job}

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Ask what the employer asks."""
        return ApplyForm(data, questions=self.job.questions, language=self.job.text_language)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Apply, and go back to the job."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            candidate = ensure_candidate(user=user)
            answers = list_answers(data)
            submit_application(candidate=candidate, job=self.job, letter=data["letter"], answers=answers)
        messages.success(
            self.request, _("Your application was sent. The employer answers you here and by e-mail.")
        )
        return redirect("web:job", self.kwargs["id"])
