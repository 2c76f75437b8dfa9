"""Flags: who may change what is on is a matter of Django's permissions; each change is in the audit trail."""

from typing import Any, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin

from apps.features import services
from apps.features.admin.forms import FlagForm, name_users
from apps.features.models import Flag
from apps.users.models import User

FACTS = ("created_at", "created_by", "updated_at", "updated_by")


@admin.register(Flag)
class FlagAdmin(ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Switch features; what is saved and removed goes through a service."""

    form = FlagForm
    list_display = ("name", "description", "is_off_for_everybody", "is_on_for_everybody", "percentage")
    list_filter = ("is_off_for_everybody", "is_on_for_everybody")
    search_fields = ("name", "description")
    ordering = ("name",)
    fields = (*FlagForm.Meta.fields, "tenants", "users", *FACTS)

    def get_readonly_fields(self, request: HttpRequest, obj: Flag | None = None) -> tuple[str, ...]:
        """The code asks for the name, so it stays."""
        return (*FACTS, "name") if obj else FACTS

    @admin.display(description=_("Organizations"))
    def tenants(self, flag: Flag) -> str:
        """For those who may only look."""
        return ", ".join(map(str, flag.tenant_ids)) or "—"

    @admin.display(description=_("People"))
    def users(self, flag: Flag) -> str:
        """For those who may only look."""
        return ", ".join(name_users(flag)) or "—"

    def save_model(self, request: HttpRequest, obj: Flag, form: Any, change: bool) -> None:
        """Save what the form says."""
        services.save_flag(actor=cast(User, request.user), flag=obj)

    def delete_model(self, request: HttpRequest, obj: Flag) -> None:
        """Remove one."""
        services.delete_flag(actor=cast(User, request.user), flag=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Flag]) -> None:
        """Remove several, each with its own line in the audit trail."""
        for flag in queryset:
            services.delete_flag(actor=cast(User, request.user), flag=flag)
