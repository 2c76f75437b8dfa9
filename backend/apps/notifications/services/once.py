"""Hand something over once, whatever dies in between (ADR 0009)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID

import structlog
from django.db import connection, transaction

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery
from apps.notifications.services.channels import CHANNELS
from apps.notifications.services.keys import make_message_id
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


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """What goes to whom by which channel; `compose` writes it, right before it is sent."""

    key: str
    kind: Kind
    channel: Channel
    recipient: User | None
    about_id: UUID
    compose: Callable[[], Letter | None]


def hand_over_once(parcel: Parcel) -> Delivery | None:
    """Send it, once; None if there was nothing to say.

    Three steps, each committed before the next: the row says `sending`, the other side takes it, the row says
    `sent`. A crash before the last leaves `sending`, and the next try repeats it (a mail with the same Message-ID,
    marked X-Possible-Duplicate). Must not be called inside a transaction.

    Two workers with the same job are kept apart by a lock of the session, not of a transaction or row: nothing is held
    open in the database while the other side takes its time, and PostgreSQL frees it when the worker dies.

    :raises DeliveryPostponed: if it should be tried again later
    """
    with _alone(parcel.key):
        known = Delivery.objects.filter(key=parcel.key).first()
        if known and known.is_finished:
            return known
        letter = parcel.compose()
        if letter is None:
            return known
        repeated = known is not None and known.status == DeliveryStatus.SENDING
        return _send(_claim(parcel), letter, parcel.recipient, repeated)


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
def _claim(parcel: Parcel) -> Delivery:
    facts = {
        "recipient": parcel.recipient,
        "channel": parcel.channel,
        "template": parcel.kind,
        "about_id": parcel.about_id,
        "message_id": make_message_id(parcel.key),
    }
    delivery, _ = Delivery.objects.get_or_create(key=parcel.key, defaults=facts)
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
        _give_up(delivery, str(error))
    else:
        note_sent(delivery)
    return delivery


def _give_up(delivery: Delivery, answer: str) -> None:
    note_status(delivery, DeliveryStatus.FAILED)
    event = "mail_refused" if delivery.channel == Channel.EMAIL else f"{delivery.channel}_refused"
    log.warning(event, delivery=str(delivery.pk), template=delivery.template, answer=answer)
