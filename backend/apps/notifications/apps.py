"""Django's configuration of the app."""

from apps.core import config


class NotificationsConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.notifications"
