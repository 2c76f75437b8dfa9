"""Answering the second step with a code."""

from django.db import transaction

from apps.core.services import refuse_open_transaction
from apps.users.enums import SecondFactor
from apps.users.services.origin import Origin
from apps.users.services.second_factor.proof import count_proof, use_proof
from apps.users.services.second_factor.steps import count_try, find_open_step, finish_step
from apps.users.services.sessions import TokenPair


def answer_second_step(
    *, token: str, code: str = "", recovery_code: str = "", origin: Origin | None = None
) -> TokenPair:
    """Sign in with the second proof. The tries are counted although the answer is refused: no open transaction.

    :param token: what the first proof was answered with
    :raises SecondStepOver: if the token is unknown, used or too old, or this was the sixth try
    :raises CodeRefused: if the code is wrong or was used before
    :raises TooManyAttempts: when too many codes were tried for this account
    """
    refuse_open_transaction()
    step = find_open_step(token=token)
    count_try(step=step)
    kind = SecondFactor.TOTP if code else SecondFactor.RECOVERY_CODE
    count_proof(user=step.user, kind=kind)
    with transaction.atomic():
        factor = use_proof(user=step.user, code=code, recovery_code=recovery_code)
        return finish_step(step=step, factor=factor, origin=origin)
