"""Which employers saw one's profile."""

from django.http import HttpRequest, HttpResponse

from apps.candidates.enums import ViewKind
from apps.candidates.models import ProfileView
from apps.candidates.selectors import list_views_of_user
from apps.core.services import acting_for
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.jobs.words.times import say_day
from apps.web.api.pages import read_page


class WhoSawMePage(CandidatePage):
    """Nobody looks in secret: each organization stands here with the day, also one that is gone."""

    template = "web/account/views.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show them, newest first (one query, and those of the page)."""
        with acting_for(user_id=self.request.user.pk):
            part = read_page(request, list_views_of_user(user=self.request.user))
        return self.show(views=[_say(view) for view in part.rows], more=part.more)


def _say(view: ProfileView) -> dict[str, str]:
    kind = str(ViewKind(view.kind).label)
    return {"name": view.organization_name, "kind": kind, "day": say_day(view.day)}
