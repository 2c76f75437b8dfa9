"""Changing how one signs in takes a proof that is not older than ten minutes."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import refuse_open_transaction
from apps.users.enums import SecondFactor
from apps.users.models import Session
from apps.users.services.second_factor.proof import count_proof, use_proof

FRESH = timedelta(minutes=10)


class FreshProofNeeded(DomainError):
    """Whoever holds the token of a session may have found it: what changes the account needs a proof."""

    code, status = "fresh_proof_needed", 403
    message = _("Please show once more that it is you: sign in again, or fill in a code.")


class PasswordRefused(DomainError):
    """The password is not that of the account."""

    code = "password_refused"
    message = _("This is not the password of your account.")


def require_fresh_proof(*, session: Session | None) -> None:
    """Let only somebody pass who signed in, or showed a proof again, in the last ten minutes.

    :raises FreshProofNeeded: if that is longer ago
    """
    if session is None or timezone.now() - (session.proven_at or session.created_at) > FRESH:
        raise FreshProofNeeded


def renew_proof(*, session: Session, code: str = "", recovery_code: str = "", password: str = "") -> None:
    """Show once more who one is, in the session that one has; the password is enough only without a second factor.

    Call it outside of a transaction: the tries stay counted.

    :raises CodeRefused: if the code is wrong or was used before, or only a password came although there is a factor
    :raises PasswordRefused: if the password is wrong
    :raises TooManyAttempts: when it was tried too often
    """
    refuse_open_transaction()
    user = session.user
    count_proof(user=user, kind=SecondFactor.TOTP if code else SecondFactor.RECOVERY_CODE)
    with transaction.atomic():
        if user.has_second_factor or not password:
            use_proof(user=user, code=code, recovery_code=recovery_code)
        elif not user.check_password(password):
            raise PasswordRefused
        Session.objects.filter(pk=session.pk, revoked_at__isnull=True).update(proven_at=timezone.now())
