"""Accounts, as staff see them: nothing is typed here, what is done goes through a service."""

from collections.abc import Callable
from typing import Any, cast

from django.apps import apps
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.admin import ModelAdmin, TabularInline

from apps.core.permissions import NotesReadsInAdmin
from apps.users import services
from apps.users.models import User

FACTS = (
    "email", "name", "user_type", "language", "email_verified_at", "is_active", "is_staff", "is_superuser",
    "groups", "created_at", "updated_at",
)  # fmt: skip


class HistoryInline(TabularInline):  # type: ignore[misc]  # unfold has no types
    """What the account looked like before each change, written by a trigger."""

    model = apps.get_model("users", "UserEvent")
    fk_name = "pgh_obj"
    verbose_name_plural = _("history")
    fields = readonly_fields = (
        "pgh_created_at", "pgh_label", "email", "name", "user_type", "email_verified_at", "is_active", "is_staff",
    )  # fmt: skip
    ordering = ("-pgh_id",)
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """History is written by the database only."""
        return False


def may_enter(request: HttpRequest) -> bool:
    """Let staff in who may act as such; the rest are sent to the sign-in, which says what is missing."""
    return isinstance(request.user, User) and request.user.may_act_as_staff


admin.site.has_permission = may_enter  # type: ignore[method-assign]  # a site of our own would not be unfold's


@admin.register(User)
class UserAdmin(NotesReadsInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Accounts: look, close, reopen, sign out everywhere. No password is shown or set here."""

    list_display = ("email", "name", "user_type", "language", "is_active", "is_staff", "created_at")
    list_filter = ("user_type", "is_active", "is_staff", "language")
    search_fields = ("email", "name")
    ordering = ("-id",)
    fields = readonly_fields = FACTS
    inlines = (HistoryInline,)
    actions = ("close_accounts", "reopen_accounts", "end_sessions")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Accounts are made by their owners, staff by `manage.py createsuperuser`."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of record is deleted here."""
        return False

    @admin.action(description=_("Close account, end its sessions"), permissions=["change"])
    def close_accounts(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Nobody signs in to these any more. One's own account is left alone."""
        self._do(request, queryset.exclude(email=request.user.get_username()), services.close_account)

    @admin.action(description=_("Reopen account"), permissions=["change"])
    def reopen_accounts(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Let their owners in again."""
        self._do(request, queryset, services.reopen_account)

    @admin.action(description=_("Sign out everywhere"), permissions=["change"])
    def end_sessions(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """End all sessions of these accounts."""
        self._do(request, queryset, services.end_sessions)

    def _do(self, request: HttpRequest, queryset: QuerySet[User], act: Callable[..., object]) -> None:
        actor = cast(User, request.user)
        # Whoever may do everything is out of reach of those who may do some.
        users = list(queryset if actor.is_superuser else queryset.filter(is_superuser=False))
        for user in users:
            act(actor=actor, user=user)
        done = ngettext("%(count)d account done.", "%(count)d accounts done.", len(users))
        self.message_user(request, done % {"count": len(users)}, messages.SUCCESS)
