"""Time zones, and times by clocks that are not ours."""

from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


@cache
def list_zones() -> frozenset[str]:
    """List the zones that this machine knows; finding them out walks through its files."""
    return frozenset(available_timezones())


@extend_schema_field(OpenApiTypes.STR)
class ZoneField(serializers.Field[ZoneInfo, str, str, Any]):
    """The IANA name of a time zone."""

    def to_internal_value(self, data: object) -> ZoneInfo:
        """Take zones that exist only."""
        if not isinstance(data, str) or data not in list_zones():
            raise serializers.ValidationError(_("We do not know this time zone."), code="unknown_zone")
        return ZoneInfo(data)


class ClockField(serializers.DateTimeField):
    """A time with an offset, or without one: then it is what the clock at the place shows."""

    def enforce_timezone(self, value: datetime) -> datetime:
        """Leave it as it was written; years in which no calendar can reckon are refused."""
        if not 2000 <= value.year < 3000:
            self.fail("overflow")
        return value


class WallClockField(serializers.DateTimeField):
    """A time by a clock that is not ours."""

    def to_representation(self, value: datetime) -> str:
        """Keep its offset; the framework would turn it into UTC."""
        return value.isoformat()
