"""A new password for who reads the mail."""

from django.db import transaction

from apps.users.enums import ChallengeKind
from apps.users.models import User
from apps.users.services.challenges import find_answered, require_answered, use_up
from apps.users.services.claim import claim_account
from apps.users.services.passwords.replace import replace_password


def find_resetting_user(*, token: str) -> User | None:
    """Find whose password this token resets, so that a new one can be compared with name and address."""
    challenge = find_answered(ChallengeKind.RESET_PASSWORD, token=token)
    return challenge.user if challenge else None


@transaction.atomic
def reset_password(*, token: str, password: str) -> None:
    """Set a new password with the token of the mail, which works once; all sessions end.

    It proves the address, as everything that comes by mail. It does not sign in: the next sign-in takes the new
    password, and the second factor if there is one.

    :raises ChallengeRefused: if the token is unknown, used or too old
    """
    user = use_up(require_answered(ChallengeKind.RESET_PASSWORD, token=token))
    claim_account(user=user)
    replace_password(user=user, password=password)
