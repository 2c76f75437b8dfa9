"""Somebody pressed Start behind a deep link."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_as_system, record_audit, take_turns
from apps.notifications.models import TelegramChat, TelegramTicket
from apps.users.services import hash_token

TURNS = "notifications.telegram"


class ChatLinkRefused(DomainError):
    """The link is unknown, too old or was used before."""

    code = "chat_link_refused"
    message = _("This link is not good any more. Please make a new one on the site, under Notices.")


def link_chat(*, token: str, chat_id: int) -> TelegramChat:
    """Link the chat to the account that the link was made for.

    The account's earlier chat gets nothing more, and neither does an account that had this chat. Telegram may tell us
    the same thing twice: the second time changes nothing.

    :raises ChatLinkRefused: if the link is no good
    """
    with acting_as_system(reason="notifications.link_chat"):
        # Two chats for one account, or two accounts for one chat, at the same moment: links are rare, so one by one.
        take_turns(TURNS)
        ticket = TelegramTicket.objects.select_related("user").filter(token_hash=hash_token(token)).first()
        if ticket is None or not ticket.user.is_active:
            raise ChatLinkRefused
        known = TelegramChat.objects.filter(user=ticket.user, chat_id=chat_id).first()
        return known if known and ticket.used_at else _link(ticket, chat_id)


def _link(ticket: TelegramTicket, chat_id: int) -> TelegramChat:
    if ticket.used_at or ticket.expires_at <= timezone.now():
        raise ChatLinkRefused
    ticket.used_at = timezone.now()
    ticket.save(update_fields=["used_at", "updated_at"])
    TelegramChat.objects.filter(Q(user=ticket.user) | Q(chat_id=chat_id)).delete()
    chat = TelegramChat.objects.create(user=ticket.user, chat_id=chat_id)
    record_audit(actor=ticket.user, action="notifications.link_telegram", subject=chat)
    return chat
