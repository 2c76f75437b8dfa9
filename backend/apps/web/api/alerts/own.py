"""The searches that somebody keeps."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved import list_saved_searches
from apps.jobs.services.saved import delete_saved_search
from apps.web.api.account.act import ActPage
from apps.web.api.alerts.words import describe_search
from apps.web.api.candidate_page import CandidatePage


@dataclass(frozen=True)
class KeptSearch:
    """A search, and what it looks for in words."""

    search: SavedSearch
    words: list[str]


class AlertsPage(CandidatePage):
    """All of them."""

    template = "web/alerts/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, the newest first."""
        with acting_for(user_id=self.request.user.pk):
            searches = list(list_saved_searches(user=self.request.user))
        return self.show(
            searches=[KeptSearch(search, describe_search(QueryDict(search.query))) for search in searches]
        )


class DeleteAlert(ActPage, CandidatePage):
    """Lets go of one; somebody else's is not there."""

    back = "web:alerts"

    def act(self) -> None:
        """Let go."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            delete_saved_search(user=user, id=self.kwargs["search_id"])
        messages.success(self.request, _("Removed. You get no more e-mails about it."))
