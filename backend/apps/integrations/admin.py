"""Feeds and webhooks, to look at; organizations change their own."""

from django.contrib import admin
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.integrations.models import Feed, FeedRun, Webhook, WebhookDelivery


@admin.register(Feed)
class FeedAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Where organizations have their postings."""

    list_display = ("name", "tenant", "kind", "is_active", "failures", "paused_for", "next_run_at")
    list_filter = ("kind", "is_active")
    list_select_related = ("tenant",)
    search_fields = ("name", "address", "tenant__name", "tenant__slug")
    ordering = ("-id",)
    fields = readonly_fields = (
        *list_display, "address", "source_name", "every_minutes", "publishes", "paused_at", "read_whole_at",
        "created_at", "created_by", "updated_at", "updated_by",
    )  # fmt: skip


@admin.register(FeedRun)
class FeedRunAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What each reading did."""

    list_display = ("id", "feed", "status", "outcome", "read", "created", "updated", "refused", "ended")
    list_filter = ("status", "outcome")
    list_select_related = ("feed",)
    search_fields = ("=id", "feed__name")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = (
        *list_display, "unchanged", "published", "detail", "is_dry", "asked_by", "started_at", "finished_at",
    )  # fmt: skip


@admin.register(Webhook)
class WebhookAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Programs that organizations have told."""

    list_display = ("url", "tenant", "topics", "is_active", "off_for", "off_at")
    list_filter = ("is_active", "off_for")
    list_select_related = ("tenant",)
    search_fields = ("url", "tenant__name", "tenant__slug")
    ordering = ("-id",)
    fields = readonly_fields = (
        *list_display,
        "description",
        "created_at",
        "created_by",
        "updated_at",
        "updated_by",
    )


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What was sent to them, and what they said."""

    list_display = ("id", "webhook", "topic", "status", "attempts", "created_at", "finished_at")
    list_filter = ("status", "topic")
    list_select_related = ("webhook",)
    search_fields = ("=id", "=event_id", "webhook__url")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = (*list_display, "event_id", "payload", "tries")
