"""What a side does with the whole conversation: one press each, and back to it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.messaging.services import agree_to_contact, block_conversation, unblock_conversation
from apps.messaging.services.party import ConversationNotFound, Party
from apps.users.errors import SecondFactorNeeded
from apps.web.api.messages.talk_page import TalkPage


class TalkAct(TalkPage):
    """Does one thing by POST."""

    http_method_names = ["post"]

    def act(self, party: Party) -> str:
        """Do it, and say what was done.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Do it; a refusal is told on the page of the conversation."""
        try:
            with self.acting(writes=True) as party:
                said = self.act(party)
        except (ConversationNotFound, SecondFactorNeeded):
            raise
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, said)
        return self.come_back()


class BlockTalk(TalkAct):
    """No more messages."""

    def act(self, party: Party) -> str:
        """Block it."""
        block_conversation(conversation=party.conversation, actor=party.user, side=party.side)
        return _("Messages are blocked here. Nobody can write until you allow it again.")


class UnblockTalk(TalkAct):
    """Messages again."""

    def act(self, party: Party) -> str:
        """Take back what this side blocked."""
        unblock_conversation(conversation=party.conversation, actor=party.user, side=party.side)
        return _("You took the block back.")


class AgreeToContact(TalkAct):
    """Share contact details."""

    def act(self, party: Party) -> str:
        """Agree for this side.

        :raises ContactTooEarly: if the offer was not accepted
        """
        agreed = agree_to_contact(conversation=party.conversation, actor=party.user, side=party.side)
        if agreed.contact_agreed_at:
            return _("Both sides agreed. You can now look at what is hidden in messages.")
        return _("You agreed. We wait for the other side.")
