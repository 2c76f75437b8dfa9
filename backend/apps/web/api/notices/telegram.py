"""Connecting Telegram, trying it, ending it."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.notifications.services import telegram
from apps.web.api.account.act import ActPage

BACK = "web:notice-settings"


class LinkTelegram(ActPage):
    """Makes a link that works once, and shows it: a form may not lead to another site by itself."""

    template = "web/notices/telegram.html"
    back = BACK

    def act(self) -> HttpResponse:
        """Make it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            offer = telegram.offer_link(user=user)
        return self.show(offer=offer)


class TestTelegram(ActPage):
    """Sends a test."""

    back = BACK

    def act(self) -> None:
        """Send it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            telegram.request_telegram_test(user=user)
        messages.success(self.request, _("A test message is on its way."))


class UnlinkTelegram(ActPage):
    """Ends it."""

    back = BACK

    def act(self) -> None:
        """End it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            telegram.unlink_telegram(user=user)
        messages.success(self.request, _("We do not write to you on Telegram any more."))
