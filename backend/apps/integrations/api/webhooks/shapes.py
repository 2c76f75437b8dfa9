"""Shapes in and out."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.integrations.enums import WebhookDeliveryStatus, WebhookTopic
from apps.integrations.models import Webhook, WebhookDelivery

WANTED = [(topic.value, topic.label) for topic in WebhookTopic if topic != WebhookTopic.PING]


class ChangeWebhookInput(serializers.Serializer[Any]):
    """What changes."""

    url = PlainTextField(max_length=500, required=False, help_text="https; public addresses only")
    description = PlainTextField(max_length=120, allow_blank=True, required=False)
    topics = serializers.ListField(
        child=serializers.ChoiceField(choices=WANTED), min_length=1, max_length=len(WANTED), required=False
    )
    is_active = serializers.BooleanField(required=False, help_text="true also turns on what was turned off")


class CreateWebhookInput(ChangeWebhookInput):
    """A new webhook."""

    url = PlainTextField(max_length=500, help_text="https; public addresses only")
    topics = serializers.ListField(
        child=serializers.ChoiceField(choices=WANTED), min_length=1, max_length=len(WANTED)
    )


class DeliveriesQuery(serializers.Serializer[Any]):
    """Which deliveries."""

    status = serializers.ChoiceField(choices=WebhookDeliveryStatus.choices, required=False)


class WebhookOutput(serializers.ModelSerializer[Webhook]):
    """A webhook; its secret is shown once, when it is made."""

    class Meta:
        model = Webhook
        fields = [
            "id", "url", "description", "topics", "is_active", "off_for", "off_at", "previous_until", "created_at",
            "updated_at",
        ]  # fmt: skip
        read_only_fields = fields


class WebhookWithSecretOutput(WebhookOutput):
    """A webhook with its new secret."""

    secret = serializers.SerializerMethodField(help_text="shown this once")

    class Meta(WebhookOutput.Meta):
        fields = [*WebhookOutput.Meta.fields, "secret"]
        read_only_fields = fields

    def get_secret(self, webhook: Webhook) -> str:
        """What the context brings; the row holds it encrypted."""
        return str(self.context["secret"])


class TryOutput(serializers.Serializer[Any]):
    """One try."""

    at = serializers.DateTimeField()
    outcome = serializers.CharField(help_text="`ok`, `http` (not 2xx), or the code of what stood in the way")
    status = serializers.IntegerField(help_text="of the answer; 0 without one")
    text = serializers.CharField(help_text="the first 500 bytes of the answer")
    ms = serializers.IntegerField()


class WebhookDeliveryOutput(serializers.ModelSerializer[WebhookDelivery]):
    """One event on its way to one webhook."""

    tries = TryOutput(many=True)
    payload = serializers.DictField()

    class Meta:
        model = WebhookDelivery
        fields = [
            "id", "event_id", "topic", "payload", "status", "attempts", "tries", "created_at", "finished_at"
        ]  # fmt: skip
        read_only_fields = fields
