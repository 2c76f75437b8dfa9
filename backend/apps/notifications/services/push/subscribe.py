"""Somebody said yes in a browser."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError, ServiceUnavailable
from apps.core.services import acting_as_system, count_attempt
from apps.notifications.clients import push as client
from apps.notifications.models import PushSubscription
from apps.users.models import Session, User
from apps.users.services import hash_token

MOST = 10  # browsers of one person; the oldest makes room


class PushUnavailable(ServiceUnavailable):
    """This installation has no key to push with."""

    code = "push_unavailable"
    message = _("Messages to this device do not work here yet. You can use e-mail.")


class PushAddressRefused(DomainError):
    """The address belongs to no push service that we know."""

    code, status = "push_address_refused", 400
    message = _("We cannot send messages to this browser. You can use another one, or e-mail.")


def get_push_key() -> str:
    """Get the key that a browser makes its subscription for.

    :raises PushUnavailable: if there is none
    """
    try:
        return client.get_public_key()
    except client.KeyMissing:
        raise PushUnavailable from None


def subscribe_browser(*, session: Session, endpoint: str, p256dh: str, auth: str) -> PushSubscription:
    """Tell this browser from now on; the same one again changes its keys, and its owner to whoever signed in there.

    :raises PushAddressRefused: if the address belongs to no push service that we know
    :raises TooManyAttempts: after 30 in an hour
    """
    if not client.is_push_address(endpoint):
        raise PushAddressRefused(field="endpoint")
    count_attempt(limit="notifications.push", who=str(session.user_id), at_most=30, seconds=3600)
    facts = {
        "user": session.user,
        "session": session,
        "endpoint": endpoint,
        "p256dh": p256dh,
        "auth": auth,
        "device": session.device,
    }
    # The browser may be known as somebody else's, whose rows this person does not see.
    with acting_as_system(reason="notifications.subscribe_browser"):
        made, _is_new = PushSubscription.objects.update_or_create(
            endpoint_hash=hash_token(endpoint), defaults=facts
        )
        _make_room(session.user)
    return made


def _make_room(user: User) -> None:
    kept = PushSubscription.objects.filter(user=user).order_by("-updated_at")[:MOST]
    PushSubscription.objects.filter(user=user).exclude(
        pk__in=list(kept.values_list("pk", flat=True))
    ).delete()
