"""The key that browsers subscribe with."""

from apps.notifications.services.push import PushUnavailable, get_push_key


def find_push_key() -> str:
    """Find it; empty where push does not work."""
    try:
        return get_push_key()
    except PushUnavailable:
        return ""
