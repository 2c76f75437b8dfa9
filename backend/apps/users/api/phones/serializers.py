"""Shapes of a phone number and its proof."""

from typing import Any

from django.conf import settings
from phonenumber_field.serializerfields import PhoneNumberField
from rest_framework import serializers

from apps.users.models import Phone


class RequestPhoneCodeInput(serializers.Serializer[Any]):
    """Which number the code goes to."""

    number = PhoneNumberField(
        region=settings.PHONENUMBER_DEFAULT_REGION, help_text="E.164; without a country it is Dutch"
    )


class VerifyPhoneInput(serializers.Serializer[Any]):
    """The code of the newest message."""

    code = serializers.RegexField(r"^[0-9]{6}$")


class PhoneOutput(serializers.ModelSerializer[Phone]):
    """A proven number, as its owner sees it."""

    number = serializers.CharField(help_text="E.164")

    class Meta:
        model = Phone
        fields = ["number", "verified_at"]
        read_only_fields = fields
