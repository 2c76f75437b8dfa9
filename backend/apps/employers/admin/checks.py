"""The history of the checks."""

from typing import Any

from django.http import HttpRequest
from unfold.admin import TabularInline

from apps.employers.models import Check


class CheckInline(TabularInline):  # type: ignore[misc]  # unfold has no types
    """Every check, newest first."""

    model = Check
    fk_name = "employer"
    fields = readonly_fields = (
        "kind", "result", "checked_at", "expires_at", "source", "source_url", "checked_by", "detail",
    )  # fmt: skip
    ordering = ("-checked_at", "-id")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Checks are written by services."""
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who sees the employer sees them."""
        return request.user.has_perm("employers.view_employer")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never changed."""
        return False
