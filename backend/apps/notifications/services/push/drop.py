"""Browsers that are told no more."""

from uuid import UUID

from apps.core.services import acting_as_system
from apps.notifications.models import PushSubscription
from apps.users.models import User


def unsubscribe_browser(*, user: User, subscription_id: UUID) -> bool:
    """Tell one of the person's browsers no more; False if it is none of theirs."""
    deleted, _ = PushSubscription.objects.filter(user=user, pk=subscription_id).delete()
    return deleted > 0


def drop_browser(*, subscription_id: UUID) -> None:
    """Forget a browser whose maker says that it is gone."""
    with acting_as_system(reason="notifications.drop_browser"):
        PushSubscription.objects.filter(pk=subscription_id).delete()


def drop_browsers_of_session(*, session_id: UUID) -> int:
    """Tell the browser of a sign-in that is over no more: somebody else may sit there. Returns how many."""
    deleted, _ = PushSubscription.objects.filter(session=session_id).delete()
    return deleted
