"""Pages about one job of an organization."""

from functools import cached_property

from django.http import Http404

from apps.jobs.errors import JobNotFound
from apps.jobs.models import Job
from apps.jobs.selectors.own import get_own_job, list_own_jobs
from apps.tenants.models import Organization
from apps.web.api.organization.page import MemberPage


class OwnJobPage(MemberPage):
    """The address names the job, and so the organization."""

    def find_organization(self) -> Organization | None:
        """Find whose job it is.

        :raises Http404: if it is none of the person's organizations'
        """
        for organization in self.organizations:
            with self.acting(organization):
                if list_own_jobs(tenant=organization).filter(pk=self.kwargs["job_id"]).exists():
                    return organization
        raise Http404

    @cached_property
    def job(self) -> Job:
        """The job of the address.

        :raises Http404: if it went away meanwhile
        """
        with self.acting():
            try:
                return get_own_job(tenant=self.organization, id=self.kwargs["job_id"])
            except JobNotFound as refusal:
                raise Http404 from refusal
