"""Let apps above have somebody told."""

from uuid import UUID

from apps.core.events import publish
from apps.notifications.enums import Kind
from apps.notifications.events import NoticeAsked


def ask_for_notice(*, kind: Kind, user_id: UUID, about_id: UUID) -> None:
    """Have somebody told of something that happened in an app above, whose events this app cannot hear.

    By which way and when, their choices say; an account that is gone is told nothing. Call it once per fact and
    person, in the transaction of the fact or of the handler that hears of it.
    """
    publish(NoticeAsked(kind=kind.value, user_id=user_id, about_id=about_id))
