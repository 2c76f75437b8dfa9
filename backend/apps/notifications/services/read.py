"""Say that notices were seen."""

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.messaging.models import Message, ReadMark
from apps.notifications.enums import Kind
from apps.notifications.models import Notice
from apps.notifications.querysets import NoticeQuerySet
from apps.notifications.services.hint import hint_at_notices
from apps.users.models import User


class NoticeNotFound(DomainError):
    """There is none, or it is somebody else's."""

    code, status, message = "not_found", 404, _("This notice is not there, or it is not yours.")


def mark_notice_read(*, user: User, id: UUID) -> Notice:
    """Count one of the person's notices as read; a second time changes nothing.

    :raises NoticeNotFound: if it is none of theirs
    """
    own = Notice.objects.of(user).filter(pk=id)
    _mark(own, user.pk)
    notice: Notice | None = own.first()
    if notice is None:
        raise NoticeNotFound
    return notice


def mark_all_read(*, user: User) -> int:
    """Count all of the person's notices as read; returns how many were not."""
    return _mark(Notice.objects.of(user), user.pk)


def mark_read_at(*, user: User, path: str) -> int:
    """Count the person's notices that lead to this page as read, because they opened it; returns how many were not.

    :param path: of the page, without the site's address
    """
    return _mark(Notice.objects.of(user).filter(path=path), user.pk)


def mark_conversation_read(*, conversation_id: UUID, user_id: UUID) -> int:
    """Count the notice of its messages as read, once the person read the last of them; returns how many there were.

    The caller's scope has to show the conversation, and the person's notices.
    """
    mark = ReadMark.objects.filter(conversation=conversation_id, user=user_id).first()
    if mark is None:
        return 0
    unread = Message.objects.filter(conversation=conversation_id, position__gt=mark.position)
    if unread.exclude(side=mark.side).exists():
        return 0
    about = Notice.objects.filter(
        recipient=user_id, kind=Kind.NEW_MESSAGE, about_id=mark.conversation.application_id
    )
    return _mark(about, user_id)


def _mark(notices: NoticeQuerySet, user_id: UUID) -> int:
    now = timezone.now()
    marked = notices.unread().update(read_at=now, updated_at=now)
    if marked:
        hint_at_notices(user_id=user_id)
    return marked
