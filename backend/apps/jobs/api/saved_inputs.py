"""What people say of what they keep: the shape; the rules stand in the services."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.jobs.api.clock import ClockField
from apps.jobs.enums import AlertChannel, AlertFrequency


class SaveJobInput(serializers.Serializer[Any]):
    """A job to keep."""

    job = serializers.UUIDField()


class ChangeSavedSearchInput(serializers.Serializer[Any]):
    """How to hear of what is new; what is left out stays."""

    name = PlainTextField(required=False, max_length=80)
    frequency = serializers.ChoiceField(
        required=False, choices=AlertFrequency.choices, help_text="daily if you say nothing"
    )
    channels = serializers.ListField(
        required=False,
        allow_empty=False,
        max_length=10,
        child=serializers.ChoiceField(choices=AlertChannel.choices),
    )
    language = serializers.ChoiceField(
        required=False,
        choices=settings.LANGUAGES,
        help_text="of the mails; that of the account if you say nothing",
    )
    quiet_from = ClockField(required=False, help_text="No message from then on, Amsterdam time; 21:00.")
    quiet_until = ClockField(required=False, help_text="Until then; 08:00. The same as from: no quiet hours.")

    def validate_channels(self, channels: list[str]) -> list[str]:
        """Leave out what comes twice."""
        return sorted(set(channels))


class SaveSearchInput(ChangeSavedSearchInput):
    """A search to keep."""

    query = serializers.CharField(
        allow_blank=True,
        max_length=4000,
        help_text="The query string of `GET jobs/`. Order, page and `published_since` are left out.",
    )
