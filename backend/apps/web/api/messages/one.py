"""One message of a conversation: change it, report it, look at what is hidden."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.messaging.models import Message
from apps.messaging.selectors import get_message, show_message
from apps.messaging.services import edit_message, report_message, reveal_message
from apps.messaging.services.party import ConversationNotFound, Party
from apps.users.errors import SecondFactorNeeded
from apps.web.api.form_page import FormPage
from apps.web.api.forms.message import EditForm, ReportForm
from apps.web.api.messages.talk_page import TalkPage


class MessagePage(TalkPage):
    """A page of the message in the address."""

    def find(self, party: Party) -> Message:
        """Find it in this conversation.

        :raises Http404: if it is not there
        """
        try:
            return get_message(conversation=party.conversation, message_id=self.kwargs["message_id"])
        except Message.DoesNotExist as error:
            raise Http404 from error

    def context(self) -> dict[str, Any]:
        """What it says, as this side reads it."""
        with self.acting() as party:
            shown = show_message(self.find(party), party.side)
        return {"message": shown, "back": self.address()}


class EditPage(MessagePage, FormPage):
    """Other words for what one wrote in the last minutes."""

    template, form = "web/messages/edit.html", EditForm

    def find(self, party: Party) -> Message:
        """Find it among one's own.

        :raises Http404: if somebody else wrote it, also a colleague
        """
        message = super().find(party)
        if message.sender_id != party.user.pk:
            raise Http404
        return message

    def initial(self) -> dict[str, Any]:
        """The words as they are."""
        return {"text": self.context()["message"]["text"]}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Change it, and show it in the conversation."""
        with self.acting(writes=True) as party:
            edit_message(message=self.find(party), editor=party.user, text=data["text"])
        return self.come_back()


class ReportPage(MessagePage, FormPage):
    """What is wrong with a message of the other side; who only reads may say so, too."""

    template, form = "web/messages/report.html", ReportForm

    def context(self) -> dict[str, Any]:
        """What it says.

        :raises Http404: for a message of one's own side
        """
        shown = super().context()
        if shown["message"]["is_own"]:
            raise Http404
        return shown

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Report it, and give a number to ask about it."""
        with self.acting() as party:
            report = report_message(message=self.find(party), reporter=party.user, side=party.side, **data)
        said = _(
            "Thank you. We have your report, number %(number)s. The other side does not hear who reported it."
        )
        messages.success(self.request, said % {"number": report.pk.hex[-8:].upper()})
        return self.come_back()


class RevealPage(MessagePage):
    """The words as they were written; every look is noted, so only a press shows them."""

    http_method_names = ["post"]
    template = "web/messages/revealed.html"

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show them; a refusal is told on the page of the conversation."""
        try:
            with self.acting(writes=True) as party:
                text = reveal_message(message=self.find(party), actor=party.user, side=party.side)
        except (ConversationNotFound, SecondFactorNeeded):
            raise
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return self.come_back()
        return self.show(text=text, back=self.address())
