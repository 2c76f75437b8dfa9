"""An application to a job of one's organization."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse

from apps.applications.enums import CONTACT_SHOWN, InterviewStatus, Side
from apps.applications.models import Application
from apps.applications.selectors import list_applications_of, list_cards_for
from apps.applications.selectors.contact import find_contact
from apps.applications.services import note_contact_reads
from apps.tenants.enums import Capability
from apps.tenants.models import Organization
from apps.web.api.applications.card import SaidCard, say_card
from apps.web.api.applications.names import say_applicant
from apps.web.api.applications.side_page import SidePage
from apps.web.api.organization.page import MemberPage


class EmployerApplicationPage(MemberPage, SidePage):
    """What the applicant can do, and from the invitation on who it is; who may decide, takes steps."""

    template = "web/applications/employer.html"
    side = Side.EMPLOYER

    def find_organization(self) -> Organization | None:
        """Find the one that got the application.

        :raises Http404: if none of the person's organizations did
        """
        for organization in self.organizations:
            with self.acting(organization):
                received = list_applications_of(tenant=organization)
                if received.filter(pk=self.kwargs["application_id"]).exists():
                    return organization
        raise Http404

    def find_application(self) -> Application:
        """Find it among those to the organization's jobs."""
        received = list_applications_of(tenant=self.organization)
        found: Application = received.get(pk=self.kwargs["application_id"])
        return found

    def find_card(self) -> SaidCard | None:
        """Find what the applicant can do; None once the person is erased."""
        with self.acting():
            cards = list_cards_for(applications=[self.application])
        return next((say_card(card) for card in cards.values()), None)

    def context(self) -> dict[str, Any]:
        """What the employer may see."""
        may_decide = self.may(Capability.DECIDE_ON_APPLICATIONS)
        is_invited = self.application.status in CONTACT_SHOWN
        note_contact_reads(reader=self.request.user, applications=[self.application])
        shared = super().context()
        is_waiting = any(each.interview.status == InterviewStatus.PROPOSED for each in shared["interviews"])
        return {
            **shared,
            "organization": self.organization,
            "applicant": say_applicant(self.application),
            "contact": find_contact(application=self.application),
            "card": self.find_card(),
            "may_decide": may_decide,
            "may_propose": may_decide and is_invited and not is_waiting,
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Take the step.

        :raises PermissionDenied: for a role that only looks
        """
        if not self.may(Capability.DECIDE_ON_APPLICATIONS):
            raise PermissionDenied
        return super().done(data)
