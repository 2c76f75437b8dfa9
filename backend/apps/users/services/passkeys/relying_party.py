"""Who we are to a passkey: the name of the host, and the pages that may ask for it."""

from django.conf import settings
from fido2.cose import CoseKey
from fido2.server import Fido2Server
from fido2.webauthn import AttestationConveyancePreference, PublicKeyCredentialRpEntity

NAME = "Safe Job Platform"
ALGORITHMS = frozenset(CoseKey.supported_algorithms())


def get_server() -> Fido2Server:
    """Make the server half of WebAuthn. It asks for no attestation: which make a device is, is not our matter."""
    return Fido2Server(
        PublicKeyCredentialRpEntity(name=NAME, id=settings.PASSKEY_RP_ID),
        attestation=AttestationConveyancePreference.NONE,
        verify_origin=lambda origin: origin in settings.PASSKEY_ORIGINS,
    )
