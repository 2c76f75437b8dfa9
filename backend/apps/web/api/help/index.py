"""The first page of help."""

from django.http import HttpRequest, HttpResponse

from apps.web.api.help.lines import list_general_lines
from apps.web.api.help.page import HelpPage


class HelpIndexPage(HelpPage):
    """Which problem is it?"""

    template = "web/help/index.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show the problems, and whom to call about any of them."""
        return self.show(lines=list_general_lines())
