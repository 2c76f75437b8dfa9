"""Say that a message is not right."""

from django.db import transaction

from apps.core.events import publish
from apps.core.services import count_attempt
from apps.messaging.enums import MessageSide, ReportReason
from apps.messaging.errors import OwnMessage
from apps.messaging.events import MessageReported
from apps.messaging.models import Message, MessageReport
from apps.users.models import User

PER_DAY = 30


@transaction.atomic
def report_message(
    *, message: Message, reporter: User, side: MessageSide, reason: ReportReason, comment: str = ""
) -> MessageReport:
    """Report a message of the other side; the same person again changes nothing and gets the first report.

    :raises OwnMessage: if the own side wrote it
    :raises TooManyAttempts: after 30 reports in a day
    """
    if message.side == side:
        raise OwnMessage
    count_attempt(limit="messaging.report", who=str(reporter.pk), at_most=PER_DAY, seconds=86_400)
    report, is_new = MessageReport.objects.get_or_create(
        message=message,
        reporter=reporter,
        defaults={
            "side": side,
            "reason": reason,
            "comment": comment,
            "words": message.original or message.text,
        },
    )
    if is_new:
        publish(MessageReported(report_id=report.pk, message_id=message.pk))
    return report
