"""Applications and their timeline, to read; what candidates wrote is not shown."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from apps.applications.models import Application, TimelineEntry


class ReadOnly:
    """Nobody adds, changes or deletes here."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False


class TimelineInline(ReadOnly, TabularInline):  # type: ignore[misc]  # unfold has no types
    """Every step, oldest first."""

    model = TimelineEntry
    fields = readonly_fields = ["created_at", "side", "from_status", "to_status", "reason"]


@admin.register(Application)
class ApplicationAdmin(ReadOnly, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Who applied where, and how far it came."""

    list_display = ["id", "job", "tenant", "status", "created_at"]
    list_filter = ["status"]
    list_select_related = ["job", "tenant"]
    search_fields = ["=id", "=job__id", "=candidate__id"]
    fields = ["id", "tenant", "job", "candidate", "status", "created_at", "updated_at"]
    inlines = [TimelineInline]
    show_full_result_count = False
