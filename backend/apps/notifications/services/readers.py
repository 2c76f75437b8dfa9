"""Load what people chose."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from apps.notifications.enums import Category, Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery, NoticeSettings, Preference
from apps.notifications.services.channels import list_reachable
from apps.notifications.services.reader import Reader
from apps.users.models import User

MAILS_APART = timedelta(hours=1)  # between two mails about one conversation
NO_SETTINGS = NoticeSettings()


def load_readers(*, people: Collection[User], kind: Kind, about_id: UUID) -> dict[UUID, Reader]:
    """Load what each of them chose, by id: a fixed number of queries and what the channels ask.

    The caller's scope has to show it: the person's own, or the system's.
    """
    settings = {row.user_id: row for row in NoticeSettings.objects.filter(user__in=people)}
    off: dict[UUID, set[tuple[Category, Channel]]] = {}
    for row in Preference.objects.filter(user__in=people, on=False):
        off.setdefault(row.user_id, set()).add((Category(row.category), Channel(row.channel)))
    mailed = _last_mails(people, kind, about_id)
    return {
        user.pk: _read(user, settings.get(user.pk, NO_SETTINGS), off.get(user.pk, set()), mailed)
        for user in people
    }


def _read(
    user: User,
    settings: NoticeSettings,
    off: set[tuple[Category, Channel]],
    mailed: dict[UUID, datetime],
) -> Reader:
    return Reader(
        reachable=list_reachable(recipient=user),
        off=frozenset(off),
        quiet_from=settings.quiet_from,
        quiet_to=settings.quiet_to,
        zone=ZoneInfo(settings.zone),
        daily=frozenset(Category(each) for each in settings.daily),
        mail_after=mailed[user.pk] + MAILS_APART if user.pk in mailed else None,
    )


def _last_mails(people: Collection[User], kind: Kind, about_id: UUID) -> dict[UUID, datetime]:
    if kind != Kind.NEW_MESSAGE:
        return {}
    sent = Delivery.objects.filter(
        about_id=about_id, template=kind, channel=Channel.EMAIL, recipient__in=people,
        status=DeliveryStatus.SENT,
    )  # fmt: skip
    return {
        row.recipient_id: row.sent_at for row in sent.order_by("sent_at") if row.recipient_id and row.sent_at
    }
