"""Web push: browsers that want to be told, and those that do no more."""

from apps.notifications.services.push.drop import drop_browser, drop_browsers_of_session, unsubscribe_browser
from apps.notifications.services.push.subscribe import (
    PushAddressRefused,
    PushUnavailable,
    get_push_key,
    subscribe_browser,
)

__all__ = [
    "PushAddressRefused",
    "PushUnavailable",
    "drop_browser",
    "drop_browsers_of_session",
    "get_push_key",
    "subscribe_browser",
    "unsubscribe_browser",
]
