"""Send one notice by one channel once, whatever dies in between."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.utils import parseaddr
from uuid import UUID

import structlog
from django.conf import settings
from django.db import connection, transaction

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery
from apps.notifications.services.channels import CHANNELS
from apps.notifications.services.compose import compose_letter
from apps.notifications.services.keys import make_key
from apps.notifications.services.letter import Letter
from apps.notifications.services.note import note_sent, note_status
from apps.users.models import User

log = structlog.get_logger(__name__)
POSSIBLE_DUPLICATE = {"X-Possible-Duplicate": "true"}


class DeliveryPostponed(Exception):
    """The notice did not go out now, or nobody knows whether it did; the queue tries again.

    :param retry_after: seconds that the other side asked us to wait; None if it said nothing
    """

    def __init__(self, reason: str = "", *, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


def deliver_notice(
    *, event_id: UUID, kind: Kind, recipient: User | None, about_id: UUID, channel: Channel = Channel.EMAIL
) -> Delivery | None:
    """Send the notice about one event to one person by one channel, once; None if there is nothing left to say.

    Three steps, each committed before the next: the row says `sending`, the other side takes it, the row says
    `sent`. A crash before the last leaves `sending`, and the next try repeats it (a mail with the same Message-ID,
    marked X-Possible-Duplicate). Must not be called inside a transaction.

    Two workers with the same job are kept apart by a lock of the session, not of a transaction or row: nothing is held
    open in the database while the other side takes its time, and PostgreSQL frees it when the worker dies.

    :param recipient: None if what the notice is about says whom it goes to (an invitation)
    :param about_id: what it is about: a challenge, a session, an application or a line of its timeline
    :raises DeliveryPostponed: if it should be tried again later
    """
    key = make_key(event_id=event_id, who=recipient.pk if recipient else about_id, kind=kind, channel=channel)
    with _alone(key):
        known = Delivery.objects.filter(key=key).first()
        if known and known.is_finished:
            return known
        letter = compose_letter(kind=kind, recipient=recipient, about_id=about_id)
        if letter is None:
            return known
        repeated = known is not None and known.status == DeliveryStatus.SENDING
        delivery = _claim(key, kind, channel, recipient, about_id)
        return _send(delivery, letter, recipient, repeated)


@contextmanager
def _alone(key: str) -> Iterator[None]:
    """Wait (at most lock_timeout) until nobody else sends this one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [key])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])


@transaction.atomic
def _claim(key: str, kind: Kind, channel: Channel, recipient: User | None, about_id: UUID) -> Delivery:
    facts = {"recipient": recipient, "template": kind, "about_id": about_id, "message_id": _message_id(key)}
    delivery, _ = Delivery.objects.get_or_create(key=key, defaults={**facts, "channel": channel})
    delivery.attempts += 1  # nobody else counts: see _alone
    note_status(delivery, DeliveryStatus.SENDING)
    return delivery


def _send(delivery: Delivery, letter: Letter, recipient: User | None, repeated: bool) -> Delivery:
    if repeated:
        letter = replace(letter, headers={**letter.headers, **POSSIBLE_DUPLICATE})
    try:
        CHANNELS[Channel(delivery.channel)].send(letter, delivery, recipient)
    except NotAccepted as error:
        # What may have been taken at an earlier try stays marked.
        note_status(delivery, DeliveryStatus.SENDING if repeated else DeliveryStatus.WAITING)
        raise DeliveryPostponed(str(error), retry_after=error.retry_after) from None
    except OutcomeUnknown as error:
        raise DeliveryPostponed(str(error)) from None
    except Refused as error:
        note_status(delivery, DeliveryStatus.FAILED)
        log.warning(f"{_name_of(delivery)}_refused", **_about(delivery), answer=str(error))
    else:
        note_sent(delivery)
    return delivery


def _name_of(delivery: Delivery) -> str:
    return "mail" if delivery.channel == Channel.EMAIL else delivery.channel


def _about(delivery: Delivery) -> dict[str, str]:
    return {"delivery": str(delivery.pk), "template": delivery.template}


def _message_id(key: str) -> str:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"
