"""Fields that several shapes share."""

from typing import Any

from rest_framework import serializers


class AddressField(serializers.EmailField):
    """An e-mail address in small letters, which can be longer than what came."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=254, **options)

    def to_internal_value(self, data: Any) -> str:
        """Lower it before its length is looked at."""
        return super().to_internal_value(data).lower()


class PasswordField(serializers.CharField):
    """A password: taken as it is, never shown."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=256, trim_whitespace=False, write_only=True, **options)
