"""Shapes out."""

from typing import Any

from rest_framework import serializers

from apps.resumes.api.by_type import ByType
from apps.resumes.enums import FontFamily, ResumeLanguage, Template


class StyleOutput(serializers.Serializer[Any]):
    """Color, typeface and size."""

    primary_color = serializers.CharField()
    font_family = serializers.ChoiceField(FontFamily.choices)
    font_size = serializers.FloatField(help_text="points")


class ResumeOutput(serializers.Serializer[Any]):
    """A resume without its sections."""

    id = serializers.UUIDField()
    family_id = serializers.UUIDField(help_text="the same resume in other languages has the same")
    title = serializers.CharField(help_text="for its owner only; never printed")
    language = serializers.ChoiceField(ResumeLanguage.choices)
    template = serializers.ChoiceField(Template.choices)
    style = StyleOutput()  # type: ignore[assignment]  # api.md wants this name
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class SectionOutput(ByType, serializers.Serializer[Any]):
    """A section; `type` says which content it has."""

    id = serializers.UUIDField()
    type = serializers.CharField()
    title = serializers.CharField(help_text="empty: the type's own heading, in the language of the resume")
    position = serializers.IntegerField(help_text="from 0")
    is_visible = serializers.BooleanField(help_text="whether it is printed, shared and sent")
    content = serializers.JSONField()
    updated_at = serializers.DateTimeField()


class ResumeDetailOutput(ResumeOutput):
    """A resume with its sections, in the order in which they stand."""

    sections = SectionOutput(many=True)
