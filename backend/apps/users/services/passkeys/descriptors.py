"""Passkeys, as a device is told of them."""

from fido2.webauthn import AuthenticatorTransport, PublicKeyCredentialDescriptor, PublicKeyCredentialType

from apps.users.models import Passkey, User


def describe_passkeys(*, user: User) -> list[PublicKeyCredentialDescriptor]:
    """Describe the passkeys of a person: to be left out when one is added, or to be asked."""
    return [
        PublicKeyCredentialDescriptor(
            type=PublicKeyCredentialType.PUBLIC_KEY,
            id=bytes(passkey.credential_id),
            transports=_known(passkey.transports),
        )
        for passkey in Passkey.objects.filter(user=user)
    ]


def _known(transports: list[str]) -> list[AuthenticatorTransport] | None:
    found = [AuthenticatorTransport(name) for name in transports]  # None for what the library does not know
    return [transport for transport in found if transport] or None
