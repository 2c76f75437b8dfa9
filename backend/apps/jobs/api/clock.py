"""Times of the day, without a date and a zone."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

# JSON Schema's "time" is another thing: it has seconds and a zone.
SHAPE = {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$", "example": "21:00"}


@extend_schema_field(SHAPE)
class ClockField(serializers.TimeField):
    """What a clock in Amsterdam shows, as HH:MM."""

    def __init__(self, **options: Any) -> None:
        super().__init__(format="%H:%M", input_formats=["%H:%M"], **options)
