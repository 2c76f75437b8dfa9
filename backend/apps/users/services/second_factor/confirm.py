"""Adding an authenticator app: its first code."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from apps.core.services import refuse_open_transaction
from apps.users.enums import FactorChange, SecondFactor
from apps.users.errors import AuthenticatorMissing, CodeRefused
from apps.users.models import Authenticator, Session, User
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.codes import find_step
from apps.users.services.second_factor.proof import count_proof
from apps.users.services.second_factor.state import settle_factors

WAITS = timedelta(minutes=15)  # for the first code


def confirm_authenticator(*, user: User, session: Session | None, code: str) -> list[str]:
    """Take the first code of the new app: from now on signing in asks for one. Call it outside of a transaction.

    :returns: recovery codes, to be shown once; empty if the account has some already
    :raises AuthenticatorMissing: if none was begun in the last 15 minutes
    :raises CodeRefused: if the code is wrong
    :raises TooManyAttempts: when too many codes were tried
    """
    refuse_open_transaction()
    count_proof(user=user, kind=SecondFactor.TOTP)
    with transaction.atomic():
        lock_user(user)
        _confirm(user, code)
        return settle_factors(user=user, change=FactorChange.ADD_AUTHENTICATOR, session=session)


def _confirm(user: User, code: str) -> None:
    now = timezone.now()
    waiting = Authenticator.objects.filter(user=user, confirmed_at__isnull=True, updated_at__gt=now - WAITS)
    authenticator = waiting.first()
    if authenticator is None:
        raise AuthenticatorMissing
    step = find_step(authenticator=authenticator, code=code)
    if step is None:
        raise CodeRefused
    waiting.update(confirmed_at=now, updated_at=now, last_step=step)
