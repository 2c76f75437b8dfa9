"""Shapes of versions."""

from typing import Any

from rest_framework import serializers

from apps.resumes.api.fields import ContentField
from apps.resumes.enums import VersionReason
from apps.resumes.models import ResumeVersion
from apps.resumes.models.content import ResumeData


class VersionQuery(serializers.Serializer[Any]):
    """What to compare with."""

    other = serializers.IntegerField(
        required=False, min_value=1, help_text="number of the later version; empty: what the resume says now"
    )


class ResumeVersionOutput(serializers.Serializer[ResumeVersion]):
    """What a resume said at a moment."""

    number = serializers.IntegerField(help_text="from 1; older ones may be gone")
    reason = serializers.ChoiceField(VersionReason.choices)
    created_at = serializers.DateTimeField()


class ResumeVersionDetailOutput(ResumeVersionOutput):
    """The same, with all that was shown."""

    data = ContentField(ResumeData)  # type: ignore[assignment]  # what the resume says is called so


class DifferenceOutput(serializers.Serializer[Any]):
    """One field that is different."""

    pointer = serializers.CharField(
        help_text="own sections are counted: /sections/custom-1/title; /order: the sections as they stand"
    )
    before = serializers.JSONField(help_text="null: was not there")
    after = serializers.JSONField(help_text="null: is not there any more")
