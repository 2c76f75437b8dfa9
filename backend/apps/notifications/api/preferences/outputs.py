"""What somebody's choices look like."""

from typing import Any

from rest_framework import serializers

from apps.notifications.enums import CRITICAL, Category, Channel
from apps.notifications.selectors import get_settings, list_turned_off
from apps.notifications.services.channels import list_reachable
from apps.notifications.services.reader import is_fixed
from apps.users.models import User


class ChannelsOutput(serializers.Serializer[Any]):
    """Yes or no for each way."""

    in_app = serializers.BooleanField()
    email = serializers.BooleanField()
    telegram = serializers.BooleanField()
    push = serializers.BooleanField()


class CategoryOutput(serializers.Serializer[Any]):
    """The choices for one category; `fixed` names the ways that cannot be turned off."""

    category = serializers.ChoiceField(Category.choices)
    name = serializers.CharField()
    is_critical = serializers.BooleanField()
    channels = ChannelsOutput()
    fixed = serializers.ListField(child=serializers.ChoiceField(Channel.choices))
    digest = serializers.ChoiceField(["at_once", "daily"])


class PreferencesOutput(serializers.Serializer[Any]):
    """All choices; `reachable` says which ways are set up."""

    categories = CategoryOutput(many=True)
    reachable = serializers.ListField(child=serializers.ChoiceField(Channel.choices))
    quiet_from = serializers.TimeField(allow_null=True, format="%H:%M")
    quiet_to = serializers.TimeField(allow_null=True, format="%H:%M")
    zone = serializers.CharField()


def show_preferences(user: User) -> dict[str, Any]:
    """Describe everything that the person may choose, as it is."""
    settings, off = get_settings(user=user), list_turned_off(user=user)
    values = {
        "categories": [_describe(category, off, settings.daily) for category in Category],
        "reachable": [Channel.IN_APP, *sorted(list_reachable(recipient=user))],
        "quiet_from": settings.quiet_from,
        "quiet_to": settings.quiet_to,
        "zone": settings.zone,
    }
    return dict(PreferencesOutput(values).data)


def _describe(
    category: Category, off: frozenset[tuple[Category, Channel]], daily: list[str]
) -> dict[str, Any]:
    fixed = [channel for channel in Channel if is_fixed(category, channel)]
    return {
        "category": category,
        "name": category.label,
        "is_critical": category in CRITICAL,
        "channels": {
            channel.value: channel in fixed or (category, channel) not in off for channel in Channel
        },
        "fixed": fixed,
        "digest": "daily" if category in daily and category not in CRITICAL else "at_once",
    }
