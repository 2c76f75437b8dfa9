"""Organizations, in and out."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.tenants.enums import Role
from apps.tenants.models import Organization


class CreateOrganizationInput(serializers.Serializer[Any]):
    """A new organization."""

    name = PlainTextField(max_length=120)


class SettingsPart(serializers.Serializer[Any]):
    """How the organization works here."""

    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)
    contact_email = serializers.EmailField(max_length=254, required=False)


class BrandingPart(serializers.Serializer[Any]):
    """How the organization looks here."""

    primary_color = serializers.RegexField(
        r"^#[0-9a-fA-F]{6}$", required=False, help_text="hexadecimal, #1d4ed8"
    )


class UpdateOrganizationInput(serializers.Serializer[Any]):
    """What changes; settings and branding are replaced as a whole."""

    name = PlainTextField(max_length=120, required=False)
    settings = SettingsPart(required=False)
    branding = BrandingPart(required=False)


class OrganizationOutput(serializers.ModelSerializer[Organization]):
    """An organization, as its members see it."""

    role = serializers.ChoiceField(choices=Role.choices, read_only=True, help_text="what you are in it")
    settings = SettingsPart(read_only=True)
    branding = BrandingPart(read_only=True)

    class Meta:
        model = Organization
        fields = ["id", "name", "slug", "settings", "branding", "role", "created_at", "updated_at"]
        read_only_fields = fields
