"""The base of the pages of help: for everybody, the same for all, and quick to leave."""

from typing import Any, Final

from django.http import HttpResponse

from apps.web.api.help.problems import PROBLEMS
from apps.web.api.jobs.indexed import IndexedPage

LEAVE_TO: Final = "https://www.buienradar.nl/"  # about the weather: nobody asks why one looks at it


class HelpPage(IndexedPage):
    """Shows nothing about who reads: it may be somebody else's phone, and the phone keeps the page."""

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Show it, with the way out."""
        context = {"leave_to": LEAVE_TO, "problems": list(PROBLEMS.values()), **context}
        return super().show(status=status, template=template, **context)
