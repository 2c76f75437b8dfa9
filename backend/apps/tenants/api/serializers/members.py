"""Members, in and out."""

from typing import Any

from rest_framework import serializers

from apps.tenants.enums import Role
from apps.tenants.models import Membership


class ChangeMemberInput(serializers.Serializer[Any]):
    """What the member becomes."""

    role = serializers.ChoiceField(choices=Role.choices)


class MemberOutput(serializers.ModelSerializer[Membership]):
    """One who acts for the organization."""

    user_id = serializers.UUIDField(source="user.id", read_only=True)
    name = serializers.CharField(source="user.name", read_only=True)
    email = serializers.EmailField(source="user.email", read_only=True)

    class Meta:
        model = Membership
        fields = ["id", "user_id", "name", "email", "role", "created_at"]
        read_only_fields = fields
