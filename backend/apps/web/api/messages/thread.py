"""One conversation."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.csp import csp_override

from apps.messaging.enums import SENDER_NOTICE, WARNING
from apps.messaging.selectors import (
    list_conversations_of,
    list_messages_before,
    show_conversation,
    show_message,
)
from apps.messaging.services import mark_read, send_message
from apps.messaging.services.party import ConversationNotFound, Party, act_as_party
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.message import MessageForm
from apps.web.api.messages.moments import is_last_read, read_moment
from apps.web.api.messages.socket import find_socket_host
from apps.web.api.page import POLICY

ON_A_PAGE = 50


class ThreadPage(OwnFormPage):
    """What two sides wrote to each other. Without scripts one writes by the form; with them nobody has to reload."""

    template = "web/messages/thread.html"
    form = MessageForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let the page open its socket, and nothing else; a conversation of others is not there."""
        policy = {**POLICY, "connect-src": [*POLICY["connect-src"], *find_socket_host()]}
        try:
            return csp_override(policy)(super().dispatch)(request, *args, **kwargs)
        except ConversationNotFound as refusal:
            raise Http404 from refusal

    def context(self) -> dict[str, Any]:
        """The newest messages, or those before `?before=`; what is shown is read."""
        with act_as_party(user=self.request.user, conversation_id=self.kwargs["id"]) as party:
            shown = self._show(party)
            if self.request.method == "GET" and shown["messages"]:
                position = shown["messages"][-1]["position"]
                mark_read(
                    conversation=party.conversation, reader=party.user, side=party.side, position=position
                )
        return {**shown, "socket": settings.WEBSOCKET_URL, "warning": WARNING, "notice": SENDER_NOTICE}

    def _show(self, party: Party) -> dict[str, Any]:
        found = list_conversations_of(user=party.user, tenant=party.tenant).get(pk=party.conversation.pk)
        conversation = show_conversation(found, party.side)
        rows = list_messages_before(conversation=party.conversation, position=self._before())[:ON_A_PAGE]
        messages = [show_message(row, party.side) for row in rows][::-1]
        return {
            "conversation": conversation,
            "is_read": is_last_read(conversation, party.side),
            "side": party.side.value,
            "tenant": party.tenant,
            "messages": [{**message, "at": read_moment(message["created_at"])} for message in messages],
            "is_newest": self._before() is None,
            "earlier": messages[0]["position"] if messages and messages[0]["position"] > 1 else None,
        }

    def _before(self) -> int | None:
        given = self.request.GET.get("before", "")
        return int(given) if given.isdecimal() and len(given) < 10 else None

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Send it, and show the thread again at its end."""
        user, id = self.request.user, self.kwargs["id"]
        with act_as_party(user=user, conversation_id=id, writes=True) as party:
            send_message(conversation=party.conversation, sender=user, side=party.side, **data)
        return redirect(f"{self.request.path}#end")
