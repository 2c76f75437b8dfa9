"""Shape of an exchange."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.users.api.serializers import TYPES
from apps.users.enums import UserType
from apps.users.models import ExternalIdentity


class ExchangeTokenInput(serializers.Serializer[Any]):
    """The other issuer's token, and what a new account is for."""

    token = serializers.CharField(max_length=16_384, help_text="ID token or Clerk session token (JWT)")
    user_type = serializers.ChoiceField(choices=TYPES, default=UserType.CANDIDATE)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, default="en")


class IdentityOutput(serializers.ModelSerializer[ExternalIdentity]):
    """An account elsewhere that opens the own one."""

    class Meta:
        model = ExternalIdentity
        fields = ["id", "provider", "created_at"]
        read_only_fields = fields
