"""What we hold about a person: to take away, to agree to, to erase."""

from django.http import HttpRequest, HttpResponse

from apps.privacy.selectors.consents import list_consents
from apps.privacy.selectors.export import find_live_export
from apps.web.api.page import OwnPage


class DataPage(OwnPage):
    """The overview; each button on it has an address of its own."""

    template = "web/account/data.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it."""
        user = self.request.user
        return self.show(consents=list_consents(user=user), export=find_live_export(user=user))
