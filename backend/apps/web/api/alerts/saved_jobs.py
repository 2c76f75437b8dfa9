"""The jobs that somebody keeps."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.jobs.errors import JobNotFound
from apps.jobs.models import SavedJob
from apps.jobs.selectors.saved import list_saved_jobs
from apps.jobs.services.saved import save_job, unsave_job
from apps.web.api.account.act import ActPage
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.jobs.words.money import say_range

ON_A_PAGE = 50


class SavedJobsPage(CandidatePage):
    """All of them; those that have ended are marked."""

    template = "web/alerts/saved_jobs.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the one kept last first."""
        with acting_for(user_id=self.request.user.pk):
            kept = Paginator(list_saved_jobs(user=self.request.user), ON_A_PAGE)
            page = kept.get_page(request.GET.get("page"))
            rows = [_describe(row) for row in page]
        return self.show(rows=rows, page=page)


def _describe(row: SavedJob) -> dict[str, Any]:
    job = row.job
    return {
        "job": job,
        "employer": job.employer.trade_name or job.employer.legal_name,
        "pay": say_range(job.pay_min_cents, job.pay_max_cents),
        "is_open": job.accepts_applications(at=timezone.now()),
    }


class SaveJob(ActPage, CandidatePage):
    """Keeps one, and goes back to it."""

    http_method_names = ["get", "post"]
    back = "web:saved-jobs"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show the job to who signed in on the way here."""
        return redirect("web:job", self.kwargs["id"])

    def act(self) -> HttpResponse:
        """Keep it.

        :raises Http404: if everybody may not see it
        """
        user = self.request.user
        try:
            with acting_for(user_id=user.pk):
                save_job(user=user, job_id=self.kwargs["id"])
        except JobNotFound as refusal:
            raise Http404 from refusal
        messages.success(self.request, _("Saved. You find it under “Saved”."))
        return redirect("web:job", self.kwargs["id"])


class UnsaveJob(ActPage, CandidatePage):
    """Lets go of one, and goes back to the list."""

    back = "web:saved-jobs"

    def act(self) -> None:
        """Let go."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            unsave_job(user=user, job_id=self.kwargs["id"])
        messages.success(self.request, _("Removed from your saved jobs."))
