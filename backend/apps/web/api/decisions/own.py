"""What was decided about somebody, newest first."""

from django.http import HttpRequest, HttpResponse

from apps.core.services import acting_for
from apps.moderation.selectors import list_decisions_of
from apps.web.api.decisions.said import name_decision
from apps.web.api.page import OwnPage
from apps.web.api.pages import read_page


class DecisionsPage(OwnPage):
    """A line for each."""

    template = "web/decisions/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show them (two queries, and those of the page)."""
        with acting_for(user_id=self.request.user.pk):
            part = read_page(request, list_decisions_of(user=self.request.user))
        return self.show(decisions=[name_decision(one) for one in part.rows], more=part.more)
