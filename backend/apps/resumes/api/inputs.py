"""Shapes in."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.resumes.api.by_type import ByType
from apps.resumes.api.fields import ContentField
from apps.resumes.enums import FontFamily, ResumeLanguage, SectionType, Template


class ResumeInput(serializers.Serializer[Any]):
    """A resume without its sections."""

    title = PlainTextField(max_length=120, allow_blank=True, help_text="for its owner only; never printed")
    language = serializers.ChoiceField(ResumeLanguage.choices)
    template = serializers.ChoiceField(Template.choices)


class ChangeResumeInput(ResumeInput):
    """What is left out stays."""

    title = PlainTextField(max_length=120, allow_blank=True, required=False)
    language = serializers.ChoiceField(ResumeLanguage.choices, required=False)
    template = serializers.ChoiceField(Template.choices, required=False)


class CreateResumeInput(ChangeResumeInput):
    """A resume that begins empty, or with what we know."""

    from_profile = serializers.BooleanField(
        default=False, help_text="begin with name and address of the account, and the own profile"
    )


class AddSectionInput(ByType, serializers.Serializer[Any]):
    """One more section; `type` says which content it has."""

    type = serializers.ChoiceField(SectionType.choices)
    title = PlainTextField(max_length=120, allow_blank=True, default="")
    is_visible = serializers.BooleanField(default=True)
    position = serializers.IntegerField(min_value=0, max_value=20, required=False, allow_null=True)
    content = ContentField()


class SaveSectionInput(serializers.Serializer[Any]):
    """What is left out stays; the content is replaced whole, and is of the section's own type."""

    title = PlainTextField(max_length=120, allow_blank=True, required=False)
    is_visible = serializers.BooleanField(required=False)
    content = ContentField(required=False)


class ReorderSectionsInput(serializers.Serializer[Any]):
    """The order in which the sections shall stand."""

    sections = serializers.ListField(
        child=serializers.UUIDField(), max_length=20, help_text="the ids of all of them, each once"
    )


class StyleInput(serializers.Serializer[Any]):
    """Color, typeface and size; what is left out becomes as at the beginning."""

    primary_color = serializers.RegexField(
        r"^#[0-9a-f]{6}$", required=False, help_text="at least 4.5:1 on white"
    )
    font_family = serializers.ChoiceField(FontFamily.choices, required=False)
    font_size = serializers.FloatField(
        min_value=9, max_value=12, required=False, help_text="points, in steps of 0.5"
    )
