"""One job: what a worker needs to know before anything else."""

import json
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from apps.jobs.errors import JobGone, JobNotFound
from apps.jobs.selectors import get_job_page
from apps.web.api.jobs.gone import list_jobs_like
from apps.web.api.jobs.indexed import IndexedPage
from apps.web.api.jobs.job_posting import write_data_block
from apps.web.api.jobs.own_steps import find_own_steps
from apps.web.api.jobs.sheet import make_sheet


class JobPage(IndexedPage):
    """The page of a live job; what is gone says so with 410, and shows what is like it."""

    template = "web/jobs/job.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it (one query for a stranger)."""
        id: UUID = self.kwargs["id"]
        try:
            facts = json.loads(get_job_page(id=id).body)
        except JobNotFound as refusal:
            raise Http404 from refusal
        except JobGone:
            return self.show(status=410, template="web/jobs/gone.html", cards=list_jobs_like(id=id))
        return self.show(**self._say(facts))

    def _say(self, facts: dict[str, Any]) -> dict[str, Any]:
        address = self.request.build_absolute_uri(self.request.path)
        return {
            "job": make_sheet(facts),
            "address": address,
            "data_block": write_data_block(facts, address=address),
            "own": find_own_steps(self.request, job_id=facts["id"]),
        }
