"""What auditors and staff look at; nobody changes any of it."""

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from apps.audit.models import Anchor, LogLine, Verification
from apps.audit.selectors import find_actor_state, list_changes, list_links
from apps.core.models import AuditEntry, SystemAccess
from apps.core.permissions import ReadOnlyInAdmin


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Who did what to which row; with what the act changed there, and its place in the chain."""

    list_display = ("created_at", "action", "actor", "actor_state", "object_type", "object_id")
    list_filter = ("object_type",)
    list_select_related = ("actor",)
    search_fields = ("=action", "=object_id", "=actor__id", "=request_id")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = (*list_display, "detail", "request_id", "number", "before", "after")

    @admin.display
    def actor_state(self, entry: AuditEntry) -> str:
        """A person, the system, or a person whose account was erased."""
        return str(find_actor_state(entry).label)

    @admin.display
    def number(self, entry: AuditEntry) -> int | None:
        """The place in the chain."""
        return next((link.number for link in list_links(entries=[entry]).values()), None)

    @admin.display
    def before(self, entry: AuditEntry) -> object:
        """What stood there; personal data shows only that it changed."""
        return next((change.before for change in list_changes(entries=[entry]).values()), None)

    @admin.display
    def after(self, entry: AuditEntry) -> object:
        """What stands there since."""
        return next((change.after for change in list_changes(entries=[entry]).values()), None)


@admin.register(SystemAccess)
class SystemAccessAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Which work saw the rows of all organizations, what for, and who of the staff it was."""

    list_display = ("created_at", "reason", "actor", "request_id")
    list_select_related = ("actor",)
    search_fields = ("reason", "=actor__id", "=request_id")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = list_display


@admin.register(Verification)
class VerificationAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What each night's walk along the chain found."""

    list_display = ("created_at", "is_sound", "checked", "seconds", "head")
    list_filter = ("is_sound",)
    fields = readonly_fields = (*list_display, "findings")


@admin.register(Anchor)
class AnchorAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Where the chain ended at a moment, signed."""

    list_display = ("created_at", "number", "head")
    ordering = ("-id",)
    fields = readonly_fields = (*list_display, "signature")


@admin.register(LogLine)
class LogLineAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """What the running platform had to say."""

    list_display = ("logged_at", "level", "event", "tenant", "logger", "request_id")
    list_filter = ("level", "event")
    list_select_related = ("tenant",)
    search_fields = ("=request_id", "event")
    ordering = ("-id",)
    show_full_result_count = False
    fields = readonly_fields = (*list_display, "facts")

    def has_view_permission(self, request: HttpRequest, obj: LogLine | None = None) -> bool:
        """Every member of staff, as in the API."""
        return bool(request.user.is_staff)
