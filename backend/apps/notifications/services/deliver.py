"""Send one mail once, whatever dies in between."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parseaddr
from uuid import UUID

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from apps.notifications.clients import mail as client
from apps.notifications.enums import DeliveryStatus, Mail
from apps.notifications.models import Delivery
from apps.notifications.services.compose import Letter, compose_letter
from apps.users.models import User

log = structlog.get_logger(__name__)
POSSIBLE_DUPLICATE = {"X-Possible-Duplicate": "true"}


class DeliveryPostponed(Exception):
    """The mail did not go out now, or nobody knows whether it did; the queue tries again."""


def deliver_mail(*, event_id: UUID, mail: Mail, recipient: User | None, about_id: UUID) -> Delivery | None:
    """Send the mail about one event to one person, once; None if there is nothing left to say.

    Three steps, each committed before the next: the row says `sending`, the server takes the mail, the row says
    `sent`. A crash before the last leaves `sending`, and the next try repeats the mail with the same Message-ID,
    marked X-Possible-Duplicate. Must not be called inside a transaction.

    Two workers with the same job are kept apart by a lock of the session, not of a transaction or row: nothing is held
    open in the database while the mail server takes its time, and PostgreSQL frees it when the worker dies.

    :param recipient: None if what the mail is about says whom it goes to (an invitation)
    :param about_id: what the mail is about: a challenge, a session, an application or a line of its timeline
    :raises DeliveryPostponed: if it should be tried again later
    """
    key = f"{event_id}:{recipient.pk if recipient else about_id}:{mail.value}"
    with _alone(key):
        known = Delivery.objects.filter(key=key).first()
        if known and known.is_finished:
            return known
        letter = compose_letter(mail=mail, recipient=recipient, about_id=about_id)
        if letter is None:
            return known
        repeated = known is not None and known.status == DeliveryStatus.SENDING
        return _send(_claim(key, mail, recipient, about_id), letter, repeated)


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
def _claim(key: str, mail: Mail, recipient: User | None, about_id: UUID) -> Delivery:
    facts = {"recipient": recipient, "template": mail, "about_id": about_id, "message_id": _message_id(key)}
    delivery, _ = Delivery.objects.get_or_create(key=key, defaults=facts)
    delivery.attempts += 1  # nobody else counts: see _alone
    _note(delivery, DeliveryStatus.SENDING)
    return delivery


def _send(delivery: Delivery, letter: Letter, repeated: bool) -> Delivery:
    outgoing = client.OutgoingMail(
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        message_id=delivery.message_id,
        headers={**letter.headers, **(POSSIBLE_DUPLICATE if repeated else {})},
    )
    try:
        with client.accepted(outgoing):
            _note(delivery, DeliveryStatus.SENT)
    except client.MailNotAccepted as error:
        # What may have been taken at an earlier try stays marked.
        _note(delivery, DeliveryStatus.SENDING if repeated else DeliveryStatus.WAITING)
        raise DeliveryPostponed(str(error)) from None
    except client.MailOutcomeUnknown as error:
        raise DeliveryPostponed(str(error)) from None
    except client.MailRefused as error:
        _note(delivery, DeliveryStatus.FAILED)
        log.warning("mail_refused", delivery=str(delivery.pk), template=delivery.template, answer=str(error))
    return delivery


def _note(delivery: Delivery, status: DeliveryStatus) -> None:
    delivery.status = status
    delivery.sent_at = timezone.now() if status == DeliveryStatus.SENT else None
    delivery.save(update_fields=["status", "attempts", "sent_at", "updated_at"])


def _message_id(key: str) -> str:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"
