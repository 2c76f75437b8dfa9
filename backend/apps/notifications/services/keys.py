"""The key that makes a second notice impossible."""

from uuid import UUID

from apps.notifications.enums import Channel, Kind


def make_key(*, event_id: UUID, who: UUID, kind: Kind, channel: Channel) -> str:
    """Put event, recipient and kind together, and the channel; that of a mail, being the oldest, is not named."""
    key = f"{event_id}:{who}:{kind.value}"
    return key if channel == Channel.EMAIL else f"{key}:{channel.value}"
