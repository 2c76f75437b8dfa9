"""The jobs of an organization, and how many applications wait at each."""

from django.http import HttpRequest, HttpResponse

from apps.tenants.models import Organization
from apps.web.api.browser import note, noted
from apps.web.api.organization.page import MemberPage
from apps.web.api.pages import read_page
from apps.web.selectors import list_jobs_with_counts

CHOSEN = "organization"


class JobsPage(MemberPage):
    """All of them, with counts; who acts for several organizations chooses one by a link."""

    template = "web/organization/jobs.html"

    def find_organization(self) -> Organization | None:
        """Find the one that was chosen now, or before with this browser; else the first by name."""
        wanted = self.request.GET.get(CHOSEN) or noted(self.request, CHOSEN)
        chosen = (organization for organization in self.organizations if organization.slug == wanted)
        return next(chosen, super().find_organization())

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the newest first."""
        with self.acting():
            jobs, more = read_page(request, list_jobs_with_counts(tenant=self.organization))
        if CHOSEN in request.GET:
            note(request, **{CHOSEN: self.organization.slug})
        return self.show(
            organization=self.organization, organizations=self.organizations, jobs=jobs, more=more
        )
