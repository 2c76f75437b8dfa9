"""Rows that staff look at and may take back."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin

from apps.core.permissions import ReadOnlyInAdmin
from apps.users.models import User


class RevocableAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Read only, but for the action `revoke`, for those whose group may change the model."""

    actions = ("revoke",)
    ordering = ("-id",)
    show_full_result_count = False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        """Who may take one back."""
        return request.user.has_perm(f"{self.opts.app_label}.change_{self.opts.model_name}")

    def revoke_each(
        self, request: HttpRequest, rows: Iterable[Any], act: Callable[[User, Any], None]
    ) -> None:
        """Take them back, each on its own."""
        for row in rows:
            act(cast(User, request.user), row)
        self.message_user(request, _("Done."), messages.SUCCESS)
