"""The admin's first page."""

from typing import Any, cast

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from apps.moderation.admin.access import may_see_cases
from apps.moderation.selectors.desk import count_tiles
from apps.users.models import User

admin.site.index_template = "moderation/desk/dashboard.html"


def add_tiles(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Add what waits, for those who may look at it."""
    if may_see_cases(request):
        context["tiles"] = count_tiles(user=cast(User, request.user), at=timezone.now())
    return context
