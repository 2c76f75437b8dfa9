"""Fields that several shapes share."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as Unfit
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.fields import get_error_detail

from apps.users.models import User


class AddressField(serializers.EmailField):
    """An e-mail address in small letters, which can be longer than what came."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=254, **options)

    def to_internal_value(self, data: Any) -> str:
        """Lower it before its length is looked at."""
        return super().to_internal_value(data).lower()


class NonceField(serializers.CharField):
    """What the asking browser got; its cookie holds the same."""

    def __init__(self, **options: Any) -> None:
        what = "If left out, the cookie that came with the nonce counts."
        super().__init__(max_length=128, required=False, help_text=what, **options)


class PasswordField(serializers.CharField):
    """A password: taken as it is, never shown."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=256, trim_whitespace=False, write_only=True, **options)


def check_new_password(password: str, person: User | None, *, field: str = "") -> None:
    """Let Django's validators look at a new password, also for likeness to name and address of the person.

    :param field: what the refusal points at; empty where the caller is the check of a single field
    :raises ValidationError: if one of them says no
    """
    try:
        validate_password(password, person)
    except Unfit as error:
        detail = get_error_detail(error)
        raise ValidationError({field: detail} if field else detail) from error
