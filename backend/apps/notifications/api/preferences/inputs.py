"""What somebody sends who chooses."""

from typing import Any
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.notifications.enums import Category, Channel


class ChannelsInput(serializers.Serializer[Any]):
    """Yes or no for each way; a way that is not named stays as it is."""

    in_app = serializers.BooleanField(required=False)
    email = serializers.BooleanField(required=False)
    telegram = serializers.BooleanField(required=False)
    push = serializers.BooleanField(required=False)


class CategoryInput(serializers.Serializer[Any]):
    """The choices for one category."""

    category = serializers.ChoiceField(Category.choices)
    channels = ChannelsInput()
    digest = serializers.ChoiceField(["at_once", "daily"], default="at_once")


class SetPreferencesInput(serializers.Serializer[Any]):
    """All choices; a category that is not named keeps its channels, and comes at once."""

    categories = CategoryInput(many=True)
    quiet_from = serializers.TimeField(allow_null=True, format="%H:%M")
    quiet_to = serializers.TimeField(allow_null=True, format="%H:%M")
    zone = serializers.CharField(max_length=64, help_text="IANA name")

    def validate_zone(self, value: str) -> str:
        """Take a zone that there is.

        :raises ValidationError: if there is none of this name
        """
        if value not in available_timezones():
            raise serializers.ValidationError(_("We do not know this time zone."))
        return value

    def validate_categories(self, value: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Take each category once.

        :raises ValidationError: if one is named twice
        """
        if len({each["category"] for each in value}) < len(value):
            raise serializers.ValidationError(_("Name each category once."))
        return value

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Take quiet hours that begin and end.

        :raises ValidationError: if only one end is there, or both are the same
        """
        begin, end = attrs["quiet_from"], attrs["quiet_to"]
        if (begin is None) != (end is None) or (begin is not None and begin == end):
            raise serializers.ValidationError(
                {"quiet_to": _("Quiet hours need a beginning and another end.")}
            )
        return attrs


def read_choices(data: dict[str, Any]) -> dict[tuple[Category, Channel], bool]:
    """Turn the tree into what the service takes."""
    return {
        (Category(each["category"]), Channel(channel)): on
        for each in data["categories"]
        for channel, on in each["channels"].items()
    }


def read_daily(data: dict[str, Any]) -> list[Category]:
    """Name what is to come once a day."""
    return [Category(each["category"]) for each in data["categories"] if each["digest"] == "daily"]
