"""A code that shows that it is the same person."""

from apps.core.services import count_attempt
from apps.users.enums import SecondFactor
from apps.users.errors import CodeRefused
from apps.users.models import User
from apps.users.services.second_factor.codes import use_code
from apps.users.services.second_factor.recovery import use_recovery_code

QUARTER, DAY = 900, 86400


def use_proof(*, user: User, code: str = "", recovery_code: str = "") -> SecondFactor:
    """Use up a code of the app, or else a recovery code, and say which it was.

    :raises CodeRefused: if it is wrong or was used
    """
    if code and use_code(user=user, code=code):
        return SecondFactor.TOTP
    if recovery_code and use_recovery_code(user=user, code=recovery_code):
        return SecondFactor.RECOVERY_CODE
    raise CodeRefused


def count_proof(*, user: User, kind: SecondFactor) -> None:
    """Count a try with a code for this account: 10 in a quarter, 50 a day, each kind on its own.

    Whoever knows the password could use up the tries of the app; its owner still has the codes on paper, and passkeys.
    Call it outside of a transaction.

    :raises TooManyAttempts: when this is one too many
    """
    who = f"{kind}\n{user.pk}"
    count_attempt(limit="users.proof", who=who, at_most=10, seconds=QUARTER)
    count_attempt(limit="users.proof_day", who=who, at_most=50, seconds=DAY)
