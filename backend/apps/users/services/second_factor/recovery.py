"""Codes on paper for the day the phone is lost: each works once."""

import secrets

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import FactorChange
from apps.users.events import SecondFactorChanged
from apps.users.models import RecoveryCode, User

HOW_MANY, LENGTH = 10, 10
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # 31 signs that nobody mixes up: a code has 49 bits


def make_recovery_codes(*, user: User) -> list[str]:
    """Make ten new codes; the old ones stop working. They are shown once: only hashes are kept."""
    codes = ["".join(secrets.choice(ALPHABET) for _ in range(LENGTH)) for _ in range(HOW_MANY)]
    RecoveryCode.objects.filter(user=user).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, code_hash=_hash(code, user, settings.SECRET_KEY)) for code in codes
    )
    return [f"{code[:5]}-{code[5:]}" for code in codes]


@transaction.atomic
def use_recovery_code(*, user: User, code: str) -> bool:
    """Use up a recovery code and tell the owner; False if it is wrong or was used."""
    plain = "".join(sign for sign in code.lower() if sign.isalnum())
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    hashes = [_hash(plain, user, key) for key in keys]
    now = timezone.now()
    unused = RecoveryCode.objects.filter(user=user, code_hash__in=hashes, used_at__isnull=True)
    is_mine = bool(unused.update(used_at=now, updated_at=now))
    if is_mine:
        record_audit(actor=user, action=f"users.{FactorChange.USE_RECOVERY_CODE}", subject=user)
        publish(SecondFactorChanged(user_id=user.pk, change=FactorChange.USE_RECOVERY_CODE.value))
    return is_mine


def _hash(code: str, user: User, key: str) -> str:
    return salted_hmac(f"users.recovery_code.{user.pk}", code, secret=key, algorithm="sha256").hexdigest()
