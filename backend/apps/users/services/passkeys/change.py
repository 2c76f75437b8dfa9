"""Renaming passkeys and taking them away."""

from django.db import transaction

from apps.users.enums import FactorChange
from apps.users.models import Passkey, Session, User
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.fresh import require_fresh_proof
from apps.users.services.second_factor.state import settle_factors


def rename_passkey(*, passkey: Passkey, name: str) -> Passkey:
    """Give a passkey another name, so that its owner knows it again."""
    passkey.name = name
    passkey.save(update_fields=["name", "updated_at"])
    return passkey


@transaction.atomic
def remove_passkey(*, user: User, session: Session | None, passkey: Passkey) -> None:
    """Let nobody sign in with this passkey any more; nothing happens if it is gone already.

    :param passkey: one of the user's
    :raises FreshProofNeeded: if the last proof of the session is too old
    """
    require_fresh_proof(session=session)
    lock_user(user)
    if Passkey.objects.filter(pk=passkey.pk, user=user).delete()[0]:
        settle_factors(user=user, change=FactorChange.REMOVE_PASSKEY, session=session)
