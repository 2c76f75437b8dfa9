"""One report of a mail that did not arrive, or was not wanted."""

import hashlib
from datetime import timedelta

import structlog
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import acting_as_system
from apps.notifications.enums import BounceKind
from apps.notifications.events import MailStopped
from apps.notifications.models import Bounce, MailStop
from apps.users.models import User

log = structlog.get_logger(__name__)
SOFT_WITHIN = timedelta(days=14)
MOST_SOFT = 5  # within that time


def note_bounce(*, address: str, kind: BounceKind, code: str = "", report_id: str) -> bool:
    """Note the report, once; True if the address gets no more mail because of it.

    A mailbox that does not exist, or a reader who calls our mail unwanted, ends it at once; a full one after 5 reports
    in 14 days. The owner of the address, if there is one, is told elsewhere.

    :param code: enhanced status (RFC 3463)
    :param report_id: what makes the report known again
    """
    address = address.lower()
    report_hash = hashlib.sha256(report_id.encode()).hexdigest()
    facts = {"address": address, "kind": kind, "code": code[:16]}
    with acting_as_system(reason="notifications.note_bounce"):
        _, is_new = Bounce.objects.get_or_create(report_hash=report_hash, defaults=facts)
        return is_new and _is_enough(address, kind) and _stop(address, kind)


def _is_enough(address: str, kind: BounceKind) -> bool:
    if kind != BounceKind.SOFT:
        return True
    since = timezone.now() - SOFT_WITHIN
    return Bounce.objects.filter(address=address, kind=kind, created_at__gt=since).count() >= MOST_SOFT


def _stop(address: str, kind: BounceKind) -> bool:
    stop, is_new = MailStop.objects.get_or_create(address=address, defaults={"reason": kind})
    if is_new:
        log.info("mail_stopped", stop=str(stop.pk), reason=kind.value)
        for user in User.objects.filter(email__iexact=address):
            publish(MailStopped(user_id=user.pk))
    return is_new
