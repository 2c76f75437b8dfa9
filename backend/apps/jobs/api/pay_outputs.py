"""What pay looks like in lists."""

from typing import Any

from rest_framework import serializers


class CardPayOutput(serializers.Serializer[Any]):
    """Gross pay."""

    min_cents = serializers.IntegerField(allow_null=True)
    max_cents = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()
    unit = serializers.CharField(help_text="hour")
