"""Signing in with a passkey alone: having the device is one proof, unlocking it the other."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from fido2.webauthn import UserVerificationRequirement

from apps.core.services import count_attempt, refuse_open_transaction
from apps.users.enums import CeremonyKind, SecondFactor, SignInMethod
from apps.users.errors import PasskeyRefused
from apps.users.models import Passkey
from apps.users.services.lock import lock_user
from apps.users.services.origin import Origin
from apps.users.services.passkeys.answers import read_answer
from apps.users.services.passkeys.ceremonies import AskedPasskey, open_ceremony, use_ceremony
from apps.users.services.passkeys.relying_party import get_server
from apps.users.services.passkeys.use import find_passkey, use_passkey
from apps.users.services.sessions import TokenPair, start_session

QUARTER = 900


def ask_passkey(*, origin: Origin) -> AskedPasskey:
    """Ask for any passkey that this device has for us; whose it is, the answer says.

    :raises TooManyAttempts: when one address asks more than 300 times in a quarter
    """
    count_attempt(limit="users.passkey_from", who=origin.address, at_most=300, seconds=QUARTER)
    options, state = get_server().authenticate_begin(user_verification=UserVerificationRequirement.REQUIRED)
    return open_ceremony(kind=CeremonyKind.SIGN_IN, user=None, state=state, options=dict(options.public_key))


def sign_in_with_passkey(
    *, ceremony_id: UUID, credential: Mapping[str, Any], origin: Origin | None = None
) -> TokenPair:
    """Sign in. Call it outside of a transaction.

    :param credential: AuthenticationResponseJSON; its userHandle must name the owner
    :raises PasskeyRefused: if the answer does not fit the question, or we do not know the passkey
    """
    refuse_open_transaction()
    state = use_ceremony(ceremony_id=ceremony_id, kind=CeremonyKind.SIGN_IN, user=None)
    answer = read_answer(credential=credential)
    if answer.response.user_handle is None:
        raise PasskeyRefused
    passkey = find_passkey(answer=answer)
    use_passkey(passkey=passkey, state=state, answer=answer)
    return _begin(passkey, origin)


@transaction.atomic
def _begin(passkey: Passkey, origin: Origin | None) -> TokenPair:
    """A passkey that was removed since its signature was checked opens no session: the removal ended the others."""
    lock_user(passkey.user)
    if not passkey.user.is_active or not Passkey.objects.filter(pk=passkey.pk).exists():
        raise PasskeyRefused
    return start_session(
        user=passkey.user, method=SignInMethod.PASSKEY, origin=origin, second_factor=SecondFactor.PASSKEY
    )
