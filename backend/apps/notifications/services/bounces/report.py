"""A mail that came back to us."""

import hashlib

from apps.core.services import acting_as_system
from apps.notifications.enums import Channel
from apps.notifications.models import Delivery
from apps.notifications.services.bounces.note import note_bounce
from apps.notifications.services.bounces.parse import Report, read_report
from apps.notifications.services.bounces.return_path import read_return_path


def hear_report(*, raw: bytes) -> bool:
    """Note a bounce that a mail server sent (RFC 3464); False if it says nothing about a mail of ours.

    Anybody can write such a mail. So it counts only with what nobody can make up: the signed return address of a
    delivery, or its Message-ID; and the address that is stopped is the one that we wrote to, whatever the report says.
    """
    report = read_report(raw)
    delivery = _find_delivery(report) if report else None
    if report is None or delivery is None or delivery.recipient is None:
        return False
    note_bounce(
        address=delivery.recipient.email,
        kind=report.kind,
        code=report.code,
        report_id=f"delivery {delivery.pk} {hashlib.sha256(raw).hexdigest()}",
    )
    return True


def _find_delivery(report: Report) -> Delivery | None:
    mails = Delivery.objects.select_related("recipient").filter(channel=Channel.EMAIL)
    numbers = (read_return_path(address) for address in report.came_back_to)
    number = next((number for number in numbers if number), None)
    with acting_as_system(reason="notifications.hear_report"):
        if number is not None:
            return mails.filter(pk=number).first()
        return mails.filter(message_id=report.message_id).first() if report.message_id else None
