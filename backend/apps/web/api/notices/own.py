"""What somebody is told here on the site."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from apps.core.services import acting_for
from apps.notifications.selectors import get_words, list_notices
from apps.web.api.page import OwnPage
from apps.web.api.pages import read_page


class NoticesPage(OwnPage):
    """All of it, the newest first. Looking at the list reads nothing; opening a notice does."""

    template = "web/notices/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them, each in one line of the reader's language."""
        user, language = self.request.user, get_language() or "en"
        with acting_for(user_id=user.pk):
            notices, more = read_page(request, list_notices(user=user))
        lines = [(notice, get_words(notice=notice, language=language)) for notice in notices]
        return self.show(notices=lines, more=more)
