"""The parameters of the JSON feed."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.integrations.api.exports.cursor import Position, read_position


class CursorField(serializers.CharField):
    """Where a page starts."""

    default_error_messages = {"foreign": _("This is not a cursor of ours. Take it from `next`.")}

    def to_internal_value(self, data: Any) -> Position:  # type: ignore[override]  # what the text means
        """Read it."""
        try:
            return read_position(super().to_internal_value(data))
        except ValueError:
            self.fail("foreign")


class JobsFeedQuery(serializers.Serializer[Any]):
    """Which page, and since when."""

    modified_since = serializers.DateTimeField(
        required=False, help_text="Only what was added, changed or ended then or later."
    )
    cursor = CursorField(required=False, max_length=64, help_text="Where the page starts: see `next`.")
    page_size = serializers.IntegerField(
        required=False, default=100, min_value=1, max_value=200, help_text="100 if you say nothing."
    )
