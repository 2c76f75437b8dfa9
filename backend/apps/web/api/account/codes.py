"""Recovery codes: shown once, on the answer itself, and kept nowhere."""

from django.http import HttpResponse
from django.shortcuts import redirect

from apps.users.services import second_factor
from apps.web.api.account.act import ActPage
from apps.web.api.own import own_session
from apps.web.api.page import Page

TEMPLATE = "web/account/codes.html"


def show_codes(page: Page, codes: list[str]) -> HttpResponse:
    """Show new codes; back to the overview if there are none."""
    return page.show(template=TEMPLATE, codes=codes) if codes else redirect("web:security")


class RenewCodes(ActPage):
    """Makes ten new codes; the old ones stop working."""

    def act(self) -> HttpResponse:
        """Make and show them."""
        codes = second_factor.renew_recovery_codes(user=self.request.user, session=own_session(self.request))
        return show_codes(self, codes)
