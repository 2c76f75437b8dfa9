"""What stands on somebody's list."""

from collections import defaultdict

from apps.notifications.models import Notice
from apps.notifications.querysets import NoticeQuerySet
from apps.notifications.selectors.texts import get_text
from apps.users.models import User


def list_notices(*, user: User, is_unread: bool = False) -> NoticeQuerySet:
    """List the person's notices, newest first; only what they did not read, if asked."""
    own = Notice.objects.of(user).order_by("-id")
    return own.unread() if is_unread else own


def count_unread(*, user: User) -> int:
    """Count what the person did not read."""
    return Notice.objects.of(user).unread().count()


def get_words(*, notice: Notice, language: str) -> str:
    """Say in one line of plain text what the notice says."""
    facts = defaultdict(str, notice.facts)  # a fact that a later release names was not kept then
    return " ".join(get_text(kind=notice.named_kind, language=language).subject.format_map(facts).split())
