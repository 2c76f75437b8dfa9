"""Shapes of new passwords."""

from typing import Any

from rest_framework import serializers

from apps.users.api.fields import AddressField, PasswordField, check_new_password
from apps.users.services import find_resetting_user


class ChangePasswordInput(serializers.Serializer[Any]):
    """The old password, if there is one, and the new one."""

    old_password = PasswordField(required=False, default="", allow_blank=True)
    new_password = PasswordField(min_length=10)

    def validate_new_password(self, password: str) -> str:
        """Let Django's validators look at it, also for likeness to name and address."""
        check_new_password(password, self.context["user"])
        return password


class RequestResetInput(serializers.Serializer[Any]):
    """Whom the link goes to."""

    email = AddressField()


class ResetPasswordInput(serializers.Serializer[Any]):
    """The token of the mail and the new password."""

    token = serializers.CharField(max_length=128)
    password = PasswordField(min_length=10)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Let Django's validators look at the password; a weak one does not use up the token."""
        check_new_password(attrs["password"], find_resetting_user(token=attrs["token"]), field="password")
        return attrs
