"""Adding a passkey."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from fido2.webauthn import (
    AuthenticatorData,
    AuthenticatorTransport,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from apps.core.errors import DomainError
from apps.core.services import refuse_open_transaction
from apps.users.enums import CeremonyKind, FactorChange
from apps.users.errors import PasskeyRefused
from apps.users.models import Passkey, Session, User
from apps.users.services.lock import lock_user
from apps.users.services.passkeys.answers import check_new_passkey
from apps.users.services.passkeys.ceremonies import AskedPasskey, open_ceremony, use_ceremony
from apps.users.services.passkeys.descriptors import describe_passkeys
from apps.users.services.passkeys.relying_party import get_server
from apps.users.services.second_factor.fresh import require_fresh_proof
from apps.users.services.second_factor.state import settle_factors

AT_MOST = 20


class TooManyPasskeys(DomainError):
    """An account has a number of passkeys that a person can keep apart."""

    code = "too_many_passkeys"
    message = _("You have %(at_most)s passkeys. Remove one that you do not use.")


@dataclass(frozen=True, kw_only=True)
class AddedPasskey:
    """A new passkey, and the recovery codes if it is the first factor; those are shown once."""

    passkey: Passkey
    recovery_codes: list[str] = field(repr=False)


def ask_new_passkey(*, user: User, session: Session | None) -> AskedPasskey:
    """Ask a device for a passkey that it finds without an address, and that checks who holds it.

    :raises FreshProofNeeded: if the last proof of the session is too old
    :raises TooManyPasskeys: if there are 20 already
    """
    require_fresh_proof(session=session)
    _refuse_too_many(user)
    person = PublicKeyCredentialUserEntity(
        id=user.pk.bytes, name=user.email, display_name=user.name or user.email
    )
    options, state = get_server().register_begin(
        person,
        describe_passkeys(user=user),
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return open_ceremony(kind=CeremonyKind.REGISTER, user=user, state=state, options=dict(options.public_key))


def add_passkey(
    *, user: User, session: Session | None, ceremony_id: UUID, credential: Mapping[str, Any], name: str
) -> AddedPasskey:
    """Keep the passkey that the device made. Call it outside of a transaction.

    :param credential: RegistrationResponseJSON
    :raises PasskeyRefused: if the answer does not fit the question, or the passkey is known already
    :raises TooManyPasskeys: if there are 20 already
    """
    refuse_open_transaction()
    state = use_ceremony(ceremony_id=ceremony_id, kind=CeremonyKind.REGISTER, user=user)
    made = check_new_passkey(state=state, credential=credential)
    with transaction.atomic():
        lock_user(user)
        _refuse_too_many(user)
        passkey = _keep(user, made, credential, name)
        codes = settle_factors(user=user, change=FactorChange.ADD_PASSKEY, session=session)
    return AddedPasskey(passkey=passkey, recovery_codes=codes)


def _refuse_too_many(user: User) -> None:
    if Passkey.objects.filter(user=user).count() >= AT_MOST:
        raise TooManyPasskeys(at_most=AT_MOST)


def _keep(user: User, made: AuthenticatorData, credential: Mapping[str, Any], name: str) -> Passkey:
    if made.credential_data is None:
        raise PasskeyRefused
    passkey = Passkey(
        user=user,
        name=name,
        credential_id=made.credential_data.credential_id,
        public_key=bytes(made),
        sign_count=made.counter,
        transports=_known_transports(credential["response"].get("transports")),
    )
    Passkey.objects.bulk_create([passkey], ignore_conflicts=True)
    if not Passkey.objects.filter(pk=passkey.pk).exists():  # somebody has it already
        raise PasskeyRefused
    return passkey


def _known_transports(said: object) -> list[str]:
    """Nothing signs what the browser says about the ways to the device, so it may be anything."""
    named = said if isinstance(said, list) else []
    return [transport.value for transport in AuthenticatorTransport if transport.value in named]
