"""Invitations, in and out."""

from typing import Any

from rest_framework import serializers

from apps.tenants.enums import Role
from apps.tenants.models import Invitation


class InvitedAddressField(serializers.EmailField):
    """An e-mail address in small letters, which can be longer than what came."""

    def to_internal_value(self, data: Any) -> str:
        """Lower it before its length is looked at."""
        return super().to_internal_value(data).lower()


class InviteMemberInput(serializers.Serializer[Any]):
    """Who is asked, and to be what."""

    email = InvitedAddressField(max_length=254)
    role = serializers.ChoiceField(choices=Role.choices)


class AcceptInvitationInput(serializers.Serializer[Any]):
    """The token of the mail."""

    token = serializers.CharField(max_length=128)


class InvitationOutput(serializers.ModelSerializer[Invitation]):
    """An invitation, as those see it who administer the organization."""

    class Meta:
        model = Invitation
        fields = ["id", "email", "role", "expires_at", "created_at"]
        read_only_fields = fields
