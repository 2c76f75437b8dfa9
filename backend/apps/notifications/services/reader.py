"""What has to be known of somebody to decide how to tell them."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from apps.notifications.enums import CRITICAL, Category, Channel

HOME = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, kw_only=True)
class Reader:
    """One person's choices; `off` holds what they turned off, `daily` what comes once a day."""

    reachable: frozenset[Channel]
    off: frozenset[tuple[Category, Channel]] = frozenset()
    quiet_from: time | None = None
    quiet_to: time | None = None
    zone: ZoneInfo = HOME
    daily: frozenset[Category] = frozenset()
    mail_after: datetime | None = None  # no mail about the same thing before this

    def wants(self, category: Category, channel: Channel) -> bool:
        """Whether they can be reached this way, and want to be for this. The list on the site is always kept."""
        if channel == Channel.IN_APP:
            return True
        return channel in self.reachable and (
            is_fixed(category, channel) or (category, channel) not in self.off
        )


def is_fixed(category: Category, channel: Channel) -> bool:
    """Whether nobody can turn it off: the list on the site, and mails about the safety of the account."""
    return channel == Channel.IN_APP or (category in CRITICAL and channel == Channel.EMAIL)
