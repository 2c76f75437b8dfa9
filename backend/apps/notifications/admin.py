"""Deliveries, to read."""

from django.contrib import admin
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.notifications.models import Delivery


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What went to whom, how often it was tried, and how it ended; never an address or a text."""

    list_display = ["id", "template", "channel", "status", "attempts", "created_at", "sent_at"]
    list_filter = ["channel", "status", "template"]
    search_fields = ["=id", "=recipient__id", "=message_id"]
    fields = [
        "id", "key", "channel", "template", "status", "message_id", "attempts", "created_at", "due_at", "sent_at",
    ]  # fmt: skip
    show_full_result_count = False
