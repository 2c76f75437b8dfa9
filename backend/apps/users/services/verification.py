"""Proof that an address belongs to the person who has the account."""

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import ChallengeKind, RevokeReason
from apps.users.errors import EmailNotVerified
from apps.users.events import EmailVerified
from apps.users.models import User
from apps.users.services.challenges import answer_with_token
from apps.users.services.revocation import revoke_sessions_of


@transaction.atomic
def verify_email(*, token: str) -> User:
    """Take the token of the verification mail as proof of the address; it works once.

    Who made the account may be another one than who registered again and got this mail: the password that came with
    this registration holds, another one and the sessions begun with it are worth nothing.

    :raises ChallengeRefused: if the token is unknown, used or too old
    """
    proof = answer_with_token(kinds=(ChallengeKind.VERIFY_EMAIL,), token=token, nonce="", confirm=True)
    user = proof.user
    if proof.password not in ("", user.password) and not user.is_email_verified:
        _replace_password(user, proof.password)
    mark_verified(user=user)
    return user


def mark_verified(*, user: User) -> None:
    """Remember since when the address is proven; nothing happens if it already is."""
    if user.is_email_verified:
        return
    user.email_verified_at = timezone.now()
    user.save(update_fields=["email_verified_at", "updated_at"])
    record_audit(actor=user, action="users.verify_email", subject=user)
    publish(EmailVerified(user_id=user.pk))


def claim_account(*, user: User) -> None:
    """The owner of the address signs in by mail; if it was not proven before, whoever made the account loses it.

    Somebody may have registered a foreign address with a password of their own and wait until its owner comes: the
    password and the sessions from before the proof are worth nothing.
    """
    if user.is_email_verified:
        return
    _replace_password(user, make_password(None))
    mark_verified(user=user)


def _replace_password(user: User, password: str) -> None:
    user.password = password
    user.save(update_fields=["password", "updated_at"])
    revoke_sessions_of(user=user, reason=RevokeReason.ADDRESS_PROVEN, actor=user)


def require_verified_email(*, user: User) -> None:
    """Let only people pass whose address is proven (to apply, to publish).

    :raises EmailNotVerified: if it is not
    """
    if not user.is_email_verified:
        raise EmailNotVerified
