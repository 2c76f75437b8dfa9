"""Reads and checks what a device answered (WebAuthn Level 3, 7.1 and 7.2)."""

import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    AuthenticatorData,
    CollectedClientData,
    RegistrationResponse,
)

from apps.users.errors import PasskeyRefused
from apps.users.models import Passkey
from apps.users.services.passkeys.relying_party import ALGORITHMS, get_server

# What the library raises on input that is broken, forged, or made with an algorithm that it does not know.
BROKEN = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, NotImplementedError,
    RecursionError, OverflowError, struct.error,
)  # fmt: skip


@contextmanager
def _refusing_what_is_broken() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise PasskeyRefused from error


def check_new_passkey(*, state: Mapping[str, Any], credential: Mapping[str, Any]) -> AuthenticatorData:
    """Check the answer to a registration; the result holds the new public key.

    :raises PasskeyRefused: if challenge, origin, host or presence do not fit, or the key is of a kind we cannot check
    """
    with _refusing_what_is_broken():
        answer = RegistrationResponse.from_dict(credential)
        _refuse_framed(answer.response.client_data)
        made = get_server().register_complete(state, answer)
    if made.credential_data is None or made.credential_data.public_key.ALGORITHM not in ALGORITHMS:
        raise PasskeyRefused
    return made


def read_answer(*, credential: Mapping[str, Any]) -> AuthenticationResponse:
    """Read the answer to a sign-in; nothing of it is proven yet.

    :raises PasskeyRefused: if it is none
    """
    with _refusing_what_is_broken():
        return AuthenticationResponse.from_dict(credential)


def check_answer(*, state: Mapping[str, Any], passkey: Passkey, answer: AuthenticationResponse) -> int:
    """Check that the passkey signed this question, for us, on our page, and that it knows who holds it.

    :returns: its counter
    :raises PasskeyRefused: if not
    """
    with _refusing_what_is_broken():
        known = get_credential(passkey=passkey)
        _refuse_framed(answer.response.client_data)
        get_server().authenticate_complete(state, [known], answer)
        return answer.response.authenticator_data.counter


def get_credential(*, passkey: Passkey) -> AttestedCredentialData:
    """Get the public key of a passkey with what belongs to it."""
    registered = AuthenticatorData(bytes(passkey.public_key))
    if registered.credential_data is None:
        raise ValueError("A stored passkey has no key.")
    return registered.credential_data


def _refuse_framed(client: CollectedClientData) -> None:
    if client.cross_origin:
        raise ValueError("A page of somebody else asked, with ours in a frame.")
