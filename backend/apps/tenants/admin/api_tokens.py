"""API tokens, to look at and to take back."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.tenants import services
from apps.tenants.admin.revocable import RevocableAdmin
from apps.tenants.models import ApiToken


@admin.register(ApiToken)
class ApiTokenAdmin(RevocableAdmin):
    """Which programs act for whom; the search finds a leaked token by its first 12 characters."""

    list_display = ("prefix", "name", "organization", "scopes", "expires_at", "last_used_at", "revoked_at")
    list_select_related = ("organization",)
    search_fields = ("=prefix", "name", "organization__name", "organization__slug")
    fields = readonly_fields = (*list_display, "created_at", "created_by")

    @admin.action(description=_("Take back"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        """Let these open nothing any more."""
        self.revoke_each(
            request, queryset, lambda actor, row: services.revoke_api_token(actor=actor, api_token=row)
        )
