"""The ways that lead outside. In-app is none of them: its notice is a row of ours."""

from collections.abc import Mapping

from apps.notifications.enums import Channel
from apps.notifications.services.channels import email, push, telegram
from apps.notifications.services.channels.way import Way
from apps.users.models import User

CHANNELS: Mapping[Channel, Way] = {
    Channel.EMAIL: email,
    Channel.TELEGRAM: telegram,
    Channel.PUSH: push,
}


def list_reachable(*, recipient: User) -> frozenset[Channel]:
    """List by which channels the person can be reached at all."""
    return frozenset(channel for channel, way in CHANNELS.items() if way.reach(recipient))


__all__ = ["CHANNELS", "Way", "list_reachable"]
