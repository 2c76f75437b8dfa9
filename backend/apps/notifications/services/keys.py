"""What makes a second notice impossible, or known as the same."""

from datetime import datetime
from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from apps.notifications.enums import Channel, Kind


def make_key(*, event_id: UUID, who: UUID, kind: Kind, channel: Channel) -> str:
    """Put event, recipient and kind together, and the channel; that of a mail, being the oldest, is not named."""
    return _with_channel(f"{event_id}:{who}:{kind.value}", channel)


def read_event_id(key: str) -> UUID:
    """Say which event a key is about that `make_key` made."""
    return UUID(key.partition(":")[0])


def make_summary_key(*, who: UUID, due_at: datetime, channel: Channel) -> str:
    """The same for the summary of a moment."""
    return _with_channel(f"{due_at.isoformat()}:{who}:{Kind.DIGEST.value}", channel)


def make_message_id(key: str) -> str:
    """Make the Message-ID of a mail: the same for every try, and nobody else can: a bounce is believed because of it.

    Keyed, because webhooks show the ids of events, and colleagues those of each other.
    """
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    digest = salted_hmac("notifications.message_id", key, algorithm="sha256").hexdigest()
    return f"<{digest[:40]}@{domain}>"


def _with_channel(key: str, channel: Channel) -> str:
    return key if channel == Channel.EMAIL else f"{key}:{channel.value}"
