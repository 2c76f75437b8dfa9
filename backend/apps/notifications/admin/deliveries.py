"""Deliveries, to read."""

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.notifications.admin.previews import show_preview
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
    change_list_template = "notifications/deliveries.html"

    def get_urls(self) -> list[URLPattern]:
        """Add the page that shows how notices look."""
        view = self.admin_site.admin_view(self.preview)
        urls: list[URLPattern] = super().get_urls()
        return [path("previews/", view, name="notifications_previews"), *urls]

    def preview(self, request: HttpRequest) -> TemplateResponse:
        """Show it within the admin."""
        return show_preview(request, self.admin_site.each_context(request))
