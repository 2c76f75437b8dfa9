"""Django's configuration of the app."""

from apps.core import config


class ModerationConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.moderation"
