"""Let people choose what they hear of, by which way, and when."""

from collections.abc import Collection, Mapping
from datetime import time
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.notifications.enums import Category, Channel
from apps.notifications.models import NoticeSettings, Preference
from apps.notifications.services.reader import is_fixed
from apps.users.models import User

Choices = Mapping[tuple[Category, Channel], bool]


class AlwaysOn(DomainError):
    """The list on the site and mails about the safety of the account cannot be turned off."""

    code, status = "always_on", 409
    message = _(
        "The list here on the site, and e-mail about the safety of your account, cannot be turned off."
    )


@transaction.atomic
def set_preferences(*, user: User, choices: Choices) -> None:
    """Keep what the person chose; what is not named stays as it is.

    :raises AlwaysOn: if something would go off that nobody can turn off
    """
    if any(is_fixed(*where) and not on for where, on in choices.items()):
        raise AlwaysOn
    rows = [
        Preference(user=user, category=category, channel=channel, on=on)
        for (category, channel), on in choices.items()
        if not is_fixed(category, channel)
    ]
    Preference.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["user", "category", "channel"],
        update_fields=["on", "updated_at"],
    )


def set_times(
    *, user: User, quiet_from: time | None, quiet_to: time | None, zone: str, daily: Collection[Category]
) -> NoticeSettings:
    """Keep when the person wants to be told; no quiet hours if both are None. `zone` is an IANA name that exists."""
    values: dict[str, Any] = {
        "quiet_from": quiet_from,
        "quiet_to": quiet_to,
        "zone": zone,
        "daily": sorted(set(daily)),
    }
    settings, _made = NoticeSettings.objects.update_or_create(user=user, defaults=values)
    return settings
