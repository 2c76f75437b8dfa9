"""Taking an authenticator app away."""

from django.db import transaction

from apps.users.enums import FactorChange
from apps.users.errors import AuthenticatorMissing
from apps.users.models import Authenticator, Session, User
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.fresh import require_fresh_proof
from apps.users.services.second_factor.state import settle_factors


@transaction.atomic
def remove_authenticator(*, user: User, session: Session | None) -> None:
    """Take the authenticator app away; one that still waits for its first code goes without further ado.

    :raises FreshProofNeeded: if the last proof of the session is too old
    :raises AuthenticatorMissing: if there is none
    """
    require_fresh_proof(session=session)
    lock_user(user)
    authenticator = Authenticator.objects.filter(user=user).first()
    if authenticator is None:
        raise AuthenticatorMissing
    authenticator.delete()
    if authenticator.confirmed_at:
        settle_factors(user=user, change=FactorChange.REMOVE_AUTHENTICATOR, session=session)
