"""Applying to a job, with a letter or without."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.applications.selectors import list_jobs_to_apply_to
from apps.applications.services import Enclosures, submit_application
from apps.candidates.services import ensure_candidate
from apps.core.services import acting_for
from apps.jobs.models import Job
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.apply import ApplyForm, list_answers
from apps.web.api.forms.base import HouseForm
from apps.web.api.jobs.enclosures import list_own_papers


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
        with acting_for(user_id=self.request.user.pk):
            own = list_own_papers(self.request.user)
        return ApplyForm(
            data,
            questions=self.job.questions,
            language=self.job.text_language,
            resumes=own.resumes,
            files=own.files,
        )

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Apply, and go back to the job."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            candidate = ensure_candidate(user=user)
            submit_application(
                candidate=candidate,
                job=self.job,
                letter=data["letter"],
                answers=list_answers(data),
                enclosures=_list_enclosures(data),
            )
        messages.success(
            self.request, _("Your application was sent. The employer answers you here and by e-mail.")
        )
        return redirect("web:job", self.kwargs["id"])


def _list_enclosures(data: dict[str, Any]) -> Enclosures:
    return Enclosures(resume=data.get("resume"), documents=tuple(data.get("documents", ())))
