"""Invitations, to look at and to take back."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.tenants import services
from apps.tenants.admin.revocable import RevocableAdmin
from apps.tenants.models import Invitation


@admin.register(Invitation)
class InvitationAdmin(RevocableAdmin):
    """Who asked whom; never the secret."""

    list_display = ("email", "organization", "role", "created_at", "expires_at", "accepted_at", "revoked_at")
    list_select_related = ("organization",)
    search_fields = ("=email", "organization__name", "organization__slug")
    fields = readonly_fields = (*list_display, "created_by", "updated_by")

    @admin.action(description=_("Take back"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        """Let nobody take these up any more."""
        self.revoke_each(
            request,
            queryset,
            lambda actor, row: services.revoke_invitation(actor=actor, invitation=row),
        )
