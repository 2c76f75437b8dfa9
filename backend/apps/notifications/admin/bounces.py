"""Mail that came back, to read."""

from django.contrib import admin
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.notifications.models import Bounce, MailStop


@admin.register(Bounce)
class BounceAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What mail servers and providers told us, newest first."""

    list_display = fields = ["address", "kind", "code", "created_at"]
    list_filter = ["kind"]
    search_fields = ["=address"]
    ordering = ["-created_at"]
    show_full_result_count = False


@admin.register(MailStop)
class MailStopAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Addresses that get no mail; their owners alone can change that."""

    list_display = fields = ["address", "reason", "created_at"]
    list_filter = ["reason"]
    search_fields = ["=address"]
    ordering = ["-created_at"]
    show_full_result_count = False
