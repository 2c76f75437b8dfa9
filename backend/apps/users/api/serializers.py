"""Shapes in and out."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from apps.core.api.fields import PlainTextField
from apps.users.api.fields import AddressField, NonceField, PasswordField, check_new_password
from apps.users.enums import SecondFactor, UserType
from apps.users.models import User

FACTORS = [(factor.value, factor.label) for factor in SecondFactor if factor]
TYPES = [(kind.value, kind.label) for kind in (UserType.CANDIDATE, UserType.EMPLOYER)]


class RegisterInput(serializers.Serializer[Any]):
    """A new account. Without a password its owner signs in by magic link."""

    email = AddressField()
    password = PasswordField(required=False, min_length=10)
    user_type = serializers.ChoiceField(choices=TYPES)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, default="en")
    name = PlainTextField(max_length=120, allow_blank=True, default="")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Let Django's validators look at the password, also for likeness to name and address."""
        if "password" in attrs:
            person = User(email=attrs["email"], name=attrs["name"])
            check_new_password(attrs["password"], person, field="password")
        return attrs


class VerifyEmailInput(serializers.Serializer[Any]):
    """The token of the verification mail; with what shows that it comes from whoever registered."""

    token = serializers.CharField(max_length=128)
    nonce = NonceField()
    password = PasswordField(required=False, help_text="the one chosen at registration, in another browser")
    confirm = serializers.BooleanField(
        default=False, help_text="Confirm the address although neither nonce nor password is at hand."
    )


class RequestMagicLinkInput(serializers.Serializer[Any]):
    """Whom the link goes to."""

    email = AddressField()
    nonce = NonceField()


class VerifyMagicLinkInput(serializers.Serializer[Any]):
    """Either the token of the link, or address and code; with the nonce of the browser that asked."""

    token = serializers.CharField(max_length=128, required=False)
    email = AddressField(required=False)
    code = serializers.RegexField(r"^[0-9]{6}$", required=False)
    nonce = NonceField()
    confirm = serializers.BooleanField(
        default=False, help_text="Sign in with the token although another browser asked for it."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Want one of the two ways, not both."""
        if ("token" in attrs) == ("code" in attrs):
            raise ValidationError(_("Send either the token, or the e-mail address with the code."))
        if "code" in attrs and "email" not in attrs:
            raise ValidationError({"email": [_("Send the e-mail address with the code.")]})
        return attrs


class LoginInput(serializers.Serializer[Any]):
    """Sign-in with a password."""

    email = AddressField()
    password = PasswordField()


class PasswordFormInput(serializers.Serializer[Any]):
    """The same as a form, as OAuth2 names it (RFC 6749, 4.3.2)."""

    grant_type = serializers.ChoiceField(choices=["password"], required=False)
    username = AddressField(source="email", help_text="the e-mail address")
    password = PasswordField()
    scope = serializers.CharField(required=False, allow_blank=True, max_length=256, help_text="not used")
    client_id = serializers.CharField(required=False, allow_blank=True, max_length=256, help_text="not used")
    client_secret = serializers.CharField(
        required=False, allow_blank=True, max_length=256, help_text="not used"
    )


class RefreshInput(serializers.Serializer[Any]):
    """The refresh token; it is used up by this."""

    refresh = serializers.CharField(max_length=128)


class UpdateMeInput(serializers.Serializer[Any]):
    """What one may change about the own account."""

    name = PlainTextField(max_length=120, allow_blank=True, required=False)
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)


class AcceptedOutput(serializers.Serializer[Any]):
    """What happens next, in words."""

    detail = serializers.CharField()


class NonceOutput(serializers.Serializer[Any]):
    """What the asking browser keeps until the mail comes."""

    detail = serializers.CharField()
    nonce = serializers.CharField(help_text="Send it along with the code or the token.")


class TokenOutput(serializers.Serializer[Any]):
    """Access for minutes, refresh for days; twice, because OAuth2 clients look for other names."""

    access = serializers.CharField()
    refresh = serializers.CharField()
    token_type = serializers.ChoiceField(choices=["Bearer"])
    expires_in = serializers.IntegerField(help_text="seconds that the access token is good for")
    access_token = serializers.CharField(help_text="the same as access")
    refresh_token = serializers.CharField(help_text="the same as refresh")


class SecondStepOutput(serializers.Serializer[Any]):
    """What is still needed: one of the factors, shown with the token at `auth/second-step/`."""

    token = serializers.CharField()
    factors = serializers.ListField(child=serializers.ChoiceField(choices=FACTORS))
    expires_in = serializers.IntegerField(help_text="seconds that the token is good for")


class SecondStepNeededOutput(serializers.Serializer[Any]):
    """The first proof is good; the account wants a second one."""

    second_step = SecondStepOutput()


class UserOutput(serializers.ModelSerializer[User]):
    """An account, as its owner and staff see it."""

    class Meta:
        model = User
        fields = [
            "id",
            "email",
            "name",
            "user_type",
            "language",
            "email_verified_at",
            "is_staff",
            "created_at",
            "updated_at",
        ]
        read_only_fields = fields


class KeyOutput(serializers.Serializer[Any]):
    """One public key (RFC 7517)."""

    kid = serializers.CharField()
    kty = serializers.CharField()
    use = serializers.CharField()
    alg = serializers.CharField()
    n = serializers.CharField()
    e = serializers.CharField()


class KeySetOutput(serializers.Serializer[Any]):
    """All keys that verify access tokens at this moment, the newest first."""

    keys = KeyOutput(many=True)
