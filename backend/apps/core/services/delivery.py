"""Hand an event to a handler, once."""

from django.db import connection

from apps.core import events
from apps.core.services.scope import acting_as_system

CLAIM = """
    INSERT INTO core_inboxentry (consumer, event_id, handled_at) VALUES (%s, %s, now())
    ON CONFLICT (consumer, event_id) DO NOTHING RETURNING id
"""


def deliver_event(*, handler: str, event: events.Event) -> bool:
    """Let the handler hear the event; False if it already did.

    The inbox row and everything that the handler writes or enqueues commit together. A second delivery at the same
    moment waits for the first at the constraint.

    :raises KeyError: if no handler of that name subscribed
    """
    with acting_as_system(reason=handler):
        with connection.cursor() as cursor:
            cursor.execute(CLAIM, [handler, event.event_id])
            first = cursor.fetchone() is not None
        if first:
            events.find_handler(handler)(event)
        return first
