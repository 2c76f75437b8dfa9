"""What may be asked."""

from typing import Any

from rest_framework import serializers

from apps.audit.enums import FileFormat, Level


class Period(serializers.Serializer[Any]):
    """From when to when."""

    since = serializers.DateTimeField(required=False, help_text="this moment or later")
    until = serializers.DateTimeField(required=False, help_text="earlier than this moment")


class AuditQuery(Period):
    """Which entries; all of it must fit."""

    actor = serializers.UUIDField(required=False, help_text="who did it")
    action = serializers.CharField(
        max_length=64, required=False, help_text="`jobs.pause_job`, or `jobs.` for all acts of an app"
    )
    object_type = serializers.CharField(max_length=64, required=False, help_text="`jobs.job`")
    object_id = serializers.UUIDField(required=False, help_text="what it was done to")
    request_id = serializers.CharField(max_length=64, required=False)


class AuditFileQuery(AuditQuery):
    """Which entries, as what."""

    format = serializers.ChoiceField(choices=FileFormat.choices, default=FileFormat.CSV)


class VerifyQuery(serializers.Serializer[Any]):
    """Where to begin."""

    after = serializers.IntegerField(min_value=0, default=0, help_text="behind the link of this number")


class LogsQuery(Period):
    """Which lines; all of it must fit."""

    level = serializers.ChoiceField(choices=Level.choices, required=False)
    event = serializers.CharField(max_length=80, required=False, help_text="`feed_run`")
    request_id = serializers.CharField(max_length=64, required=False)


class LogsFileQuery(LogsQuery):
    """Which lines, as what."""

    format = serializers.ChoiceField(choices=FileFormat.choices, default=FileFormat.CSV)
