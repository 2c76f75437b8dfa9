"""Shapes of sessions."""

from rest_framework import serializers

from apps.users.models import Session


class SessionOutput(serializers.ModelSerializer[Session]):
    """One sign-in on one device, as its owner sees it."""

    is_current = serializers.SerializerMethodField(help_text="whether this request came with it")

    class Meta:
        model = Session
        fields = [
            "id",
            "device",
            "network",
            "method",
            "second_factor",
            "created_at",
            "last_used_at",
            "is_current",
        ]
        read_only_fields = fields

    def get_is_current(self, session: Session) -> bool:
        """Compare it with the one of the request."""
        return bool(session.pk == self.context["current"].pk)
