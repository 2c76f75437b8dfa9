"""Codes of an authenticator app (TOTP, RFC 6238): each works once."""

import time

import pyotp
from django.utils.crypto import constant_time_compare

from apps.users.models import Authenticator, User
from apps.users.services.data_keys import decrypt_secret

STEP = 30  # seconds
TOLERANCE = (0, -1, 1)  # steps that the phone's clock may be off, or the person slow (RFC 6238, 5.2)


def use_code(*, user: User, code: str) -> bool:
    """Use up a code of the person's authenticator app; False if it is wrong, was used or there is no app.

    One UPDATE moves `last_step` forward, so of many uses at once one wins, and no older code works after a newer one.
    """
    authenticator = Authenticator.objects.filter(user=user, confirmed_at__isnull=False).first()
    step = authenticator and find_step(authenticator=authenticator, code=code)
    if authenticator is None or step is None:
        return False
    unused = Authenticator.objects.filter(pk=authenticator.pk, last_step__lt=step)
    return bool(unused.update(last_step=step))


def find_step(*, authenticator: Authenticator, code: str) -> int | None:
    """Find the time step that the code belongs to, among now and its neighbors; None if it is none of theirs."""
    totp = pyotp.TOTP(decrypt_secret(authenticator.secret, owner=authenticator.user_id))
    now = int(time.time()) // STEP
    fitting = [now + off for off in TOLERANCE if constant_time_compare(totp.generate_otp(now + off), code)]
    return fitting[0] if fitting else None


def show_code(*, user: User) -> str:
    """Say what the person's app shows now; for demonstrations only.

    :raises Authenticator.DoesNotExist: if there is none
    """
    authenticator = Authenticator.objects.get(user=user)
    return pyotp.TOTP(decrypt_secret(authenticator.secret, owner=user.pk)).now()
