"""The first proof of an address: from then on the account belongs to whoever reads its mail."""

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import ChallengeKind, RevokeReason
from apps.users.events import EmailVerified
from apps.users.models import Challenge, User
from apps.users.services.lock import lock_user
from apps.users.services.revocation import revoke_sessions_of


def claim_account(*, user: User) -> None:
    """The owner of the address shows up by mail; if it was not proven before, whoever made the account loses it.

    Somebody may have registered a foreign address with a password and a name of their own and wait until its owner
    comes: the password, the name and the sessions from before the proof are worth nothing. Call it in a transaction;
    it holds the account until the end.
    """
    lock_user(user)
    if not user.is_email_verified:
        prove_address(user=user, password=make_password(None), name="")


def prove_address(*, user: User, password: str, name: str) -> None:
    """Begin the account as its owner's: with this hash of a password and this name; nothing from before counts.

    What other registrations of the address chose leaves the table.

    The caller holds the account (`lock_user`) and saw that it is not proven yet.
    """
    user.password, user.name, user.email_verified_at = password, name, timezone.now()
    user.save()
    Challenge.objects.filter(user=user, kind=ChallengeKind.VERIFY_EMAIL).update(
        password="", chosen={}
    )  # nosec B106
    revoke_sessions_of(user=user, reason=RevokeReason.ADDRESS_PROVEN, actor=user)
    record_audit(actor=user, action="users.verify_email", subject=user)
    publish(EmailVerified(user_id=user.pk))
