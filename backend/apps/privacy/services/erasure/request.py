"""A person wants to go, or changes their mind."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.candidates.services import hide_profile
from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.privacy.services.erasure.allowed import require_leave
from apps.users import services
from apps.users.models import Session, User
from apps.users.services.second_factor import require_fresh_proof


class NothingToKeep(DomainError):
    """Nobody asked to erase the account, or it is too late."""

    code = "nothing_to_keep"
    message = _("Your account is not going to be erased.")


@transaction.atomic
def request_erasure(*, user: User, session: Session | None) -> User:
    """Plan to erase the person after the days of ERASURE_GRACE_DAYS; asking again changes nothing.

    At once the profile is hidden and all other sessions end; a mail tells the way back.

    :param session: the one that asks
    :returns: the account; its `erase_at` says when
    :raises FreshProofNeeded: if the last proof of the session is older than ten minutes
    :raises StaffStay, LastOwner, StillHiring: if somebody is waiting for the person
    """
    require_fresh_proof(session=session)
    with acting_as_system(reason="privacy.request_erasure"):  # colleagues and applicants of others count
        require_leave(user=user)
    hide_profile(user=user)
    erase_at = timezone.now() + timedelta(days=settings.ERASURE_GRACE_DAYS)
    return services.schedule_erasure(user=user, erase_at=erase_at, session=session)


def keep_account(*, user: User) -> None:
    """Do not erase the person after all.

    :raises NothingToKeep: if nothing was planned, or the time has come
    """
    if not services.cancel_erasure(user=user):
        raise NothingToKeep
