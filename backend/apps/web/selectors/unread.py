"""What waits to be read: the numbers in the navigation."""

from typing import NamedTuple

from django.db.models import Count, Q

from apps.core.services import acting_for
from apps.notifications.enums import CATEGORIES, Category, Kind
from apps.notifications.models import Notice
from apps.users.models import User

ABOUT_APPLICATIONS = (*CATEGORIES[Category.APPLICATIONS], *CATEGORIES[Category.INTERVIEWS])


class Unread(NamedTuple):
    """Numbers of notices that somebody did not read yet; many messages of one conversation count once."""

    applications: int
    messages: int
    notices: int

    @property
    def others(self) -> int:
        """Notices that stand at no other place of the navigation."""
        return self.notices - self.applications - self.messages


def count_unread(*, user: User) -> Unread:
    """Count them (one query)."""
    with acting_for(user_id=user.pk):
        numbers = (
            Notice.objects.of(user)
            .unread()
            .aggregate(
                applications=Count("pk", filter=Q(kind__in=ABOUT_APPLICATIONS)),
                messages=Count("pk", filter=Q(kind=Kind.NEW_MESSAGE)),
                notices=Count("pk"),
            )
        )
    return Unread(**numbers)
