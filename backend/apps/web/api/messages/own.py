"""All conversations of somebody."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.messaging.selectors import list_conversations_of, show_conversation
from apps.tenants.models import Organization
from apps.users.models import User
from apps.web.api.messages.names import say_other
from apps.web.api.messages.sides import list_sides, reading_as
from apps.web.api.page import OwnPage

MOST = 100  # newest ones of each side


class MessagesPage(OwnPage):
    """The conversations, the one with the newest message first; for members those of their organizations."""

    template = "web/messages/own.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """List them."""
        user = self.request.user
        groups = [_show_group(user, tenant) for tenant in list_sides(user)]
        return self.show(groups=groups, is_empty=not any(group["rows"] for group in groups))


def _show_group(user: User, tenant: Organization | None) -> dict[str, Any]:
    with reading_as(user, tenant) as side:
        conversations = list_conversations_of(user=user, tenant=tenant).order_by("-active_at")[:MOST]
        talks = [(show_conversation(each, side), each.active_at) for each in conversations]
    return {"tenant": tenant, "rows": [(talk, say_other(talk), at) for talk, at in talks]}
