"""A passkey as the second proof."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from fido2.webauthn import UserVerificationRequirement

from apps.core.services import refuse_open_transaction
from apps.users.enums import CeremonyKind, SecondFactor
from apps.users.errors import PasskeyRefused
from apps.users.services.origin import Origin
from apps.users.services.passkeys.answers import read_answer
from apps.users.services.passkeys.ceremonies import AskedPasskey, open_ceremony, use_ceremony
from apps.users.services.passkeys.descriptors import describe_passkeys
from apps.users.services.passkeys.relying_party import get_server
from apps.users.services.passkeys.use import find_passkey, use_passkey
from apps.users.services.second_factor.steps import count_try, find_open_step, finish_step
from apps.users.services.sessions import TokenPair


def ask_passkey_for_step(*, token: str) -> AskedPasskey:
    """Ask for a passkey of the person who showed the first proof; five times for one sign-in.

    :param token: what the first proof was answered with
    :raises SecondStepOver: if the token is unknown, used, too old or was tried too often
    :raises PasskeyRefused: if the person has none
    """
    step = find_open_step(token=token)
    count_try(step=step)
    passkeys = describe_passkeys(user=step.user)
    if not passkeys:
        raise PasskeyRefused
    options, state = get_server().authenticate_begin(
        passkeys, user_verification=UserVerificationRequirement.REQUIRED
    )
    return open_ceremony(
        kind=CeremonyKind.SECOND_STEP,
        user=step.user,
        state={**state, "step": str(step.pk)},
        options=dict(options.public_key),
    )


def answer_second_step_with_passkey(
    *, token: str, ceremony_id: UUID, credential: Mapping[str, Any], origin: Origin | None = None
) -> TokenPair:
    """Sign in with a passkey as the second proof. Call it outside of a transaction.

    :param credential: AuthenticationResponseJSON
    :raises SecondStepOver: if the token is unknown, used or too old
    :raises PasskeyRefused: if the answer does not fit the question or this sign-in
    """
    refuse_open_transaction()
    step = find_open_step(token=token)
    state = use_ceremony(ceremony_id=ceremony_id, kind=CeremonyKind.SECOND_STEP, user=step.user)
    answer = read_answer(credential=credential)
    passkey = find_passkey(answer=answer)
    if passkey.user_id != step.user_id or state["step"] != str(step.pk):
        raise PasskeyRefused
    use_passkey(passkey=passkey, state=state, answer=answer)
    with transaction.atomic():
        return finish_step(step=step, factor=SecondFactor.PASSKEY, origin=origin)
