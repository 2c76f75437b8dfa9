"""One conversation."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.views.decorators.csp import csp_override

from apps.messaging.enums import SENDER_NOTICE, WARNING
from apps.messaging.selectors import list_conversations_of, list_messages_before, show_conversation
from apps.messaging.services import mark_read, send_message
from apps.messaging.services.party import Party
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.message import MessageForm
from apps.web.api.messages.moments import is_last_read
from apps.web.api.messages.names import say_other
from apps.web.api.messages.own_files import list_choices, list_in_check
from apps.web.api.messages.prefetch import is_opened_by_person
from apps.web.api.messages.shown import say_messages
from apps.web.api.messages.socket import find_socket_host
from apps.web.api.messages.talk_page import TalkPage
from apps.web.api.page import POLICY

ON_A_PAGE = 50


class ThreadPage(FormPage, TalkPage):
    """What two sides wrote to each other. Without scripts one writes by the form; with them nobody has to reload."""

    template = "web/messages/thread.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let the page open its socket, and nothing else."""
        policy = {**POLICY, "connect-src": [*POLICY["connect-src"], *find_socket_host()]}
        return csp_override(policy)(super().dispatch)(request, *args, **kwargs)

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Offer the files that can go along."""
        with self.acting() as party:
            choices = list_choices(party.user)
        return MessageForm(data, documents=choices)

    def context(self) -> dict[str, Any]:
        """The newest messages, or those before `?before=`; what a person is shown is read."""
        with self.acting() as party:
            shown = self._show(party)
            if is_opened_by_person(self.request) and shown["said"]:
                position = shown["said"][-1]["position"]
                mark_read(
                    conversation=party.conversation, reader=party.user, side=party.side, position=position
                )
        return {**shown, "socket": settings.WEBSOCKET_URL, "warning": WARNING, "notice": SENDER_NOTICE}

    def _show(self, party: Party) -> dict[str, Any]:
        found = list_conversations_of(user=party.user, tenant=party.tenant).get(pk=party.conversation.pk)
        conversation = show_conversation(found, party.side)
        rows = list_messages_before(conversation=party.conversation, position=self._before())[:ON_A_PAGE]
        messages = say_messages(party, reversed(rows), conversation)
        return {
            "conversation": conversation,
            "other": say_other(conversation),
            "is_read": is_last_read(conversation, party.side),
            "side": party.side.value,
            "has_agreed": party.side.value in conversation["agreed"],
            "may_write": party.may_write,
            "tenant": party.tenant,
            "said": messages,
            "is_newest": self._before() is None,
            "earlier": messages[0]["position"] if messages and messages[0]["position"] > 1 else None,
            "in_check": list_in_check(party.user),
        }

    def _before(self) -> int | None:
        given = self.request.GET.get("before", "")
        return int(given) if given.isdecimal() and len(given) < 10 else None

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Send it, and show the thread again at its end."""
        with self.acting(writes=True) as party:
            send_message(conversation=party.conversation, sender=party.user, side=party.side, **data)
        return self.come_back()
