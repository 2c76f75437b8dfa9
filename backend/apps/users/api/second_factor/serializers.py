"""Shapes of the authenticator app, the recovery codes and the second step."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from apps.users.api.fields import PasswordField
from apps.users.api.passkeys.serializers import PasskeyOutput


class AppCodeField(serializers.RegexField):
    """What an authenticator app shows: six digits; people may type the space that it shows between them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(r"^[0-9]{3} ?[0-9]{3}$", **options)

    def to_internal_value(self, data: Any) -> str:
        """Leave the space out."""
        return super().to_internal_value(data).replace(" ", "")


class ConfirmTotpInput(serializers.Serializer[Any]):
    """The first code of the new app."""

    code = AppCodeField()


class ProofInput(serializers.Serializer[Any]):
    """One proof: a code of the app, a recovery code, or the password where there is no second factor."""

    code = AppCodeField(required=False)
    recovery_code = serializers.CharField(max_length=40, required=False)
    password = PasswordField(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Want exactly one."""
        if len(attrs) != 1:
            raise ValidationError(_("Send one proof, not several and not none."))
        return attrs


class SecondStepInput(serializers.Serializer[Any]):
    """The token of the first answer, and the second proof."""

    token = serializers.CharField(max_length=128)
    code = AppCodeField(required=False)
    recovery_code = serializers.CharField(max_length=40, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Want one of the two."""
        if ("code" in attrs) == ("recovery_code" in attrs):
            raise ValidationError(_("Send either a code of the app, or a recovery code."))
        return attrs


class TotpOutput(serializers.Serializer[Any]):
    """What the app must know; shown once."""

    secret = serializers.CharField(help_text="for typing, base32")
    uri = serializers.CharField(help_text="`otpauth://…`, opens the app on a phone")
    qr = serializers.CharField(help_text="the same as a QR code: an SVG as `data:` address")


class RecoveryCodesOutput(serializers.Serializer[Any]):
    """Codes for the day the phone is lost; each works once. Shown once."""

    recovery_codes = serializers.ListField(
        child=serializers.CharField(), help_text="empty if the account has some already"
    )


class SecondFactorsOutput(serializers.Serializer[Any]):
    """What there is besides the first proof."""

    second_factor_at = serializers.DateTimeField(
        help_text="since when there is one; null: none", allow_null=True
    )
    authenticator_since = serializers.DateTimeField(allow_null=True)
    passkeys = PasskeyOutput(many=True)
    recovery_codes_left = serializers.IntegerField()
