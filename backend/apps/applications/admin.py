"""Applications and their timeline, to read; what candidates wrote is not shown."""

from django.contrib import admin
from unfold.admin import ModelAdmin, TabularInline

from apps.applications.models import Application, Interview, TimelineEntry
from apps.core.permissions import ReadOnlyInAdmin


class TimelineInline(ReadOnlyInAdmin, TabularInline):  # type: ignore[misc]  # unfold has no types
    """Every step, oldest first."""

    model = TimelineEntry
    fields = readonly_fields = ["created_at", "side", "from_status", "to_status", "reason"]


class InterviewInline(ReadOnlyInAdmin, TabularInline):  # type: ignore[misc]  # unfold has no types
    """When they meet; where, and what they wrote, is not shown."""

    model = Interview
    fields = readonly_fields = ["created_at", "status", "kind", "starts_at", "ended_side"]


@admin.register(Application)
class ApplicationAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Who applied where, and how far it came."""

    list_display = ["id", "job", "tenant", "status", "created_at"]
    list_filter = ["status"]
    list_select_related = ["job", "tenant"]
    search_fields = ["=id", "=job__id", "=candidate__id"]
    fields = ["id", "tenant", "job", "candidate", "status", "created_at", "updated_at"]
    inlines = [TimelineInline, InterviewInline]
    show_full_result_count = False
