"""Passkeys, as a device is told of them."""

from fido2.webauthn import AuthenticatorTransport, PublicKeyCredentialDescriptor, PublicKeyCredentialType

from apps.users.models import Passkey, User


def describe_passkeys(*, user: User) -> list[PublicKeyCredentialDescriptor]:
    """Describe the passkeys of a person: to be left out when one is added, or to be asked."""
    return [
        PublicKeyCredentialDescriptor(
            type=PublicKeyCredentialType.PUBLIC_KEY,
            id=bytes(passkey.credential_id),
            transports=[AuthenticatorTransport(name) for name in passkey.transports] or None,
        )
        for passkey in Passkey.objects.filter(user=user)
    ]
