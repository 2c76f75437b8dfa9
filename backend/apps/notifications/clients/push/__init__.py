"""Web push (RFC 8030): messages to browsers, through the services of their makers; fakes/push.py is a stand-in."""

from apps.notifications.clients.push.key import KeyMissing, get_public_key
from apps.notifications.clients.push.origins import is_push_address
from apps.notifications.clients.push.seal import Subscriber, SubscriptionGone
from apps.notifications.clients.push.send import push_message

__all__ = [
    "KeyMissing",
    "Subscriber",
    "SubscriptionGone",
    "get_public_key",
    "is_push_address",
    "push_message",
]
