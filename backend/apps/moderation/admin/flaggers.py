"""Whose reports come first."""

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import ModelAdmin

from apps.moderation import services
from apps.moderation.models import TrustedFlagger
from apps.users.models import User


@admin.register(TrustedFlagger)
class TrustedFlaggerAdmin(ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Bodies that know their field, and who reports for them; who was trusted once is switched off, not deleted."""

    list_display = ("user", "body", "is_active", "updated_at", "updated_by")
    list_filter = ("is_active",)
    list_select_related = ("user", "updated_by")
    search_fields = ("user__email", "body")
    ordering = ("body", "id")
    fields = ("user", "body", "is_active")
    raw_id_fields = ("user",)

    def get_readonly_fields(self, request: HttpRequest, obj: TrustedFlagger | None = None) -> tuple[str, ...]:
        """Somebody else is another row."""
        return ("user",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def save_model(self, request: HttpRequest, obj: TrustedFlagger, form: Any, change: bool) -> None:
        """Save what the form says."""
        actor = cast(User, request.user)
        saved = services.trust_flagger(actor=actor, user=obj.user, body=obj.body, is_active=obj.is_active)
        obj.pk = saved.pk
