"""What we decided in a year, in numbers."""

from django.http import HttpRequest, HttpResponse

from apps.moderation.selectors import get_transparency
from apps.web.api.decisions.numbers import list_parts
from apps.web.api.jobs.indexed import IndexedPage
from apps.web.api.jobs.words.times import read_day, say_day


class TransparencyPage(IndexedPage):
    """The report of DSA 15 and 24, counted anew every hour; what would point at one person is not told exactly."""

    template = "web/decisions/transparency.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it (no query but once an hour)."""
        counted = get_transparency()
        first, last = (say_day(read_day(counted[name])) for name in ("from_on", "to_on"))
        return self.show(first=first, last=last, parts=list_parts(counted))
