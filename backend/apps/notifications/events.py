"""What happens to the ways by which people are told."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class TelegramLost(Event):
    """Telegram takes no messages for this person any more: they blocked our bot, or their chat is gone."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class MailStopped(Event):
    """The address of this person gets no mail any more, because it comes back."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class ChannelTestRequested(Event):
    """Somebody wants to see whether a channel works; `channel` is a Channel."""

    user_id: UUID
    channel: str


@dataclass(frozen=True, kw_only=True)
class NoticeAsked(Event):
    """An app above, whose events this one cannot hear, wants somebody told; `kind` is a Kind."""

    kind: str
    user_id: UUID
    about_id: UUID
