"""API tokens, in and out."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.tenants.enums import Scope
from apps.tenants.models import ApiToken


class CreateApiTokenInput(serializers.Serializer[Any]):
    """A new token."""

    name = PlainTextField(max_length=80, help_text="what it is for, so that you know it again")
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=Scope.choices), allow_empty=False, max_length=len(Scope)
    )
    days = serializers.IntegerField(
        min_value=1, max_value=365, default=90, help_text="how long it works; 90 if you say nothing"
    )


class ApiTokenOutput(serializers.ModelSerializer[ApiToken]):
    """A token, as those see it who administer the organization; never its text."""

    scopes = serializers.ListField(child=serializers.ChoiceField(choices=Scope.choices), read_only=True)
    made_by = serializers.EmailField(
        source="membership.user.email", read_only=True, help_text="it may do at most what this member may"
    )

    class Meta:
        model = ApiToken
        fields = ["id", "name", "prefix", "scopes", "made_by", "expires_at", "last_used_at", "created_at"]
        read_only_fields = fields


class NewApiTokenOutput(ApiTokenOutput):
    """The same with the token itself, this one time."""

    token = serializers.CharField(help_text="keep it safe: we cannot show it again")

    class Meta(ApiTokenOutput.Meta):
        fields = [*ApiTokenOutput.Meta.fields, "token"]
        read_only_fields = fields
