"""How somebody wants to be told: which ways, when, and on which devices."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.notifications.enums import Category
from apps.notifications.models import TelegramChat
from apps.notifications.selectors import get_settings, list_turned_off
from apps.notifications.selectors.browsers import list_browsers
from apps.notifications.services.preferences import set_preferences, set_times
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.notices import (
    OUTSIDE,
    NoticesForm,
    name_box,
    name_daily,
    read_choices,
    read_daily,
)
from apps.web.api.notices.push_key import find_push_key
from apps.web.api.own import own_session


class NoticeSettingsPage(OwnFormPage):
    """One form for what and when; Telegram and push have buttons of their own."""

    template = "web/notices/settings.html"
    form = NoticesForm

    def initial(self) -> Mapping[str, Any]:
        """What was chosen; what nobody chose is on, and comes at once."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            times, off = get_settings(user=user), list_turned_off(user=user)
        boxes = {name_box(*where): where not in off for where in product(Category, OUTSIDE)}
        daily = {name_daily(Category(category)): True for category in times.daily}
        clock = {"quiet_from": times.quiet_from, "quiet_to": times.quiet_to, "zone": times.zone}
        return {**boxes, **daily, **clock}

    def context(self) -> dict[str, Any]:
        """Telegram, and the devices."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            chat = TelegramChat.objects.filter(user=user).first()
            browsers = list(list_browsers(user=user))
        return {
            "has_bot": bool(settings.TELEGRAM_BOT_NAME),
            "chat": chat,
            "browsers": browsers,
            "own_session": own_session(self.request),
            "push_key": find_push_key(),
        }

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Keep it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            set_preferences(user=user, choices=read_choices(data))
            set_times(
                user=user,
                quiet_from=data["quiet_from"],
                quiet_to=data["quiet_to"],
                zone=data["zone"].key,
                daily=read_daily(data),
            )
        messages.success(self.request, _("Saved."))
        return redirect("web:notice-settings")
