"""The one door behind every first proof: it opens at once, or asks for a second."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from apps.users.enums import SecondFactor, SignInMethod
from apps.users.models import SecondStep, User
from apps.users.services.origin import Origin
from apps.users.services.secrets import hash_token, new_token
from apps.users.services.sessions import TokenPair, start_session

LIFETIME = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class SecondStepNeeded:
    """The first proof is good; with this token, within its time, the second one starts the session."""

    token: str = field(repr=False)
    factors: tuple[SecondFactor, ...]
    expires_at: datetime

    @property
    def expires_in(self) -> int:
        """Whole seconds that are left."""
        return max(0, round((self.expires_at - timezone.now()).total_seconds()))


@transaction.atomic
def begin_session(*, user: User, method: SignInMethod, origin: Origin | None) -> TokenPair | SecondStepNeeded:
    """Sign a person in who showed the first proof, or say that their account wants a second one.

    A passkey that checked who holds it is both proofs: it goes straight to `start_session`.
    """
    if not user.has_second_factor:
        return start_session(user=user, method=method, origin=origin)
    token = new_token()
    step = SecondStep.objects.create(
        user=user, method=method, token_hash=hash_token(token), expires_at=timezone.now() + LIFETIME
    )
    return SecondStepNeeded(token=token, factors=_factors_of(user), expires_at=step.expires_at)


def _factors_of(user: User) -> tuple[SecondFactor, ...]:
    has = {
        SecondFactor.TOTP: hasattr(user, "authenticator") and user.authenticator.confirmed_at is not None,
        SecondFactor.PASSKEY: user.passkeys.exists(),
        SecondFactor.RECOVERY_CODE: user.recovery_codes.filter(used_at__isnull=True).exists(),
    }
    return tuple(factor for factor, is_there in has.items() if is_there)
