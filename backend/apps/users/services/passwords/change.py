"""A new password for somebody who is signed in."""

from django.db import transaction

from apps.core.services import count_attempt
from apps.users.models import Session, User
from apps.users.services.lock import lock_user
from apps.users.services.mail_limits import HOUR
from apps.users.services.passwords.replace import replace_password
from apps.users.services.second_factor.fresh import PasswordRefused, require_fresh_proof


def change_password(
    *, user: User, session: Session | None, new_password: str, old_password: str = ""
) -> None:
    """Change the password; this session stays, all others end.

    Who found somebody's open session must not get the account for good, so the old password is asked for; who has
    none must have signed in, or shown a proof, in the last ten minutes. Call it outside of a transaction: the tries
    stay counted.

    :raises PasswordRefused: if the old password is wrong
    :raises FreshProofNeeded: if the account has no password, and the last proof is older than ten minutes
    :raises TooManyAttempts: when it was tried more than 10 times in an hour
    """
    count_attempt(limit="users.change_password", who=str(user.pk), at_most=10, seconds=HOUR)
    with transaction.atomic():
        lock_user(user)
        if not user.has_usable_password():
            require_fresh_proof(session=session)
        elif not user.check_password(old_password):
            raise PasswordRefused
        replace_password(user=user, password=new_password, except_session=session)
