"""Shapes of passkeys. Names in camelCase are those of WebAuthn: browsers make and read them as they are."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.users.models import Passkey

PUBLIC_KEY = [("public-key", "public-key")]
LONGEST_ID, LONGEST = 1400, 16_384  # characters of base64url


class Base64UrlField(serializers.RegexField):
    """Bytes, as WebAuthn writes them in JSON."""

    def __init__(self, *, max_length: int = LONGEST, **options: Any) -> None:
        super().__init__(r"^[A-Za-z0-9_-]+$", max_length=max_length, **options)


class CredentialInput(serializers.Serializer[Any]):
    """What both kinds of answers have."""

    id = Base64UrlField(max_length=LONGEST_ID)
    rawId = Base64UrlField(max_length=LONGEST_ID)  # noqa: N815  as in WebAuthn
    type = serializers.ChoiceField(choices=PUBLIC_KEY)


class AttestationInput(serializers.Serializer[Any]):
    """AuthenticatorAttestationResponseJSON, as far as we look at it."""

    clientDataJSON = Base64UrlField()  # noqa: N815  as in WebAuthn
    attestationObject = Base64UrlField()  # noqa: N815  as in WebAuthn
    transports = serializers.ListField(child=serializers.CharField(max_length=16), max_length=8, default=list)


class NewCredentialInput(CredentialInput):
    """RegistrationResponseJSON: what `credential.toJSON()` gives after `navigator.credentials.create()`."""

    response = AttestationInput()


class AssertionInput(serializers.Serializer[Any]):
    """AuthenticatorAssertionResponseJSON."""

    clientDataJSON = Base64UrlField()  # noqa: N815  as in WebAuthn
    authenticatorData = Base64UrlField()  # noqa: N815  as in WebAuthn
    signature = Base64UrlField()
    userHandle = Base64UrlField(max_length=99, required=False, allow_null=True)  # noqa: N815  the same


class UsedCredentialInput(CredentialInput):
    """AuthenticationResponseJSON: what `credential.toJSON()` gives after `navigator.credentials.get()`."""

    response = AssertionInput()


class AddPasskeyInput(serializers.Serializer[Any]):
    """The answer of the device, and a name to know it by."""

    ceremony = serializers.UUIDField(source="ceremony_id")
    credential = NewCredentialInput()
    name = PlainTextField(max_length=60, required=False, help_text="browser and system, if you say nothing")


class RenamePasskeyInput(serializers.Serializer[Any]):
    """Another name."""

    name = PlainTextField(max_length=60)


class PasskeySignInInput(serializers.Serializer[Any]):
    """The answer of the device."""

    ceremony = serializers.UUIDField(source="ceremony_id")
    credential = UsedCredentialInput()


class StepTokenInput(serializers.Serializer[Any]):
    """The token of the first answer."""

    token = serializers.CharField(max_length=128)


class PasskeyStepInput(PasskeySignInInput):
    """The token of the first answer, and the answer of the device."""

    token = serializers.CharField(max_length=128)


class AskedPasskeyOutput(serializers.Serializer[Any]):
    """What the browser asks the device with."""

    ceremony = serializers.UUIDField(source="ceremony_id", help_text="Send it along with the answer.")
    expires_in = serializers.IntegerField(help_text="seconds")
    options = serializers.DictField(
        help_text="for `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`"
    )


class PasskeyOutput(serializers.ModelSerializer[Passkey]):
    """A passkey, as its owner sees it."""

    class Meta:
        model = Passkey
        fields = ["id", "name", "created_at", "last_used_at"]
        read_only_fields = fields


class AddedPasskeyOutput(serializers.Serializer[Any]):
    """The new passkey, and recovery codes if it is the first factor; those are shown once."""

    passkey = PasskeyOutput()
    recovery_codes = serializers.ListField(child=serializers.CharField())
