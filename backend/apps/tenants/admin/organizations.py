"""What staff see of organizations. They look; members change."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin, TabularInline

from apps.tenants.models import Membership, Organization


class MembershipInline(TabularInline):  # type: ignore[misc]  # unfold has no types
    """Who acts for it."""

    model = Membership
    fk_name = "organization"
    fields = readonly_fields = ("user", "role", "created_at", "created_by")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Members are added by members."""
        return False


@admin.register(Organization)
class OrganizationAdmin(ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Organizations, to look at."""

    list_display = ("name", "slug", "created_at")
    search_fields = ("name", "slug")
    ordering = ("-id",)
    inlines = (MembershipInline,)
    fields = readonly_fields = (
        "name", "slug", "settings", "branding", "created_at", "created_by", "updated_at", "updated_by",
    )  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Organizations are made by employers."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of record is deleted here."""
        return False
